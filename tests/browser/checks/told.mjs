// What a list says of who has something: as what, since when, of which year, and where; and what a page is reached by on a narrow screen.

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
    t.that(text.includes("kommer av: ") && !text.includes("överordnade"), text);
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
};
