// A day, a month, a season, a quarter or a year as its first and its last day, written as the program's --at takes it, in words or in figures
// of either language, and as wide as it is there; tests/browser compares them. What is none of them is null.
"use strict";
const govTime = (() => {
  const MONTHS = ["januari january", "februari february", "mars march", "april", "maj may", "juni june", "juli july", "augusti august",
    "september", "oktober october", "november", "december"].map((names) => names.split(" "));
  const monthNamed = (word) => MONTHS.findIndex((names) => names.includes(word) || (word.length === 3 && names.some((name) => name.startsWith(word)))) + 1;
  const SEASONS = [["våren vår vt spring", 21], ["sommaren sommar sommarn summer", 22], ["hösten höst ht autumn", 23], ["vintern vinter winter", 24]];
  const seasonNamed = (word) => SEASONS.find(([names]) => names.split(" ").includes(word))?.[1];
  const two = (number) => String(number).padStart(2, "0");
  // The days of a month are those of the same year 400 years on, which a browser counts rightly.
  const daysOf = (year, month) => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  const months = (year, from, to, later = 0) => [`${year}-${two(from)}-01`, `${year + later}-${two(to)}-${daysOf(year + later, to)}`];
  // A part of a year by its number: a month, a season (wide, so that they err towards "perhaps"), a quarter or a half.
  const part = (year, number) => {
    if (number >= 1 && number <= 12) return months(year, number, number);
    if (number >= 33 && number <= 36) return months(year, number * 3 - 98, number * 3 - 96);
    if (number === 40 || number === 41) return months(year, number * 6 - 239, number * 6 - 234);
    return { 21: months(year, 1, 6), 22: months(year, 6, 8), 23: months(year, 8, 12), 24: months(year, 11, 3, 1) }[number] ?? null;
  };
  const on = (year, month, day) => {
    if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month))) return null;
    return [`${year}-${two(month)}-${two(day)}`, `${year}-${two(month)}-${two(day)}`];
  };
  // Days, months and years as the program writes them in words.
  const inWords = (text, lang) => {
    const [year, month, day] = text.split("-").map(Number);
    const names = MONTHS[month - 1];
    // A season, or no month at all, is left as it is written.
    if (month && !names) return text;
    const name = names && names[lang === "en" ? names.length - 1 : 0];
    const written = lang === "en" && name ? name[0].toUpperCase() + name.slice(1) : name;
    return [day, written, year].filter(Boolean).join(" ");
  };
  const read = (text) => {
    const words = text.trim().toLowerCase().replace(/,/g, " ").replace(/\s+/g, " ").replace(/^(den|i|in|the|in the|på) /, "");
    const [, date, month, day] = words.match(/^([1-9]\d{3})(?:-(\d\d))?(?:-(\d\d))?$/) ?? [];
    if (date) return day ? on(Number(date), Number(month), Number(day)) : month ? part(Number(date), Number(month)) : months(Number(date), 1, 12);
    const [, before, year] = words.match(/^(.+) ([1-9]\d{3})$/) ?? [];
    if (!year) return null;
    const quarter = before.match(/^(?:kvartal|kv|quarter|q|k) ?([1-4])$/);
    if (quarter) return part(Number(year), 32 + Number(quarter[1]));
    const [one, other] = before.split(" ");
    if (!other) return part(Number(year), seasonNamed(one) ?? monthNamed(one));
    const number = (word) => (/^\d{1,2}(:?[ea])?\.?$/.test(word) ? parseInt(word, 10) : 0);
    return number(one) ? on(Number(year), monthNamed(other), number(one)) : on(Number(year), monthNamed(one), number(other));
  };
  const isOf = (text, day) => { const time = read(text); return time !== null && time[0] <= day && day <= time[1]; };
  return Object.assign(read, { inWords, isOf });
})();
