// What a list says of who has something: as what, since when, of which year, and where; and what a page is reached by on a narrow screen.
import { setDay } from "../kit.mjs";

export default {
  // The office has the task; that somebody leads the office does not give them that.
  "a theme has the task of an office, and not the head of it": async (t) => {
    const page = await t.open("national", "themes/digitalisering");
    const row = async (name) => page.locator("main .rows > li .t", { hasText: name }).first().innerText();
    const office = await row("Regionledningskontoret");
    t.that(office.includes("ansvarar för digitalisering") && office.includes("avsnitt uppdrag") && !office.includes("Björn"), office);
    t.that((await row("samordnar digitalisering")).length > 0, "a task that nobody tied to the theme");
    const shipped = await t.open("shipped", "themes/digitalisering");
    const things = await shipped.$$eval("main .rows > li .t", (all) => all.map((one) => one.innerText));
    t.that(things[0].startsWith("Digitalisering") && things[1].startsWith("Digifysisk"), "the same comes before what is near it");
    t.that(things.some((one) => /Ingela Lidén[^]*rad 36/.test(one)), "the line that says who");
  },

  "a region says since when somebody has what, of which year, and where": async (t) => {
    const page = await t.open("national", "regions/stockholm");
    const director = await page.locator("main .rows.wide > li", { hasText: "IT-direktör" }).first().innerText();
    t.that(/Stefan Schildt \(sedan augusti 2017[^]*källa från 2019: [A-Z], /.test(director), director);
  },

  "what came of several is said to come of them": async (t) => {
    const page = await t.open("shipped", "changes/skane-organisationsforandring-2022");
    const text = await page.locator(".in-words").evaluate((one) => one.textContent);
    t.that(text.includes("kommer från: ") && !text.includes("överordnade"), text);
  },

  "a competence says that it is one": async (t) => {
    const page = await t.open("shipped", "working-groups/skane-arbetsgrupp-styrmodell");
    t.that(await page.locator("#innehall + ul .k", { hasText: "Kompetensområde" }).first().isVisible(), "the word");
  },

  "what is to come stands apart, the next first": async (t) => {
    const page = await t.open("dated", "andringar");
    const days = await page.$$eval("#kommande + ul li", (all) => all.map((one) => one.dataset.d.split(",")[0]));
    const past = await page.$$eval("#handelser + ul li", (all) => all.map((one) => one.dataset.d.split(",")[0]));
    t.that(days.length > 0 && days.every((day) => day > "2026-11-22"), `to come: ${days}`);
    t.same(days, [...days].sort(), "the next first");
    t.that(past.every((day) => day <= "2026-11-22"), "what has changed");
  },

  "the menu opens at the top of a narrow screen": async (t) => {
    for (const path of ["ansvar", "units/skane-hss"]) {
      const page = await t.open("shipped", path, { viewport: { width: 375, height: 800 } });
      const link = page.locator(".top .menu a", { hasText: "Beslut" });
      t.that(await link.isHidden(), `${path}: closed`);
      await page.click("button.go");
      t.that(await link.isVisible(), `${path}: open`);
      t.same(await page.getAttribute("button.go", "aria-expanded"), "true", `${path}: said`);
      await page.keyboard.press("Escape");
      t.that(await link.isHidden(), `${path}: closed by the keyboard`);
    }
  },

  "the field to search in has room in both languages": async (t) => {
    for (const width of [1280, 1100, 375, 360]) {
      const page = await t.open("shipped", "ansvar", { viewport: { width, height: 800 } });
      for (const lang of ["sv", "en"]) {
        await page.evaluate((id) => document.getElementById(id).click(), lang);
        const room = await page.$eval("#search", (one) => one.getBoundingClientRect().width);
        t.that(room >= 140, `${width}, ${lang}: ${room} px`);
      }
    }
  },

  "the parts of a page stand below its answer on a phone, and a year leads to its changes": async (t) => {
    const page = await t.open("shipped", "steering-groups/skane-taktisk-styrgrupp", { viewport: { width: 390, height: 844 } });
    const parts = page.locator("main .jump.narrow a");
    const place = await parts.first().evaluate((link) => link.getBoundingClientRect().bottom);
    t.that(place < 844 && (await parts.count()) > 2, `seen at once: ${place}`);
    for (const href of await parts.evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
      t.same(await page.locator(href).count(), 1, href);
    }
    const wide = await t.open("shipped", "steering-groups/skane-taktisk-styrgrupp");
    t.that(await wide.locator("main .jump.narrow").isHidden(), "beside a wide page they stand already");
    for (const [typed, name] of [["2022", "2022"], ["vad ändrades hösten 2022?", "2022"], ["beslut 4 oktober 2017", "2017"]]) {
      const start = await t.open("shipped", "index");
      await start.fill("#search", typed);
      await start.waitForFunction((typed) => document.getElementById("search-status").dataset.for === typed, typed);
      const first = start.locator("#hits a").first();
      t.that((await first.innerText()).startsWith(`Ändringar och beslut ${name}`), `${typed}: ${await first.innerText()}`);
      await first.click();
      await start.waitForFunction(() => document.querySelector(":target") !== null);
      t.that((await start.locator(":target").innerText()).includes(name), `${typed}: the row`);
    }
    for (const typed of ["1888", "styrgrupp 2022", "22"]) {
      const start = await t.open("shipped", "index");
      await start.fill("#search", typed);
      await start.waitForFunction((typed) => document.getElementById("search-status").dataset.for === typed, typed);
      t.that(!(await start.locator("#hits").innerText()).includes("Ändringar och beslut"), typed);
    }
  },

  "a sum leads to its place on the page of the decision": async (t) => {
    const page = await t.open("dated", "index");
    await page.fill("#search", "500 000 kronor");
    await page.waitForFunction(() => document.getElementById("search-status").dataset.for === "500 000 kronor");
    t.same(await page.locator("#hits a").first().getAttribute("href"), "decisions/delegation.html#:~:text=500%20000%20kronor", "the address");
  },

  "a name that is perhaps another one says so on a day that is chosen, and that something is not sure stands once": async (t) => {
    const page = await t.open("dated", "groups/namnbyte");
    const heading = () => page.locator("h1").innerText();
    for (const [day, said] of [["2005-01-01", "Sjuknämnden"], ["2015-01-01", "Vårdnämnden"], ["2022-05-01", "Vårdnämnden (kanske redan Hälsonämnden)"], ["2027-05-01", "Hälsonämnden"]]) {
      await setDay(page, day);
      t.same((await heading()).replace(/\s+/g, " ").trim(), said, day);
    }
    await setDay(page, "2022-05-01");
    const answer = await page.locator(".answer").innerText();
    t.that(answer.includes("Sara Ek") && answer.match(/kanske/g)?.length === 1, answer);
  },
};
