// Runs the checks over built sites: `node run.mjs FOLDER [NAME …]`, where FOLDER has what tests/browser.rs builds. A line a check, as
// Rust's own test runner writes it; then what was wrong; exit code 1 where something was. `--list` names the checks and needs nothing.
import { readdirSync } from "node:fs";
import { Check, launch } from "./kit.mjs";

// As many at once as keep two cores busy.
const TOGETHER = 3;
// A check that hangs is a fault, not a run without end.
const LONGEST = 120_000;
const late = (time) => new Promise((_, no) => setTimeout(() => no(new Error(`not done after ${time / 1000} seconds`)), time).unref());

const here = new URL("checks/", import.meta.url);
const all = [];
for (const file of readdirSync(here).filter((name) => name.endsWith(".mjs")).sort()) {
  const { default: checks } = await import(new URL(file, here));
  for (const [name, run] of Object.entries(checks)) all.push({ name: `${file.replace(".mjs", "")}: ${name}`, run });
}
const [folder, ...names] = process.argv.slice(2);
if (folder === "--list") {
  all.forEach(({ name }) => console.log(name));
  process.exit(0);
}
const wanted = all.filter(({ name }) => names.length === 0 || names.includes(name));
const browser = await launch();
const failed = [];
const queue = [...wanted];
const work = async () => {
  for (let one; (one = queue.shift()); ) {
    const check = new Check(browser, folder);
    const begun = performance.now();
    try {
      await Promise.race([one.run(check), late(LONGEST)]);
    } catch (error) {
      check.faults.push(error.stack ?? String(error));
    }
    await Promise.race([check.close(), late(5000)]).catch((error) => check.faults.push(`closing: ${error.message}`));
    const outcome = check.skipped ? "ignored, SKIPPED" : "ok";
    console.log(`test ${one.name} ... ${check.faults.length === 0 ? outcome : "FAILED"}`);
    if (check.skipped) console.log(`SKIPPED: ${check.skipped}`);
    if (process.env.GOV_BROWSER_TIMES) console.log(`${((performance.now() - begun) / 1000).toFixed(1)} s`);
    if (check.faults.length > 0) failed.push([one.name, check.faults]);
  }
};
await Promise.all(Array.from({ length: TOGETHER }, work));
await Promise.race([browser.close(), late(5000)]).catch(() => {});
// The same fault on a hundred pages is said a few times.
for (const [name, faults] of failed) {
  const [first, rest] = [faults.slice(0, 12), faults.length - 12];
  console.log(`\n---- ${name} ----\n${first.join("\n")}${rest > 0 ? `\n… and ${rest} more` : ""}`);
}
process.exit(failed.length > 0 ? 1 : 0);
