// Without a script, everything that the pages know still stands there; and with one, no page asks anybody for anything.
import { pages, types } from "../files.mjs";

export default {
  "without a script: all texts, and no forms that do nothing": async (t) => {
    const plain = await (await t.context({ javaScriptEnabled: false })).newPage();
    const lively = await (await t.context()).newPage();
    // The page of answers says without a script that it needs one.
    for (const path of types(t.path("shipped")).filter((path) => path !== "sok")) {
      const texts = [];
      await plain.goto(t.address("shipped", path));
      // The choice of a language needs no script.
      const forms = await plain.$$eval("form, input:not([type=radio], #en), button", (all) => all.filter((one) => one.checkVisibility()).map((one) => one.id));
      t.same(forms, [], `${path}: forms that do nothing`);
      await lively.goto(t.address("shipped", path));
      for (const page of [plain, lively]) {
        texts.push(await page.evaluate(() => {
          // A script adds the menu and the theme to the foot.
          document.querySelectorAll("form, .when, .zoom, .foot nav, .choice").forEach((one) => { one.hidden = true; one.style.display = "none"; });
          return [...document.querySelectorAll("main > *:not(.when, #at-told), footer")].map((one) => one.innerText).join("\n");
        }));
      }
      t.that(texts[0].length > 20 && texts[0].includes(texts[1].trim().slice(0, 200)), `${path}: another text without a script`);
      t.same(texts[0].length, texts[1].length, `${path}: characters without and with a script`);
    }
  },

  "without a script: links lead on": async (t) => {
    const page = await t.open("shipped", "index", { javaScriptEnabled: false });
    // On a page that there are many of, the menu is on the first page.
    await page.goto(t.address("shipped", "regions/skane"));
    await page.locator("header a", { hasText: "Meny" }).click();
    await page.waitForURL(/index\.html#meny$/);
    await page.locator("header nav a", { hasText: "Ansvar" }).click();
    await page.waitForURL(/ansvar\.html$/);
    await page.locator("main a", { hasText: "Digitalisering" }).first().click();
    await page.waitForURL(/\/[a-z-]+\/[a-z0-9-]+\.html/);
    const link = page.locator("main a[href*='sources/']").first();
    const href = await link.getAttribute("href");
    await link.click();
    await page.waitForURL(/sources\//);
    t.that(page.url().endsWith(href.replace("..", "")), `${page.url()} is where ${href} leads`);
  },

  "without a script: the single file shows all pages after one another": async (t) => {
    const page = await t.open("shipped-single", "", { javaScriptEnabled: false });
    const shown = await page.$$eval("article.page", (all) => all.filter((one) => one.checkVisibility() && one.innerText.length > 10).map((one) => one.id));
    const wanted = [...pages(t.path("shipped")).keys()].map((path) => path.replace(/\.html$/, "")).filter((path) => !path.includes("--"));
    t.same([...shown].sort(), wanted.sort(), "the pages that are shown");
    const forms = await page.$$eval("form, input:not([type=radio]), button", (all) => all.filter((one) => one.checkVisibility()).map((one) => one.id));
    t.same(forms, [], "forms that do nothing");
    await page.locator("header nav a", { hasText: "Det vi inte vet" }).click();
    t.that(await page.evaluate(() => Math.abs(document.getElementById("luckor").getBoundingClientRect().top) < 200), "a link leads down to its page");
  },

  "each page of the single file is shown alone": async (t) => {
    const page = await t.open("shipped-single", "");
    const ids = await page.$$eval("article.page", (all) => all.map((one) => one.id));
    // All lists, and some of the others, which are all shown by the same lines of the script.
    for (const id of ids.filter((id, at) => at % 4 === 0 || !id.includes("/"))) {
      const shown = await page.evaluate(async (id) => {
        location.hash = id;
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return [...document.querySelectorAll("article.page")].filter((one) => one.checkVisibility()).map((one) => [one.id, document.title === one.dataset.title]);
      }, id);
      t.same(shown, [[id, true]], `what #${id} shows`);
    }
    for (const odd of ["nothing-here", "%E0%A4%A", "a\"><b>", "search"]) {
      await page.evaluate((odd) => { location.hash = odd; }, odd);
      t.same(await page.$$eval("article.page", (all) => all.filter((one) => one.checkVisibility()).length), 1, `pages that #${odd} shows`);
    }
  },

  // The ear of every context hears all that is asked for; here each type of page asks for its style and its script only.
  "no request leaves any type of page of any site": async (t) => {
    for (const site of ["shipped", "posts", "none", "hostile", "faulty"]) {
      const page = await (await t.context()).newPage();
      const asked = new Set();
      page.on("request", (request) => asked.add(request.url().replace(/.*\//, "")));
      for (const path of types(t.path(site))) {
        asked.clear();
        await page.goto(t.address(site, path));
        // The page of answers is there to search, and may read the beginning of the index.
        if (path === "sok") asked.delete("base.js");
        t.same([...asked].sort(), [`${path.replace(/.*\//, "")}.html`, "site.css", "site.js"].sort(), `${site}/${path}: asked for`);
      }
    }
    t.that(t.requests > 200, `${t.requests} requests were heard`);
  },

  "a request that would leave is refused by the policy, and heard": async (t) => {
    const page = await t.open("shipped", "index");
    t.same(t.faults, [], "before");
    await page.evaluate(() => { new Image().src = "https://example.se/x.png"; return new Promise((done) => setTimeout(done, 100)); });
    const heard = t.faults.splice(0);
    t.that(heard.some((fault) => fault.includes("refused by the policy: img-src")), `what was heard: ${heard.join("; ")}`);
  },
};
