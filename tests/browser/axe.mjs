// axe-core's judgement of what a page shows now, at WCAG 2.1 A and AA.
import axe from "axe-core";

// It fetches no style sheets on its own, which the policy would refuse.
const RULES = { preload: false, runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }, resultTypes: ["violations"] };

// The script comes in through the driver and not through the page, whose policy so stays as it is.
export async function judge(t, page, name, only) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const rules = only ? { ...RULES, ...only } : RULES;
  const { violations, passes } = await page.evaluate(async (rules) => {
    const found = await window.axe.run(document, rules);
    const brief = ({ id, nodes }) => ({ id, count: nodes.length, first: nodes[0].html.slice(0, 160), why: nodes[0].failureSummary });
    return { violations: found.violations.map(brief), passes: found.passes.length };
  }, rules);
  t.that(passes >= (only?.runOnly ? 1 : 10), `${name}: only ${passes} rules were looked at`);
  for (const { id, count, first, why } of violations) t.that(false, `${name}: ${id}, ${count} times, first in ${first}: ${why.replace(/\s+/g, " ")}`);
}
