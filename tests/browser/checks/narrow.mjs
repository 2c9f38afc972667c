// What a phone shows first, and what a stranger does there: goes to a part of a page, moves a picture, chooses a day, searches.
import { type } from "./search.mjs";

const PHONE = { viewport: { width: 375, height: 812 } };
const bottom = (page, selector) => page.$eval(selector, (one) => one.getBoundingClientRect().bottom);

export default {
  "the parts of a region and the regions of a theme are in the first screenful, and lead there": async (t) => {
    const region = await t.open("shipped", "regions/skane", PHONE);
    t.that((await bottom(region, ".jump")) < 600, "the parts of the region are further down");
    await region.locator(".jump a", { hasText: "Befattningar" }).click();
    t.that((await region.$eval("#posts", (one) => one.getBoundingClientRect().top)) < 200, "the part was not gone to");
    const theme = await t.open("shipped", "themes/digitalisering", PHONE);
    t.that((await bottom(theme, ".jump")) < 600, "the regions are further down");
    await theme.locator(".jump a", { hasText: "Region Skåne" }).click();
    t.that((await theme.locator("li:target").innerText()).includes("Ingela Lidén"), "the region's answer was not gone to");
    const wide = await t.open("shipped", "regions/skane");
    t.that(!(await wide.locator(".jump").isVisible()), "beside the contents the parts stand a second time");
  },

  "the bodies of a region stand before what the letters of documents mean": async (t) => {
    const page = await t.open("shipped", "organisation-skane", PHONE);
    t.that((await bottom(page, ".tree > li")) < 500, "the first body is further down");
    const [list, legend] = await page.evaluate(() => [".tree", ".basis"].map((one) => document.querySelector(one).getBoundingClientRect().top));
    t.that(list < legend, `the list is at ${list}, the documents at ${legend}`);
  },

  "where one is keeps apart from the choice of a day": async (t) => {
    for (const path of ["organisation-skane", "people/ingela-liden", "steering-groups/skane-styrgrupp-styrmodell"]) {
      const page = await t.open("shipped", path, PHONE);
      const apart = await page.evaluate(() => {
        const day = document.querySelector(".when").getBoundingClientRect();
        return Math.min(...[...document.querySelectorAll(".crumbs a")].map((one) => one.getBoundingClientRect()).filter(({ bottom }) => bottom > day.top && document.querySelector(".crumbs").getBoundingClientRect().top < day.bottom).map(({ right }) => day.left - right));
      });
      t.that(apart >= 8, `${path}: ${apart} pixels between`);
    }
  },

  "the signs of a picture are below it, and a press in a small one shows that place": async (t) => {
    const page = await t.open("shipped", "organisation-skane", PHONE);
    const signs = await page.$eval(".signs", (one) => ({ words: one.innerText, wide: one.scrollWidth, room: document.documentElement.clientWidth }));
    t.that(signs.words.includes("rapporterar till") && signs.words.includes("utgörs av") && signs.wide <= signs.room, JSON.stringify(signs));
    t.that(!(await page.locator(".chart").innerText()).includes("flera av samma slag, som"), "the legend is within the picture");
    const own = await page.$eval(".chart svg", (svg) => svg.getBoundingClientRect().width);
    await page.locator(".zoom button", { hasText: "Hela bilden" }).click();
    const url = page.url(), name = page.locator(".chart text", { hasText: "Koncernledningen" }).first();
    await name.click();
    t.same([Math.round(await page.$eval(".chart svg", (svg) => svg.getBoundingClientRect().width)), page.url()], [Math.round(own), url], "the size after a press");
    const place = await name.boundingBox();
    t.that(place.x > 0 && place.x + place.width < 375 && place.y > 0 && place.y < 812, `what was pressed is at ${JSON.stringify(place)}`);
  },

  "the menu's button stays where it was pressed, in both languages in one row with the search": async (t) => {
    for (const language of ["sv", "en"]) {
      const page = await t.open("shipped", "regions/skane", PHONE);
      await page.evaluate((language) => document.getElementById(language)?.click(), language);
      const top = () => page.$eval("button.go", (one) => Math.round(one.getBoundingClientRect().top));
      const before = await top();
      t.that(Math.abs(before - (await page.$eval(".find", (one) => one.getBoundingClientRect().top))) < 3, `${language}: the search is in another row`);
      await page.click("button.go");
      t.same(await top(), before, `${language}: where the button is`);
    }
  },

  "a day that is chosen leaves room for the answer, and stands on each sheet": async (t) => {
    const page = await t.open("shipped", "assignments/skane-uppdrag-styrmodell", PHONE);
    await page.locator("#at-box summary").click();
    await page.fill("#at", "hösten 2022");
    await page.locator("#at-form button[type=submit]").click();
    t.that(!(await page.$eval("#at-box", (box) => box.open)), "the form is still open");
    const first = await page.$eval(".answer > .h:not([hidden]) .who", (one) => [one.innerText, one.getBoundingClientRect().bottom]);
    // What is certain of a part of the time comes before what is only possible.
    t.that(first[0].includes("Chef för Framtidskontoret") && first[1] < 667, `the first answer: ${first}`);
    t.that((await page.locator(".stamp").textContent()).includes("Läget hösten 2022"), "the foot of a sheet does not say the day");
  },

  "a time at the end of a question is that of the pages found; every word found is marked": async (t) => {
    const page = await t.open("shipped", "index", PHONE);
    await type(page, "uppdragsansvar styr- och ansvarsmodell hösten 2022");
    t.same(await page.locator("#hits a").first().innerText(), "Ny styr- och ansvarsmodell", "what has most of the words");
    t.that((await page.locator("#search-status").innerText()).includes("Sidorna visas för hösten 2022"), "the time is not said");
    await page.locator("#hits a").first().click();
    t.that((await page.locator("#at-status").innerText()).includes("Läget hösten 2022"), "the page is of another day");
    const other = await t.open("shipped", "index", PHONE);
    await type(other, "nära vård");
    t.same(await other.locator("#hits li").filter({ hasText: "insatsområde" }).first().locator("mark").allInnerTexts(), ["Nära", "vård"], "what is marked");
    await type(other, "verksamhetsplan 2019");
    t.that(!(await other.locator("#hits a").first().getAttribute("href")).includes("at="), "a plan of a year is shown as of that year");
  },

  "bodies of one name are told apart by what they are part of": async (t) => {
    const page = await t.open("national", "index", PHONE);
    await type(page, "resurscentrum för psykisk hälsa");
    const about = await page.$$eval("#hits li p:first-of-type", (all) => all.map((one) => one.innerText));
    t.that(about.length > 4 && new Set(about).size === about.length, `they are told as: ${about.join("; ")}`);
  },
};
