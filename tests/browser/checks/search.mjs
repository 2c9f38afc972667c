// Search: what people type, and what they get, in the folder, in the single file and over HTTP.

const type = async (page, text) => {
  await page.fill("#search", "");
  await (text.length < 100 ? page.locator("#search").pressSequentially(text) : page.fill("#search", text));
  await page.waitForSelector("#search-status span");
};
const hits = (page) => page.$$eval("#hits li", (items) => items.map((item) => ({
  name: item.querySelector("a").textContent,
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
    const skane = found.find(({ name, about }) => name === "Digitalisering" && about.includes("Region Skåne") && about.includes("programområde"));
    t.that(skane?.who?.includes("Ingela Lidén"), `Digitalisering in Skåne: ${JSON.stringify(skane)}`);
    const kronoberg = found.find(({ name, about }) => name === "Digitalisering" && about.includes("Region Kronoberg"));
    t.same(kronoberg?.who, "Ansvarig: inte angivet i källan", "Digitalisering in Kronoberg");
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

  "what is not found is said, and nothing is claimed": async (t) => {
    const page = await t.open("shipped", "index");
    await type(page, "rymdfart");
    t.same(await hits(page), [], "hits");
    t.that((await status(page)).includes("Det betyder inte att ingen ansvarar"), await status(page));
    for (const odd of ["<b>", "\\", ".*", "%", "'\"", "x".repeat(500), "ﬀ", "𝒳"]) await type(page, `a${odd}`);
    await page.fill("#search", "");
    t.same([(await hits(page)).length, await status(page)], [0, ""], "after emptying");
    await page.fill("#search", "   ");
    t.same([(await hits(page)).length, await status(page)], [0, ""], "of spaces");
  },

  "the keyboard: arrows, Escape, and Enter goes to the first": async (t) => {
    const page = await t.open("shipped", "regions/skane");
    await page.focus("#search");
    await page.keyboard.type("vård");
    await page.waitForSelector("#hits li");
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
    const first = await page.$eval("#hits a", (link) => link.href);
    await Promise.all([page.waitForURL(first), page.keyboard.press("Enter")]);
    t.same(await page.locator("h1").innerText(), "Digitalisering", "the page");
  },

  "the same hits in the folder, in the single file, and over HTTP": async (t) => {
    const origin = await t.serve("shipped");
    const inFolder = await t.open("shipped", "units/skane-hss");
    const inFile = await t.open("shipped-single", "units/skane-hss");
    const served = await (await t.context()).newPage();
    await served.goto(`${origin}/units/skane-hss.html`);
    for (const text of ["digital", "nara vard", "vem ansvarar för läkemedel", "styrgruppen", "zzz", "a"]) {
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

  "hits lead to pages that are there, and the index is one": async (t) => {
    const origin = await t.serve("shipped");
    const page = await (await t.context()).newPage();
    const asked = [];
    page.on("request", (request) => asked.push(request.url().slice(origin.length)));
    page.on("response", (response) => t.that(response.status() === 200, `${response.status()} of ${response.url()}`));
    await page.goto(`${origin}/index.html`);
    t.that(!asked.some((path) => path.includes("search")), "the index is read before anybody searches");
    await type(page, "e");
    const links = (await hits(page)).map(({ href }) => href);
    t.that(links.length === 40 && (await status(page)).includes("40 första"), `${links.length} hits, and “${await status(page)}”`);
    for (const href of links) t.same((await page.request.get(`${origin}/${href}`)).status(), 200, href);
    t.same(asked.filter((path) => !/^\/(index\.html|site\.css|site\.js)$/.test(path)), ["/search.js"], "what was asked for");
  },
};
