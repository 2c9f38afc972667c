// Search: what people type, and what they get, in the folder, in the single file and over HTTP.

export const type = async (page, text) => {
  await page.fill("#search", "");
  await (text.length < 100 ? page.locator("#search").pressSequentially(text) : page.fill("#search", text));
  await settled(page, text);
};
// Answers come when the parts of the index have been read; the page says when they stand there.
export const settled = (page, text) => page.waitForFunction((text) => {
  const said = document.getElementById("search-status");
  return text.trim() === "" ? said.textContent === "" : said.dataset.for === text;
}, text);
const hits = (page) => page.$$eval("#hits li:not(.more, .elsewhere)", (items) => items.map((item) => ({
  name: item.querySelector("a").innerText,
  href: item.querySelector("a").getAttribute("href"),
  about: item.querySelector("p").innerText,
  who: item.querySelector(".who")?.innerText ?? null,
})));
const status = (page) => page.locator("#search-status").innerText();
const named = async (t, page, text, ...wanted) => {
  await type(page, text);
  const names = (await hits(page)).map(({ name }) => name);
  for (const name of wanted) t.that(names.some((one) => name instanceof RegExp ? name.test(one) : one === name), `“${text}” does not find ${name}: ${names.join("; ")}`);
  return names;
};

export default {
  "who is responsible stands by each hit": async (t) => {
    const page = await t.open("shipped", "regions/skane");
    await type(page, "digital");
    const found = await hits(page);
    const skane = found.find(({ name, about }) => name === "Digitalisering" && about.includes("Region Skåne") && about.includes("insatsområde"));
    t.that(skane?.who?.includes("Ingela Lidén"), `Digitalisering in Skåne: ${JSON.stringify(skane)}`);
    const kronoberg = found.find(({ name, about }) => name === "Digitalisering" && about.includes("Region Kronoberg"));
    t.same(kronoberg?.who, "Ansvarig: inte angiven i källan", "Digitalisering in Kronoberg");
    t.that(found.findIndex(({ name }) => name === "Digitalisering") === 0, `first is ${found[0]?.name}`);
    t.same(await page.locator("#hits li mark").first().innerText(), "Digital", "what is marked");
    t.that(/^\d+ träffar\./.test(await status(page)), `the count: ${await status(page)}`);
  },

  "parts of compounds, inflected, folded, decomposed, in capitals": async (t) => {
    const page = await t.open("shipped", "index");
    await named(t, page, "vård", "Nära vård", /^Hälso- och sjukvårds/);
    await named(t, page, "styrgrupp", "Taktisk styrgrupp", "Strategisk styrgrupp");
    await named(t, page, "digitaliseringen", "Digitalisering");
    await named(t, page, "digitaliseringens", "Digitalisering");
    await named(t, page, "nara vard", "Nära vård");
    await named(t, page, "na\u0308ra va\u030ard", "Nära vård");
    await named(t, page, "NÄRA VÅRD", "Nära vård");
    await named(t, page, "  nära -- vård  ", "Nära vård");
    await named(t, page, "vård nära", "Nära vård");
    await named(t, page, "kronoberg digital", "Digitalisering");
  },

  "questions as people ask them, in both languages": async (t) => {
    const page = await t.open("shipped", "index");
    await named(t, page, "vem ansvarar för digitalisering", "Digitalisering");
    await named(t, page, "Vem är ansvarig för digitaliseringen?", "Digitalisering");
    await named(t, page, "who is responsible for digitalisering", "Digitalisering");
  },

  "what people have typed elsewhere and not found": async (t) => {
    const page = await t.open("shipped", "index");
    for (const text of ["§ 223", "beslut 223"]) {
      await type(page, text);
      t.that((await hits(page))[0]?.who?.includes("Regionstyrelsen · 4 oktober 2017 · § 223"), `“${text}”: ${JSON.stringify((await hits(page))[0])}`);
    }
    t.same((await named(t, page, "RS/2807/2017", /./)).length, 4, "the document that has a number, and what is decided in it");
    await named(t, page, "naravard", "Nära vård");
    await named(t, page, "nära vård", "Nära vård");
    await named(t, page, "Lidén", "Ingela Lidén");
    const liden = (await hits(page)).find(({ name }) => name === "Ingela Lidén");
    t.that(liden?.who?.includes("Digitalisering"), `what she has: ${JSON.stringify(liden)}`);
    // Two or three letters are a word or its beginning, and never the inside of another.
    await named(t, page, "vem ansvarar för it");
    for (const { name, about, who } of await hits(page)) t.that(/(^|[^\p{L}])it/iu.test(`${name} ${about} ${who}`) || name === "Digitalisering" || name.toLowerCase().endsWith("ny styr- och ansvarsmodell"), `“it” finds ${name}`);
    await named(t, page, "personcentrerd", /^Personcentrer(a[dt]|ing)/);
    t.that((await status(page)).includes("Menade du"), await status(page));
    await named(t, page, "hälsa", /./);
    t.that(!/hals\b/.test(await status(page)), `a stem is shown: ${await status(page)}`);
  },

  "what stands only in remarks is found, and behind all else": async (t) => {
    const page = await t.open("shipped", "index");
    await named(t, page, "lämna förslag", /./);
    await named(t, page, "idé", /./);
    await named(t, page, "modellstruktur", /./);
    // A word of a name, and of a remark on something else.
    const found = await named(t, page, "arbetsgruppen", /^Arbetsgruppen/);
    t.that(/^Arbetsgruppen/.test(found[0]) && found.length > 1, found.join("; "));
    const national = await t.open("national", "index");
    await named(t, national, "storregion", /gemensam region/);
    await type(national, "rymdfart");
    t.same(await hits(national), [], "what stands nowhere");
  },

  "short names stand before long ones, and what is gone last": async (t) => {
    const page = await t.open("dated", "index");
    const names = await named(t, page, "karin dahlgren", /^Karin Dahlgren \(tidigare\)$/);
    t.same(names.length > 0, true, "who has left is found");
    const [karin] = await hits(page);
    t.that(karin.who?.includes("Chef") && karin.who.includes("tidigare"), `what she had: ${JSON.stringify(karin)}`);
    t.same(await page.$eval("#hits li", (item) => item.className), "past", "how it is shown");
    await page.locator("#hits a").first().click();
    t.same(await page.locator("h1").innerText(), "Chef", "where it leads");
    const shipped = await t.open("shipped", "index");
    const found = await named(t, shipped, "digitalisering");
    const own = found.filter((name) => name.startsWith("Digitalisering"));
    t.same([...own].sort((one, other) => one.length - other.length), own, "by length");
  },

  "what is not found is said, and nothing is claimed": async (t) => {
    const page = await t.open("shipped", "index");
    await type(page, "rymdfart");
    t.same([await hits(page), await page.$$eval("#hits a", (all) => all.map((one) => one.getAttribute("href")))], [[], ["register.html", "ansvar.html", "om.html"]], "where to look instead");
    t.that((await status(page)).includes("Det betyder inte att ingen ansvarar"), await status(page));
    for (const odd of ["<b>", "\\", ".*", "%", "'\"", "x".repeat(500), "ﬀ", "𝒳"]) await type(page, `a${odd}`);
    await type(page, "");
    t.same([(await hits(page)).length, await status(page)], [0, ""], "after emptying");
    await type(page, "   ");
    t.same([(await hits(page)).length, await status(page)], [0, ""], "of spaces");
    await type(page, "e");
    t.that((await status(page)).includes("minst två bokstäver"), await status(page));
  },

  "the keyboard: arrows, Escape, and Enter lists": async (t) => {
    const page = await t.open("shipped", "regions/skane");
    await page.focus("#search");
    await page.keyboard.type("vård");
    await settled(page, "vård");
    const at = () => page.evaluate(() => [...document.querySelectorAll("#hits a")].indexOf(document.activeElement));
    const path = [];
    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp"]) {
      await page.keyboard.press(key);
      path.push(await at());
    }
    t.same(path, [0, 1, 0, -1, -1], "where the arrows lead");
    t.that(await page.evaluate(() => document.activeElement.id === "search"), "the arrows lead back to the field");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    t.same(await page.evaluate(() => [document.activeElement.id, document.activeElement.value, document.querySelectorAll("#hits li").length]), ["search", "", 0], "after Escape");
    await page.keyboard.type("digitalisering");
    await settled(page, "digitalisering");
    const before = (await hits(page)).map(({ name }) => name);
    await Promise.all([page.waitForURL(/sok[.]html[?]q=digitalisering$/), page.keyboard.press("Enter")]);
    await settled(page, "digitalisering");
    t.same([await page.locator("h1").innerText(), (await hits(page)).map(({ name }) => name)], ["Sök", before], "the list");
    t.that(await page.$eval("#found", (found) => found.contains(document.getElementById("hits"))), "the list stands in the page's text");
  },

  "the address has what was typed, and the way back too": async (t) => {
    const origin = await t.serve("shipped");
    const opened = [await t.open("shipped", "units/skane-hss?q=digitalisering"), await (await t.context()).newPage()];
    await opened[1].goto(`${origin}/units/skane-hss.html?q=digitalisering#main`);
    for (const page of opened) {
      await settled(page, "digitalisering");
      t.same(await page.inputValue("#search"), "digitalisering", "the field");
      await type(page, "nära vård");
      const list = (await hits(page)).map(({ name }) => name);
      await page.locator("#hits a").first().click();
      await page.waitForFunction(() => document.querySelector("h1").innerText === "Nära vård");
      await page.goBack();
      await settled(page, "nära vård");
      t.same([await page.inputValue("#search"), (await hits(page)).map(({ name }) => name)], ["nära vård", list], "after the way back");
    }
    t.that(opened[1].url().endsWith("/units/skane-hss.html?q=n%C3%A4ra+v%C3%A5rd#main"), `the address: ${opened[1].url()}`);
    // In the one file the address is all behind the #.
    const single = await t.open("shipped-single", "sok?q=digitalisering");
    await settled(single, "digitalisering");
    const list = (await hits(single)).map(({ name }) => name);
    await single.locator("#hits a").first().click();
    await single.waitForFunction(() => document.querySelector(".page:not([hidden]) h1").innerText === "Digitalisering");
    t.same(await single.inputValue("#search"), "", "another page of the file");
    await single.goBack();
    await settled(single, "digitalisering");
    t.same((await hits(single)).map(({ name }) => name), list, "after the way back in the file");
    await single.locator("#hits a").first().click();
    await single.waitForFunction(() => document.querySelector(".page:not([hidden]) h1").innerText === "Digitalisering");
    await single.fill("#search", "styrgrupp");
    await single.press("#search", "Enter");
    await single.waitForFunction(() => location.hash === "#sok?q=styrgrupp");
    await settled(single, "styrgrupp");
    t.that((await hits(single)).some(({ name }) => name === "Taktisk styrgrupp"), "Enter lists in the file");
  },

  "the same hits in the folder, in the single file, and over HTTP": async (t) => {
    const origin = await t.serve("shipped");
    const inFolder = await t.open("shipped", "units/skane-hss");
    const inFile = await t.open("shipped-single", "units/skane-hss");
    const served = await (await t.context()).newPage();
    await served.goto(`${origin}/units/skane-hss.html`);
    for (const text of ["digital", "nara vard", "vem ansvarar för läkemedel", "styrgruppen", "zzz", "a", "personcentrerd", "RS/2807/2017"]) {
      const all = [];
      for (const page of [inFolder, inFile, served]) {
        await type(page, text);
        const plain = (await hits(page)).map((hit) => ({ ...hit, href: hit.href.replace(/^(#|\.\.\/)|\.html$/g, "") }));
        all.push(JSON.stringify([plain, await status(page)]));
      }
      t.that(all[0] === all[1], `“${text}”: the single file finds other hits:\n${all[0]}\n${all[1]}`);
      t.that(all[0] === all[2], `“${text}”: over HTTP there are other hits`);
    }
    for (const page of [inFolder, inFile, served]) {
      await type(page, "digital");
      await page.locator("#hits a").first().click();
      await page.waitForFunction(() => [...document.querySelectorAll("h1")].some((one) => one.checkVisibility() && one.textContent === "Digitalisering"));
    }
    t.same(await inFile.evaluate(() => [document.querySelectorAll(".page:not([hidden])").length, document.getElementById("search").value]), [1, ""], "the single file after a hit");
  },

  "hits lead to pages that are there, and only what is needed is read": async (t) => {
    const origin = await t.serve("much");
    const page = await (await t.context()).newPage();
    const asked = [];
    page.on("request", (request) => asked.push(request.url().slice(origin.length)));
    page.on("response", (response) => t.that(response.status() === 200, `${response.status()} of ${response.url()}`));
    await page.goto(`${origin}/index.html`);
    t.that(!asked.some((path) => path.includes("search")), "the index is read before anybody searches");
    await page.fill("#search", "grupp");
    await settled(page, "grupp");
    const links = (await hits(page)).map(({ href }) => href);
    t.that(links.length === 20 && (await status(page)).includes("20 första"), `${links.length} hits, and “${await status(page)}”`);
    for (const href of links) t.same((await page.request.get(`${origin}/${href}`)).status(), 200, href);
    const read = asked.filter((path) => path.startsWith("/search/"));
    t.that(read.length < 12 && new Set(read).size === read.length, `what was asked for: ${read.join(" ")}`);
    await page.locator("#hits button").click();
    await page.waitForFunction(() => document.querySelectorAll("#hits a").length === 40);
    t.that(await page.evaluate(() => document.activeElement === document.querySelectorAll("#hits a")[20]), "the focus is on the first of those that came");
  },

  "where things share a page, a hit leads to its place there, and says who in both languages": async (t) => {
    const page = await t.open("large", "index");
    await type(page, "ledningsgruppen");
    const found = await hits(page);
    t.that(found.length === 20 && found.every(({ href }) => /^groups\/[a-z0-9-]+\.html#region-/.test(href)), JSON.stringify(found[0]));
    t.that(found.every(({ who }) => /^Ordförande: [^,]+, ./.test(who) && !/undefined|\[object|NaN/.test(who)), JSON.stringify(found.map(({ who }) => who)));
    await page.check("#en");
    const english = await hits(page);
    t.that(english.every(({ who }) => /^Chair: [^,]+, ./.test(who)), JSON.stringify(english.map(({ who }) => who)));
    // Whom it reports to stands behind that, in the words of the language.
    const named = (all) => all.map(({ who }) => who.split(" · ")[0].split(": ")[1]);
    t.same(named(english), named(found), "whom they name");
    t.that(found.every(({ who }) => who.includes(" · Rapporterar till ")) && english.every(({ who }) => who.includes(" · Reports to ")), "whom they report to");
    const name = found[0].name;
    await page.locator("#hits a").first().click();
    await page.waitForFunction((name) => document.title.startsWith(`${name} – `), name);
    t.that(await page.evaluate(() => document.querySelector(":target").getBoundingClientRect().top < 300), "the place is seen");
  },

  "an index that can't be read is said, and is no answer": async (t) => {
    const page = await (await t.browser.newContext()).newPage();
    t.contexts.push(page.context());
    await page.route(/search[/]/, (route) => route.abort());
    const origin = await t.serve("shipped");
    await page.goto(`${origin}/index.html`);
    await page.fill("#search", "digitalisering");
    await settled(page, "digitalisering");
    t.that((await status(page)).includes("kunde inte läsas in"), await status(page));
    await page.unroute(/search[/]/);
    await page.fill("#search", "digitaliserin");
    await settled(page, "digitaliserin");
    t.that((await hits(page)).length > 1, "it is read when it can be");
  },
};
