// The day that is shown: yes, perhaps and no are the program's own answers, and the day stays while somebody looks around.
import { readFileSync } from "node:fs";
import { pages } from "../files.mjs";
import { setDay } from "../kit.mjs";

const WORDS = { holds: ["ja", "yes"], perhaps: ["kanske", "perhaps"], no: ["nej", "no"] };
const SAID = { yes: "holds", perhaps: "perhaps", no: "no" };

// What a page says of the holders of an assignment on a day: by the id of the post or body.
const shown = (page) => page.$$eval("#innehavare ~ ul > li", (rows) => Object.fromEntries(rows.map((row) => [
  row.querySelector(".v a").getAttribute("href").replace(/.*\/|\.html$/g, ""), [row.dataset.holds, row.querySelector(".holds")?.innerText]])));

async function compare(t, page, days) {
  let count = 0;
  for (const [day, truth] of Object.entries(days)) {
    await setDay(page, day);
    for (const [id, [holds, word]] of Object.entries(await shown(page))) {
      const wanted = truth[id] ?? "no";
      t.same([SAID[holds], word], [wanted, WORDS[wanted]?.[0]], `${id} on ${day}`);
      count += 1;
    }
  }
  return count;
}

export default {
  "the same answers as the program's, for dates of all forms": async (t) => {
    const { dated, shipped } = JSON.parse(readFileSync(t.path("truth.json"), "utf8"));
    const all = Object.values(dated).flatMap((day) => Object.values(day));
    t.that(all.includes("holds") && all.includes("perhaps"), "the program answers in more than one way");
    const count = await compare(t, await t.open("dated", "assignments/uppdrag"), dated);
    t.that(count > 400, `${count} answers were compared`);
    await compare(t, await t.open("shipped", "assignments/skane-uppdrag-styrmodell"), shipped);
  },

  // From the source by hand: two from October 2021, of which one until the autumn of 2022, and then two others. Whoever has it no longer is last.
  "the assignment of the shipped data, before, within and after": async (t) => {
    const page = await t.open("shipped", "assignments/skane-uppdrag-styrmodell");
    const of = async (day) => (await setDay(page, day), Object.values(await shown(page)).map(([holds]) => holds).join(" "));
    t.same(await of("2021-09-30"), "no no no no", "before");
    t.same(await of("2021-10-15"), "perhaps no no perhaps", "in the month in which it began");
    t.same(await of("2022-01-01"), "perhaps no no yes", "within");
    t.same(await of("2022-10-20"), "perhaps perhaps perhaps perhaps", "in the autumn in which it was handed over");
    t.same(await of("2024-01-01"), "perhaps perhaps perhaps no", "after");
  },

  "who had a post that day stands in the place of who has it now": async (t) => {
    for (const path of ["steering-groups/grupp", "regions/r", "organisation-r"]) {
      const page = await t.open("dated", path);
      const seen = async (day) => { await setDay(page, day); return page.locator("main .hs", { hasText: "Chef" }).or(page.locator("main li", { hasText: "Chef" })).first().innerText(); };
      t.that(/Anna Lind \(t\.f\.\)/.test(await seen("")) && !(await seen("")).includes("Karin"), `${path}: now`);
      t.that((await seen("2016-01-01")).includes("Karin Dahlgren") && !(await seen("2016-01-01")).includes("Anna"), `${path}: in 2016`);
      t.that(!/Karin|Anna/.test(await seen("2014-01-01")), `${path}: before both`);
    }
  },

  // Where things share a page, who else had a post lies beside it, and is read when a day is chosen.
  "who had a post that day, where that lies once beside the pages": async (t) => {
    const holders = (id) => [...readFileSync(t.path("data-large", "region-0", "posts", `${id}.yaml`), "utf8").matchAll(/person: (\S+)\n +from: (\S+)(?:\n +to: (\S+))?/g)];
    const nameOf = (person) => readFileSync(t.path("data-large", "region-0", "people", `${person}.yaml`), "utf8").match(/^name: (.*)$/m)[1];
    const path = [...pages(t.path("large"))].find(([path, { html }]) => path.startsWith("groups/") && html.includes('id="region-0-group-'))[0].replace(/\.html$/, "");
    for (const base of [t.address("large", path), `${await t.serve("large")}/${path}.html`]) {
      const page = await (await t.context()).newPage();
      await page.goto(base);
      const boxes = await page.$$eval(".one .hs[data-n=holder][data-o]", (all) => all.map((one) => [one.dataset.o, one.previousElementSibling.getAttribute("href").split("#")[1]]));
      t.that(boxes.length > 0, `${base}: nobody held a post before`);
      for (const day of ["2017-05-01", "2020-05-01", "2014-01-01"]) {
        await setDay(page, day);
        await page.waitForFunction(() => !document.querySelector("[data-o], [data-wait]"));
        const said = await page.$$eval(".one .hs[data-n=holder]", (all) => all.map((one) => [one.previousElementSibling.getAttribute("href").split("#")[1], one.innerText]));
        for (const [, post] of boxes) {
          const held = holders(post).filter(([, , from, to]) => from <= day && day <= (to ?? "9999")).map(([, person]) => nameOf(person));
          const text = said.find(([one]) => one === post)[1];
          t.that(held.length > 0 ? held.every((name) => text.includes(name)) : /innehavare okänd/.test(text), `${post} on ${day}: ${text}, not ${held}`);
        }
      }
    }
    // What can't be read is said, and is no answer.
    const page = await (await t.browser.newContext()).newPage();
    t.contexts.push(page.context());
    await page.route(/search[/]o-/, (route) => route.abort());
    await page.goto(`${await t.serve("large")}/${path}.html?at=2017-05-01`);
    await page.waitForFunction(() => !document.querySelector("[data-o], [data-wait]"));
    t.that((await page.locator(".one .hs[data-n=unread]").first().innerText()).includes("gick inte att läsa"), "what can't be read");
  },

  "days on which something changed are links": async (t) => {
    for (const site of ["shipped", "shipped-single"]) {
      const page = await t.open(site, "posts/skane-it-direktor");
      t.same(await page.locator("#at-days a").count(), 0, `${site}: where no day is known`);
    }
    for (const path of ["steering-groups/grupp", "assignments/uppdrag"]) {
      const page = await t.open("dated", path);
      await page.locator("#at-box summary").click();
      const days = await page.locator("#at-days a").allInnerTexts();
      t.that(days.length > 0 && days.length <= 12 && days.every((day) => /^\d{4}-\d\d-\d\d$/.test(day)), `${path}: ${days}`);
      t.same(days, [...days].sort().reverse(), `${path}: the latest first`);
      // On that day something holds otherwise than on the day before.
      const holds = async (day) => { await setDay(page, day); return page.$$eval("main [data-holds], main .h", (all) => all.map((one) => one.dataset.holds ?? one.hidden).join()); };
      const before = (day) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
      for (const day of days) t.that((await holds(day)) !== (await holds(before(day))), `${path}: nothing is otherwise on ${day}`);
      await page.locator("#at-days a").first().click();
      t.same(await page.inputValue("#at"), days[0], `${path}: the day that is shown`);
      t.that((await page.locator("#at-days a").first().getAttribute("href")) === `?at=${days[0]}`, "an address to send");
    }
  },

  "counts are said, and all is as before when it is cleared": async (t) => {
    const page = await t.open("shipped", "assignments/skane-uppdrag-styrmodell");
    const text = () => page.locator("main .cols").innerText();
    const before = await text();
    await setDay(page, "2022-10-20");
    const counts = await page.$$eval("main [data-holds]", (all) => ["yes", "perhaps", "no"].map((one) => all.filter(({ dataset }) => dataset.holds === one).length));
    const said = await page.locator("#at-status").innerText();
    const count = (word) => Number(said.match(new RegExp(`(\\d+) ${word}[,.]`))?.[1] ?? 0);
    t.that(said.startsWith("Läget den 20 oktober 2022: ") && !/\b0 /.test(said), said);
    t.same(["gäller", "gäller kanske", "gäller inte"].map(count), counts, "the counts");
    t.same(await page.$$eval("main [data-holds] .holds", (marks) => marks.length), counts.reduce((sum, one) => sum + one), "marks");
    await setDay(page, "2022-10-21");
    t.same(await page.$$eval("main .holds", (marks) => marks.length), counts.reduce((sum, one) => sum + one), "marks of another day take the place of the first");
    await page.click("#at-clear");
    t.same(await text(), before, "the page after it is cleared");
    t.same(await page.$$eval("[data-holds], .holds", (all) => all.length), 0, "marks after it is cleared");
  },

  "a page of which no row has a time says so, and counts nothing": async (t) => {
    const page = await t.open("dated", "organisation-r");
    t.same(await page.locator("main li[data-t], main tr[data-t]").count(), 0, "rows with a time");
    await setDay(page, "2016-01-01");
    const said = await page.locator("#at-status").innerText();
    t.that(said.startsWith("Läget den 1 januari 2016: sidans rader har ingen egen tid.") && !said.includes("0 gäller"), said);
  },

  "kept on other pages, and read from the address": async (t) => {
    const origin = await t.serve("shipped");
    for (const base of [t.address("shipped").replace(/index\.html$/, ""), `${origin}/`]) {
      const page = await (await t.context()).newPage();
      await page.goto(`${base}assignments/skane-uppdrag-styrmodell.html?at=2022-10-20`);
      t.same(await page.inputValue("#at"), "2022-10-20", "from the address");
      t.same(await page.locator("[data-holds=perhaps] .holds").first().innerText(), "kanske", "a mark");
      await page.locator("a", { hasText: "IT-direktör" }).first().click();
      await page.waitForURL(/posts\/skane-it-direktor/);
      t.same(await page.inputValue("#at"), "2022-10-20", "on the next page");
      t.that((await page.locator("main [data-holds]").count()) > 0, "marks on the next page");
      await page.click("#at-clear");
      await page.goto(`${base}steering-groups/skane-styrgrupp-styrmodell.html`);
      t.same(await page.locator("main [data-holds]").count(), 0, "marks after it was cleared");
    }
    const single = await t.open("shipped-single", "assignments/skane-uppdrag-styrmodell");
    await setDay(single, "2022-01-01");
    await single.evaluate(() => { location.hash = "posts/skane-it-direktor"; });
    await single.waitForFunction(() => !document.getElementById("posts/skane-it-direktor").hidden);
    t.that((await single.locator(".page:not([hidden]) [data-holds]").count()) > 0, "marks on the next page of the single file");
  },

  "an address with what is no day shows what is last known": async (t) => {
    for (const odd of ["x", "2022-13-45", "%3Cscript%3E", "2022-5-1-1", "hösten", "0202"]) {
      const page = await t.open("shipped", `assignments/skane-uppdrag-styrmodell?at=${odd}`);
      t.same(await page.locator("[data-holds]").count(), 0, odd);
    }
  },

  "a month, a season and a year, in words and in figures, as the program reads them": async (t) => {
    const { times } = JSON.parse(readFileSync(t.path("truth.json"), "utf8"));
    const page = await t.open("dated", "assignments/uppdrag");
    t.that(Object.keys(times).length > 10, `${Object.keys(times).length} times`);
    for (const [text, truth] of Object.entries(times)) {
      await setDay(page, text);
      for (const [id, [holds]] of Object.entries(await shown(page))) t.same(SAID[holds], truth[id] ?? "no", `${id} in ${text}`);
    }
  },

  // As `gov who-owns` says it of the same time.
  "the days of a period on which something certainly holds": async (t) => {
    const { surely } = JSON.parse(readFileSync(t.path("truth.json"), "utf8"));
    const page = await t.open("shipped", "assignments/skane-uppdrag-styrmodell");
    for (const [time, said] of Object.entries(surely)) {
      await setDay(page, time);
      const marks = Object.values(await shown(page)).map(([, word]) => word);
      t.that(said.length > 0 && said.every((days) => marks.includes(days)), `${time}: ${said} among ${marks}`);
      t.that((await page.locator("#at-status").innerText()).includes("gäller säkert en del av tiden"), time);
    }
  },

  "a day that is chosen stands in the address, and the way back undoes it": async (t) => {
    // A file's address stays as it is.
    const page = await (await t.context()).newPage();
    await page.goto(`${await t.serve("shipped")}/assignments/skane-uppdrag-styrmodell.html`);
    await setDay(page, "hösten 2022");
    t.same(new URL(page.url()).searchParams.get("at"), "hösten 2022", "the address");
    t.same(await page.locator("main h3.then:visible").count(), 0, "what is former today is not called so on another day");
    await page.goBack();
    await page.waitForFunction(() => document.getElementById("at").value === "");
    t.same(await page.locator("[data-holds]").count(), 0, "marks after the way back");
  },

  // The list of hits is of today: a day that was chosen on another page would make its first line untrue.
  "a hit and the start page are of today, whatever day was chosen before": async (t) => {
    const page = await (await t.context()).newPage(), site = await t.serve("shipped");
    const chosen = () => page.locator("#at").inputValue();
    await page.goto(`${site}/assignments/skane-uppdrag-styrmodell.html`);
    await setDay(page, "2022-01-01");
    await page.goto(`${site}/posts/skane-it-direktor.html`);
    t.same(await chosen(), "2022-01-01", "the day stays on a page that is gone to");
    await page.fill("#search", "regiondirektör");
    await page.locator("#hits a").first().click();
    await page.waitForURL((url) => !url.pathname.endsWith("skane-it-direktor.html"));
    t.same(await chosen(), "", "the page of a hit");
    await setDay(page, "2022-01-01");
    await page.goto(`${site}/index.html`);
    await page.goto(`${site}/posts/skane-it-direktor.html`);
    t.same(await chosen(), "", "a page after the start page");
  },

  "what is no time is said to be none, and changes nothing": async (t) => {
    const page = await t.open("shipped", "assignments/skane-uppdrag-styrmodell");
    await setDay(page, "2022-02-31");
    t.that((await page.locator("#at-status").innerText()).startsWith("”2022-02-31” går inte att läsa som en tid."), "what is said");
    t.same(await page.getAttribute("#at", "aria-invalid"), "true", "the field");
    t.same(await page.locator("[data-holds]").count(), 0, "marks");
  },

  "what changed since a day": async (t) => {
    const page = await t.open("shipped", "andringar");
    const rows = await page.$$eval("[data-d]", (all) => all.map((one) => one.dataset.d.split(",")));
    t.that(rows.length > 5, `${rows.length} events`);
    for (const day of ["1990-01-01", "2018-01-01", "2022-10-20", "2026-01-01", ""]) {
      await page.fill("#since", day);
      const wanted = rows.map(([first, last]) => (!day || first >= day ? "yes" : last >= day ? "perhaps" : "hidden"));
      const is = await page.$$eval("[data-d]", (all) => all.map((one) => (!one.checkVisibility() ? "hidden" : one.querySelector(".holds") ? "perhaps" : "yes")));
      t.same(is, wanted, `since ${day || "ever"}`);
      const said = day ? wanted.filter((one) => one === "yes").length : null;
      t.that(day ? (await page.locator("#since-status").innerText()).includes(`${said} ändringar`) : (await page.locator("#since-status").innerText()) === "", `the count since ${day}`);
    }
  },
};
