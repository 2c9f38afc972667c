// A day that is chosen is that of the whole page: what was decided, what things were called, what was there, and what is not known.
import { setDay } from "../kit.mjs";

export default {
  // Decided on 4 October 2017, and in May 2017; one is a proposal, and one is adopted on a day that no source gives.
  "a decision is made from its day on, and a proposal on none": async (t) => {
    const page = await t.open("shipped", "beslut");
    const marks = async (day) => (await setDay(page, day), page.$$eval("main tbody tr", (rows) => rows.map((row) => row.querySelector("th .holds")?.innerText ?? "")));
    t.same(await marks("2018-01-01"), ["ja", "ja", "", "kanske"], "after both");
    t.same(await marks("2017-05-20"), ["nej", "kanske", "", "kanske"], "in the month of one");
    t.same(await page.$$eval("main td .holds", (all) => all.length), 0, "marks before a date");
    t.that((await page.locator("main tr", { hasText: "Förslag att godkänna" }).innerText()).includes("senast 13 september 2018 (dokumentets dag)"), "by which day");
    const own = await t.open("shipped", "assignments/skane-uppdrag-styrmodell");
    await setDay(own, "2022-10-20");
    t.same(await own.locator("#tema + ul .holds").count(), 0, "the editor's judgement is in no doubt of a day");
  },

  "what a decision does stands with its own day, and else with the decision's": async (t) => {
    const page = await t.open("dated", "decisions/beslut");
    t.same(await page.$$eval("#beslut + ul .m", (all) => all.map((one) => one.innerText)), ["från 1 mars 2027", "beslutat 29 september 2025"], "days");
  },

  "names and whether something was there are those of the day": async (t) => {
    const page = await t.open("national", "regions/gotland");
    await setDay(page, "2005-06-01");
    t.same(await page.locator("h1").innerText(), "Gotlands kommun", "the name of that day");
    t.that(!(await page.locator("main .v", { hasText: "Stockholmsregionen" }).first().innerText()).includes("finns inte"), "what was there then");
    await page.click("#at-clear");
    t.same(await page.locator("h1").innerText(), "Region Gotland", "the name of today");
    t.that((await page.locator("main .v", { hasText: "Stockholmsregionen" }).first().innerText()).includes("(finns inte längre)"), "what is gone today");
    const other = await t.open("national", "regions/skane");
    await setDay(other, "1995-05-05");
    t.that((await other.locator("h1").innerText()).endsWith("(finns inte än)"), "what was not there yet");
  },

  "what is certain of the day answers first, with its source": async (t) => {
    const page = await t.open("shipped", "assignments/skane-uppdrag-styrmodell");
    const before = await page.locator(".answer").innerText();
    await setDay(page, "2022-07");
    const seen = await page.$$eval(".answer > .h:not([hidden])", (all) => all.map((one) => one.innerText));
    t.same(seen.length, 2, "two had it");
    t.that(seen[0].includes("Chef för Framtidskontoret") && /^Har uppdraget/.test(seen[0]) && /\bja\b/.test(seen[0]), seen[0]);
    t.that(seen.every((one) => one.includes("Källa: ")), "each has its source");
    t.that(/\bkanske\b/.test(seen[1]), seen[1]);
    await page.click("#at-clear");
    t.same(await page.locator(".answer").innerText(), before, "as it was");
  },

  // The holder of the post is stated from 2015 to 2020 only.
  "what is not known is of the day": async (t) => {
    const page = await t.open("dated", "posts/tidigare");
    const gaps = page.locator(".gaps");
    t.that((await gaps.innerText()).includes("bara angiven för en annan tid"), "today");
    await setDay(page, "2016-01-01");
    t.that(await gaps.isHidden(), "on a day on which it is known");
    await setDay(page, "2016");
    t.that(await gaps.isHidden(), "in a year in which it is known");
    await setDay(page, "2021-06-01");
    t.that((await gaps.innerText()).includes("Innehavare"), "after it");
    await page.click("#at-clear");
    t.that(await gaps.isVisible(), "as it was");
  },
};
