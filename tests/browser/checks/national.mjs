// The fifty questions of tests/questions/national, asked of the search of the national structure's site: whoever opens the first hits
// finds the answer there.
import { readFileSync } from "node:fs";
import { settled, type } from "./search.mjs";

// As many hits as a reader opens.
const OPENED = 3;
const questions = readFileSync(new URL("../../questions/national/asked.tsv", import.meta.url), "utf8")
  .split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));
// A page's text as it stands in its file, in Swedish, with the space that a reader sees.
const read = (path) => readFileSync(path, "utf8")
  .replace(/<(script|style)[\s\S]*?<\/\1>/g, "").replace(/<[^>]*lang=en[^>]*>[^<]*/g, "").replace(/<[^>]*>/g, " ")
  .replace(/&amp;/g, "&").replace(/\s+/g, " ");

export default {
  "the fifty questions lead to pages that answer them": async (t) => {
    const page = await t.open("national", "index");
    for (const [question, wanted] of questions) {
      await page.fill("#search", question);
      await settled(page, question);
      const found = await page.$$eval("#hits li:not(.more, .elsewhere) a", (links) => links.map((link) => [link.innerText, link.getAttribute("href")]));
      const parts = wanted.split("; ").filter((part) => !part.startsWith("!"));
      const opened = found.slice(0, OPENED);
      const best = opened.map(([name, href]) => {
        const text = read(t.path("national", href.replace(/[?#].*/, "")));
        return [name, parts.filter((part) => !text.includes(part))];
      }).sort((one, other) => one[1].length - other[1].length)[0];
      const isFound = best?.[1].length === 0;
      const about = best ? `${best[0]} lacks ${best[1].join("; ")}` : "no hits";
      t.that(isFound, `${question}: ${about} (${opened.map(([name]) => name).join(" | ")})`);
    }
  },
};
