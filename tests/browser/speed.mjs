// How fast search answers, measured in the browser: `node tests/browser/speed.mjs FOLDER`, where FOLDER is what `gov site --out`
// wrote. Each question is typed letter by letter. Two times are taken of each letter: from the event until the hits stand in the page,
// and until the next frame has been made of them. CONTRIBUTING.md says how a site of 20,000 entities is made.
import { basename, resolve } from "node:path";
import { Check, launch } from "./kit.mjs";

const QUESTIONS = ["digitalisering", "digitaliseringen", "nära vård", "nara vard", "vem ansvarar för läkemedel", "läkemedel", "patientsäkerhet",
  "upphandling", "kompetensförsörjning", "fysisk infrastruktur", "styrgrupp", "arbetsgrupp", "hälso- och sjukvård", "psykiatriförvaltningen",
  "kansliavdelningen", "regionfastigheter", "tandvården", "Lindström", "Öberg", "Åsa Sjögren", "regiondirektör", "beslut", "protokoll",
  "handlingsplan", "vård", "region 7 läkemedel", "zzzz", "ledningsgruppen", "a", "chef för kansliavdelningen"];

const folder = resolve(process.argv[2] ?? ".");
const browser = await launch();
const kit = new Check(browser, resolve(folder, ".."));
const page = await kit.open(basename(folder), "index");
await page.focus("#search");
const loaded = await page.evaluate(() => new Promise((done) => {
  const begun = performance.now();
  const wait = () => {
    if (document.getElementById("search-status").dataset.for === "digital") return done(performance.now() - begun);
    setTimeout(wait);
  };
  const field = document.getElementById("search");
  field.value = "digital";
  field.dispatchEvent(new Event("input"));
  wait();
}));
const times = await page.evaluate(async (questions) => {
  const field = document.getElementById("search"), all = [];
  const status = document.getElementById("search-status");
  // An answer stands there when the parts of the index that it needs have been read.
  const settled = (text) => new Promise((done) => {
    const look = () => text.trim() === "" || status.dataset.for === text;
    if (look()) return done();
    const watch = new MutationObserver(() => { if (look()) { watch.disconnect(); done(); } });
    watch.observe(status, { attributes: true, childList: true });
  });
  const frame = () => new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); }));
  for (const question of questions) {
    for (let end = 1; end <= question.length; end += 1) {
      await frame(); // Begins when a frame is done, as a key may come at any time.
      const begun = performance.now();
      field.value = question.slice(0, end);
      field.dispatchEvent(new Event("input"));
      await settled(field.value);
      const answered = performance.now();
      document.body.getBoundingClientRect(); // The layout, which the frame would make.
      const laid = performance.now();
      await frame();
      all.push({ text: field.value, answered: answered - begun, laid: laid - begun, drawn: performance.now() - begun });
    }
  }
  return all;
}, QUESTIONS);
await kit.close();
await browser.close();

const part = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1).padStart(7);
console.log(`${times.length} letters of ${QUESTIONS.length} questions; the index was read in ${loaded.toFixed(0)} ms; milliseconds:`);
console.log(`${"".padEnd(34)}${["p50", "p95", "max"].map((name) => name.padStart(7)).join(" ")}`);
for (const [key, said] of [["answered", "until the hits stand in the page"], ["laid", "and are laid out"], ["drawn", "and the next frame is made"]]) {
  const sorted = times.map((one) => one[key]).sort((one, other) => one - other);
  console.log(`${said.padEnd(34)}${part(sorted, 0.5)} ${part(sorted, 0.95)} ${part(sorted, 1)}`);
}
const [slowest] = [...times].sort((one, other) => other.answered - one.answered);
console.log(`slowest: “${slowest.text}”`);
if (kit.faults.length > 0) console.log(kit.faults.join("\n"));
process.exit(kit.faults.length > 0 ? 1 : 0);
