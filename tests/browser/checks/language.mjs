// Both languages stand in each page, and one of them is shown: all of it, on every page, with and without a script.
import { types } from "../files.mjs";
import { setDay } from "../kit.mjs";

// What is shown of the language that is not chosen, and what is hidden of the one that is. What stands in something hidden is neither:
// the browser would work out the style of each such text anew, which takes minutes in a single file.
const mixed = (page, chosen) => page.evaluate((chosen) => {
  const other = chosen === "en" ? "sv" : "en";
  const all = [...document.querySelectorAll("i, tspan[lang], text[lang]")].filter((one) => !one.closest(".lang, [hidden]"));
  // Words of a page are in Swedish where they don't say what they are.
  const langOf = (one) => one?.lang || (one?.tagName === "I" ? "sv" : undefined);
  const seen = (one) => one.checkVisibility();
  return {
    wrong: all.filter((one) => langOf(one) === other && seen(one)).map((one) => one.textContent),
    missing: all.filter((one) => langOf(one) === chosen && !seen(one) && seen(one.parentElement)).map((one) => one.textContent),
    lonely: all.filter((one) => langOf(one) === chosen && ![one.previousElementSibling, one.nextElementSibling].some((next) => langOf(next) === other)).map((one) => one.textContent),
    count: all.length,
  };
}, chosen);

// Words of the frame that are the program's own in Swedish.
const SWEDISH = /\b(Ansvarig|Beslut|Ändringar|Det vi inte vet|Innehavare|Källa|i källan|Läget den|Sida|träffar|gäller|Redaktörens|och|inte angivet|inte angiven)\b/;

async function look(t, page, name, chosen) {
  const { wrong, missing, lonely, count } = await mixed(page, chosen);
  t.that(count > 10, `${name}: ${count} texts in two languages`);
  t.that(wrong.length === 0, `${name}: shown though ${chosen} is chosen: ${wrong.slice(0, 5).join("; ")}`);
  t.that(missing.length === 0, `${name}: not shown: ${missing.slice(0, 5).join("; ")}`);
  t.that(lonely.length === 0, `${name}: in one language only: ${lonely.slice(0, 5).join("; ")}`);
}

export default {
  "English is kept on every type of page, and Swedish again": async (t) => {
    const page = await t.open("shipped", "index");
    await look(t, page, "index", "sv");
    await page.check("#en");
    for (const path of types(t.path("shipped"))) {
      await page.goto(t.address("shipped", path));
      t.that(await page.isChecked("#en"), `${path}: English is forgotten`);
      await look(t, page, path, "en");
      const frame = await page.evaluate(() => [...document.querySelectorAll("nav, footer, h2, .skip, #search-form label, .at label")].map((one) => one.innerText).join("\n"));
      t.that(!SWEDISH.test(frame), `${path}: Swedish in the frame: ${frame.match(SWEDISH)?.[0]}`);
    }
    await page.check("#sv");
    await page.goto(t.address("shipped", "ansvar"));
    await look(t, page, "ansvar", "sv");
  },

  "what a script says is in the language that is chosen": async (t) => {
    const page = await t.open("shipped", "assignments/skane-uppdrag-styrmodell");
    await setDay(page, "2022-10-20");
    await page.fill("#search", "digital");
    await page.waitForSelector("#hits li");
    t.that((await page.locator("#search-status").innerText()).includes("träffar"), "in Swedish");
    await page.check("#en");
    t.that(/^\d+ hits\.$/.test(await page.locator("#search-status").innerText()), await page.locator("#search-status").innerText());
    t.that((await page.locator("#at-status").innerText()).startsWith("On 20 October 2022:"), await page.locator("#at-status").innerText());
    const about = (await page.locator("#hits p").allInnerTexts()).join("\n");
    t.that(about.includes("theme") && !about.includes("tema"), about);
    t.same(await page.locator("[data-holds] .holds").first().innerText(), "perhaps", "a mark");
    await look(t, page, "with hits and a day", "en");
  },

  "without a script the choice works on the page": async (t) => {
    for (const [site, path] of [["shipped", ""], ["shipped", "steering-groups/skane-styrgrupp-styrmodell"], ["shipped-single", ""]]) {
      const page = await t.open(site, path, { javaScriptEnabled: false });
      await look(t, page, site, "sv");
      await page.locator("label", { has: page.locator("#en") }).click();
      await look(t, page, site, "en");
    }
  },

  "in the single file": async (t) => {
    const page = await t.open("shipped-single", "programmes/skane-strategi");
    await page.check("#en");
    await page.evaluate(() => { location.hash = "ansvar"; });
    await page.waitForFunction(() => !document.getElementById("ansvar").hidden);
    await look(t, page, "single#ansvar", "en");
  },
};
