// Pictures of every type of page, to look at: `node tests/browser/shots.mjs FOLDER OUT`, where FOLDER is what `gov site --out` wrote.
// Each at 1280 and 375 pixels, light and dark; the names say which.
import { mkdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { types } from "./files.mjs";
import { Check, launch } from "./kit.mjs";

const [folder, out] = process.argv.slice(2).map((path) => resolve(path));
mkdirSync(out, { recursive: true });
const browser = await launch();
const kit = new Check(browser, resolve(folder, ".."));
let count = 0;
for (const [width, height] of [[1280, 900], [375, 812]]) {
  for (const colorScheme of ["light", "dark"]) {
    const page = await (await kit.context({ viewport: { width, height }, colorScheme })).newPage();
    const shot = async (name) => {
      await page.screenshot({ path: join(out, `${name.replace("/", "-")}-${width}-${colorScheme}.png`), fullPage: true });
      count += 1;
    };
    for (const path of types(folder)) {
      await page.goto(kit.address(basename(folder), path));
      await shot(path);
    }
    // What a script adds.
    await page.goto(kit.address(basename(folder), "index"));
    await page.fill("#search", "digital");
    await page.waitForSelector("#search-status i");
    await shot("with-hits");
    const timed = types(folder).find((path) => path.startsWith("assignments/"));
    if (timed) {
      await page.goto(`${kit.address(basename(folder), timed)}?at=2022-10-20`);
      await shot("with-a-day");
    }
  }
}
await kit.close();
await browser.close();
console.log(`${count} pictures in ${out}`);
if (kit.faults.length > 0) console.log(kit.faults.join("\n"));
process.exit(kit.faults.length > 0 ? 1 : 0);
