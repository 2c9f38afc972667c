// The forms of tests/words/forms.tsv, asked of the search of the national structure's site: it finds what the program finds.
import { readFileSync } from "node:fs";
import { settled } from "./search.mjs";

// What the site does not find so yet: a word of a region, an id or a parent is no word of the name; a letter alone is left out; what has
// the very words goes before what has them in other forms.
const MISSED = new Set([
  "region Jönköpings läns", "SKR:s kongress", "kunskapsstyrnings", "trafiknämnden i Östergötland", "medicinska rådet", "norra resurscentrum",
  "kommunalförbundet",
]);
// As many hits as are shown at once.
const SHOWN = 20;
const forms = readFileSync(new URL("../../words/forms.tsv", import.meta.url), "utf8")
  .split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));

export default {
  "names are found in the forms that people write": async (t) => {
    const page = await t.open("national", "index");
    for (const [form, id] of forms) {
      await page.fill("#search", form);
      await settled(page, form);
      const found = await page.$$eval("#hits li:not(.more, .elsewhere) a", (links) => links.map((link) => link.getAttribute("href")));
      const isFound = found.slice(0, SHOWN).some((href) => href.replace(/[?#].*/, "").endsWith(`/${id}.html`));
      t.that(isFound !== MISSED.has(form), `${form}: ${isFound ? "is found, and needs no reason" : `${id} is not among ${found.slice(0, 4).join(" ")}`}`);
    }
  },
};
