// Without a mouse: all can be reached, in the order in which it stands, and one sees where one is.
import { types } from "../files.mjs";

const FOCUSABLE = "a[href], input, button, select, textarea, summary, [tabindex='0']";

// Stops on a page that are gone through, at most: the rest of a long list is more of the same.
const MOST = 120;

// Goes through a page with Tab, and says what was reached and whether that could be seen.
async function through(page) {
  const wanted = await page.evaluate((all) => {
    const reach = [...document.querySelectorAll(all)].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled);
    // Of radio buttons of one name the chosen one is reached; arrows lead to the others.
    const own = reach.filter((one) => one.type !== "radio" || one.checked);
    own.forEach((one, at) => (one.dataset.place = at));
    return own.length;
  }, FOCUSABLE);
  const reached = [], unseen = [];
  for (let at = 0; at <= wanted + 5 && reached.length < MOST; at += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
      // Within the field for a day, its button has a ring of the browser's own.
      const ring = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || (one.type === "date" && !one.matches(":focus"));
      return { place: one.dataset.place, name: one.outerHTML.slice(0, 90), seen: ring && box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight };
    });
    if (here.place === undefined || (here.place === "0" && at > 0)) break; // Round, or out of the page.
    // A day is three parts, and each is a stop of its own.
    if (reached.at(-1) !== here.place) reached.push(here.place);
    if (!here.seen) unseen.push(here.name);
  }
  return { wanted: Math.min(wanted, MOST), reached: reached.map(Number), unseen };
}

export default {
  "everything is reached in the order of the page, and seen": async (t) => {
    const page = await t.open("shipped", "index");
    for (const path of types(t.path("shipped")).filter((path) => /^(index|andringar|om|assignments|steering-groups|programme-areas|regions|sources)/.test(path))) {
      await page.goto(t.address("shipped", path));
      const { wanted, reached, unseen } = await through(page);
      t.same(reached, Array.from({ length: wanted }, (_, at) => at), `${path}: what Tab reaches`);
      t.that(unseen.length === 0, `${path}: not seen: ${unseen.slice(0, 3).join(" ")}`);
    }
  },

  "the first stop leads past the menu": async (t) => {
    for (const site of ["shipped", "shipped-single"]) {
      const page = await t.open(site, site === "shipped" ? "regions/skane" : "");
      await page.keyboard.press("Tab");
      t.same(await page.evaluate(() => document.activeElement.innerText), "Till innehållet", "the first stop");
      await page.keyboard.press("Enter");
      t.same(await page.evaluate(() => document.activeElement.id), "main", `${site}: after Enter`);
      await page.keyboard.press("Tab");
      t.that(await page.evaluate(() => document.activeElement.closest("main") !== null), `${site}: the next stop is in the main part`);
    }
  },

  "search, the day and the language without a mouse": async (t) => {
    const page = await t.open("shipped", "assignments/skane-uppdrag-styrmodell");
    const until = async (id) => {
      for (let at = 0; at < 60 && (await page.evaluate(() => document.activeElement.id)) !== id; at += 1) await page.keyboard.press("Tab");
      t.same(await page.evaluate(() => document.activeElement.id), id, "reached");
    };
    await until("sv");
    await page.keyboard.press("ArrowRight");
    t.that(await page.isChecked("#en"), "an arrow chooses English");
    await page.keyboard.press("ArrowLeft");
    await page.locator("#at-box summary").focus();
    await page.keyboard.press("Enter");
    await until("at");
    await page.keyboard.type("hösten 2022");
    await page.keyboard.press("Enter");
    t.that((await page.locator("[data-holds]").count()) > 0, `a time is typed: “${await page.inputValue("#at")}”`);
    await until("at-clear");
    await page.keyboard.press("Enter");
    t.same(await page.evaluate(() => [document.activeElement.closest("details")?.id, document.querySelectorAll("[data-holds]").length]), ["at-box", 0], "after clearing");
    await page.goto(t.address("shipped", "index"));
    await until("search");
    await page.keyboard.type("nära vård");
    await page.waitForSelector("#hits li");
    // The button comes before the hits.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/(programme-areas|programmes|themes)\//);
  },

  "in the single file the focus goes to the page that is shown": async (t) => {
    const page = await t.open("shipped-single", "");
    await page.locator("header nav a", { hasText: "Det vi inte vet" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => !document.getElementById("luckor").hidden);
    t.that(await page.evaluate(() => document.activeElement.id === "main" || document.activeElement.closest("#luckor") !== null), "where the focus is");
    t.same(await page.locator("header nav a[aria-current=page]").innerText(), "Det vi inte vet", "the menu says where one is");
    await page.goBack();
    await page.waitForFunction(() => !document.getElementById("index").hidden);
  },
};
