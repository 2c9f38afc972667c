// What html-validate, the judge of HTML, finds in the files as they are written: nothing.
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pages } from "../files.mjs";

// All that it recommends, but for what is a matter of taste (quotes that HTML does without, a small doctype), and how long a title is: a
// title has a name of the data in it, whole.
const RULES = { root: true, extends: ["html-validate:recommended"], rules: { "attr-quotes": "off", "doctype-style": "off", "long-title": "off" } };

export default {
  "every file is as HTML should be": async (t) => {
    const judge = new HtmlValidate(new StaticConfigLoader(RULES));
    let count = 0;
    for (const site of ["shipped", "posts", "hostile", "faulty"]) {
      for (const path of pages(t.path(site)).keys()) {
        const report = await judge.validateString(readFileSync(join(t.path(site), path), "utf8"), path);
        count += 1;
        for (const { ruleId, line, column, message } of report.results.flatMap(({ messages }) => messages)) {
          t.that(false, `${site}/${path}:${line}:${column}: ${message} (${ruleId})`);
        }
      }
    }
    t.that(count > 300, `${count} files were looked at`);
    // The judge does see: a list in which something else than an item stands.
    const faulty = await judge.validateString("<ul><p>x</p></ul>");
    t.that(!faulty.valid, "what is wrong is found");
  },
};
