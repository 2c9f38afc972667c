// What axe-core finds at WCAG 2.1 A and AA: nothing, on every type of page, in both themes and both languages.
import { judge } from "../axe.mjs";
import { shared, types } from "../files.mjs";
import { setDay } from "../kit.mjs";

// In another theme only colours are other, and in another language and width all but them.
const COLOURS = { runOnly: { type: "rule", values: ["color-contrast"] } };
const ALL_BUT_COLOURS = { rules: { "color-contrast": { enabled: false } } };

async function every(t, site, options, only, prepare = async () => {}) {
  const page = await (await t.context(options)).newPage();
  for (const path of types(t.path(site))) {
    await page.goto(t.address(site, path));
    await prepare(page);
    await judge(t, page, `${site}/${path}`, only);
  }
}

export default {
  "nothing in the light theme": (t) => every(t, "shipped", { colorScheme: "light" }),

  "nothing in the dark theme": (t) => every(t, "shipped", { colorScheme: "dark" }, COLOURS),

  "nothing in English, on a narrow screen": (t) =>
    every(t, "shipped", { colorScheme: "light", viewport: { width: 375, height: 800 } }, ALL_BUT_COLOURS, (page) => page.check("#en")),

  "nothing with hits, with a day, and with changes since a day": async (t) => {
    for (const colorScheme of ["light", "dark"]) {
      const page = await t.open("shipped", "assignments/skane-uppdrag-styrmodell", { colorScheme });
      await setDay(page, "2022-10-20");
      await page.fill("#search", "digital");
      await page.waitForSelector("#hits li");
      await judge(t, page, `hits and a day, ${colorScheme}`);
      await page.goto(t.address("shipped", "andringar"));
      await page.fill("#since", "2022-09-01");
      await page.fill("#search", "zzzz");
      await page.waitForSelector("#search-status i");
      await judge(t, page, `no hits, and changes, ${colorScheme}`);
    }
  },

  "nothing in the single file": async (t) => {
    for (const [colorScheme, paths] of [["light", ["index", "assignments/skane-uppdrag-styrmodell"]], ["dark", ["ansvar", "om"]]]) {
      const page = await (await t.context({ colorScheme })).newPage();
      for (const path of paths) {
        await page.goto("about:blank");
        await page.goto(t.address("shipped-single", path));
        await page.locator("#at").count();
        // The pages that are not shown are taken out: axe-core takes minutes to find that it has nothing to say about them.
        const shown = await page.$$eval(".page", (all) => all.filter((one) => !one.hidden || one.remove()).map((one) => one.id));
        t.same(shown, [path], "the page that is shown");
        await judge(t, page, `single#${path}, ${colorScheme}`);
      }
    }
  },

  "nothing where things share a page, with a day and without": async (t) => {
    for (const colorScheme of ["light", "dark"]) {
      const page = await (await t.context({ colorScheme })).newPage();
      for (const path of shared(t.path("large"))) {
        await page.goto(t.address("large", colorScheme === "dark" ? `${path}?at=2017-05-01` : path));
        await judge(t, page, `large/${path}, ${colorScheme}`, colorScheme === "dark" ? COLOURS : undefined);
      }
    }
  },

  "nothing without people, with hostile names, and with faults": async (t) => {
    for (const site of ["none", "posts", "hostile", "faulty"]) {
      const paths = types(t.path(site)).filter((path) => path === "ansvar" || /^(programme-areas|posts)\//.test(path));
      const page = await (await t.context({ colorScheme: "light" })).newPage();
      for (const path of paths) {
        await page.goto(t.address(site, path));
        await judge(t, page, `${site}/${path}`);
      }
    }
  },
};
