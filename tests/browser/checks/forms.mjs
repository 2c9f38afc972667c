// The forms of tests/words/forms.tsv, asked of the search of the national structure's site: it finds what the program finds.
import { readFileSync } from "node:fs";

// What the site does not find so yet: a word of a region, an id or a parent is no word of the name; a letter alone is left out; what has
// the very words goes before what has them in other forms.
const MISSED = new Set([
  "region Jönköpings läns", "SKR:s kongress", "kunskapsstyrnings", "trafiknämnden i Östergötland", "norra resurscentrum",
  "kommunalförbundet",
]);
// As many hits as are shown at once.
const SHOWN = 20;
const forms = readFileSync(new URL("../../words/forms.tsv", import.meta.url), "utf8")
  .split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));

export default {
  "names are found in the forms that people write": async (t) => {
    const page = await t.open("national", "index");
    // All of them in one go: to and fro for each would take a minute.
    const all = await page.evaluate(async ([forms, shown]) => {
      const field = document.getElementById("search"), status = document.getElementById("search-status"), found = [];
      const said = (form) => new Promise((done) => {
        const look = () => (status.dataset.for === form ? done() : setTimeout(look));
        look();
      });
      for (const [form] of forms) {
        field.value = form;
        field.dispatchEvent(new Event("input"));
        await said(form);
        found.push([...document.querySelectorAll("#hits li:not(.more, .elsewhere) a")].slice(0, shown).map((link) => link.getAttribute("href")));
      }
      return found;
    }, [forms, SHOWN]);
    forms.forEach(([form, id], at) => {
      const isFound = all[at].some((href) => href.replace(/[?#].*/, "").endsWith(`/${id}.html`));
      t.that(isFound !== MISSED.has(form), `${form}: ${isFound ? "is found, and needs no reason" : `${id} is not among ${all[at].slice(0, 4).join(" ")}`}`);
    });
  },
};
