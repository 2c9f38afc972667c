// Names that would be markup, scripts or addresses somewhere: they are text, and nothing of them runs.
import { readFileSync } from "node:fs";
import { pages, types } from "../files.mjs";

const TAGS = new Set(`HTML HEAD META TITLE LINK SCRIPT STYLE BODY A ASIDE SPAN HEADER DIV FIELDSET LEGEND LABEL INPUT NAV UL OL LI FORM P MAIN BUTTON H1 H2 H3 H4
  I DL DT DD SECTION ARTICLE FOOTER CODE B BDI STRONG TABLE THEAD TBODY TR TH TD BLOCKQUOTE EM CITE TIME DETAILS SUMMARY MARK BR FIGURE FIGCAPTION PRE CAPTION ABBR
  svg g rect line path text tspan title desc defs marker a polyline polygon circle style clipPath`.split(/\s+/));

// What of a page is more than text: tags and attributes that we never write, and what a script left behind. Of the page that is open,
// or of a part of it, or of the text of another.
const odd = (page, part, text) => page.evaluate(([tags, part, text]) => {
  const whole = text === undefined ? document : new DOMParser().parseFromString(text, "text/html");
  const all = [...whole.querySelectorAll(part ?? "*")];
  const found = all.filter((one) => !tags.includes(one.tagName)).map((one) => `<${one.tagName}>`);
  found.push(...all.flatMap((one) => one.getAttributeNames().filter((name) => /^on|^style$|^srcdoc$|<|"/.test(name) || (name === "x" && !one.closest("svg"))).map((name) => `${one.tagName} ${name}`)));
  found.push(...all.filter((one) => one.href && !/^(file|https|http|mailto):$/.test(one.protocol ?? "file:") && one.href !== "data:,").map((one) => `a link: ${one.href}`));
  const scripts = all.filter((one) => one.tagName === "SCRIPT" && !one.src && one.id === "" && one.type !== "application/ld+json" && !whole.body.hasAttribute("data-single"));
  if (scripts.length > 0) found.push(`${scripts.length} scripts`);
  if (window.ran !== undefined) found.push("a name ran");
  return found;
}, [[...TAGS], part, text]);

const plain = (text) => text.replace(/[\s\p{C}\ufffd]+/gu, "");

export default {
  "on every page they are text": async (t) => {
    const page = await t.open("hostile", "index");
    for (const [path, { html }] of pages(t.path("hostile"))) {
      for (const one of await odd(page, "*", html)) t.that(false, `${path}: ${one}`);
    }
  },

  "each type of page is opened, and nothing runs": async (t) => {
    const page = await (await t.context()).newPage();
    for (const path of types(t.path("hostile"))) {
      await page.goto(t.address("hostile", path));
      for (const one of await odd(page)) t.that(false, `${path}: ${one}`);
    }
  },

  "they are shown as they are, in headings and titles": async (t) => {
    const { hostile } = JSON.parse(readFileSync(t.path("truth.json"), "utf8"));
    const page = await (await t.context()).newPage();
    for (const [at, name] of hostile.entries()) {
      await page.goto(t.address("hostile", `regions/r${at}`));
      const shown = plain(await page.locator("h1").textContent());
      // What nobody can see is shown as a mark or left out; the rest stands there letter by letter.
      const letters = plain(name.replace(/[\u2028\u2029\u202e\u2066\u{e0041}\ufffe]/gu, ""));
      t.that(shown === letters || /\p{C}|\u2028/u.test(name), `the heading of r${at} is ${shown}, not ${letters}`);
      t.that(!/[\u202a-\u202e\u2066-\u2069]/.test(await page.locator("body").textContent()), `r${at}: a mark that turns the reading order stands in the page`);
    }
  },

  "in search": async (t) => {
    for (const site of ["hostile", "hostile-single"]) {
      const page = await t.open(site, "");
      for (const text of ["script", "img", "svg", "onmouseover", "iframe", "javascript", "window ran", "amp", "<script>window.ran=1</script>"]) {
        await page.fill("#search", text);
        await page.waitForFunction((text) => document.getElementById("search-status").dataset.for === text, text);
        t.that((await page.locator("#hits li").count()) > 0, `${site}: “${text}” finds nothing`);
        for (const one of await odd(page, "#hits *")) t.that(false, `${site}: “${text}”: ${one}`);
      }
      for (const link of (await page.locator("#hits a").all()).slice(0, 12)) await link.hover();
      t.same(await page.evaluate(() => window.ran), undefined, `${site}: what a name ran`);
    }
  },

  "in the single file, page by page": async (t) => {
    const page = await t.open("hostile-single", "");
    for (const one of await odd(page)) t.that(false, one);
    for (const id of await page.$$eval("article.page", (all) => all.map((one) => one.id))) {
      await page.evaluate((id) => { location.hash = id; }, id);
    }
    t.same(await page.evaluate(() => [window.ran, document.querySelectorAll("script").length]), [undefined, 2], "what ran, and the scripts");
  },

  "addresses that are not of the web lead nowhere": async (t) => {
    const page = await (await t.context()).newPage();
    for (let at = 0; at < 6; at += 1) {
      await page.goto(t.address("hostile", `sources/s${at}`));
      const links = await page.$$eval("main a", (all) => all.map((one) => one.href));
      t.that(links.every((href) => /^(file|https):/.test(href)), `s${at}: ${links.filter((href) => !/^(file|https):/.test(href))}`);
    }
    await page.goto(t.address("hostile", "sources/kept"));
    for (const one of await odd(page)) t.that(false, `the kept text: ${one}`);
  },

  "faults in the data are said on every page": async (t) => {
    for (const [path, { elements }] of pages(t.path("faulty"))) {
      const said = elements.find((one) => one.attributes.class === "faulty")?.text ?? "";
      t.that(/^Datamängden har \d+ fel\./.test(said), `${path} does not say that the data has faults`);
    }
    const page = await t.open("faulty", "index");
    t.that(await page.locator(".faulty").isVisible(), "it is seen");
    await page.goto(t.address("shipped", "index"));
    t.same(await page.locator(".faulty").count(), 0, "faults of the shipped data");
  },
};
