// Narrow screens, zoom, paper and the dark theme.
import { inflateSync } from "node:zlib";
import { pages, types } from "../files.mjs";
import { setDay } from "../kit.mjs";

// What is wider than the screen, leaving out what lies in a region that scrolls by itself.
const wide = (page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  const scrolls = (one) => { for (let up = one; up && up !== document.body; up = up.parentElement) if (/auto|scroll|hidden/.test(getComputedStyle(up).overflowX)) return true; return false; };
  const out = [...document.body.querySelectorAll("*")].filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > width + 0.5 && !scrolls(one));
  return { over: document.scrollingElement.scrollWidth - width, first: out.slice(0, 2).map((one) => one.outerHTML.slice(0, 120)) };
});

async function fits(t, sites, options, prepare = async () => {}) {
  for (const site of sites) {
    const page = await (await t.context(options)).newPage();
    for (const path of types(t.path(site))) {
      await page.goto(t.address(site, path));
      await prepare(page);
      const { over, first } = await wide(page);
      t.that(over <= 0, `${site}/${path}: ${over} pixels too wide, as ${first.join(" ")}`);
    }
  }
}

export default {
  "nothing scrolls sideways at 320 pixels": (t) => fits(t, ["shipped", "hostile"], { viewport: { width: 320, height: 640 } }),

  // 1280 by 1024 at 400 % is 320 by 256 with four device pixels to one of the page's.
  "nothing scrolls sideways at 400 % with hits and a day, in English": (t) =>
    fits(t, ["shipped"], { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, async (page) => {
      await page.check("#en");
      await page.fill("#search", "styrgrupp");
      await page.waitForFunction(() => document.querySelector("#search-status").textContent !== "");
      if (await page.locator("#at").count()) await setDay(page, "2022-10-20");
    }),

  "larger text and wider spaces cost nothing": async (t) => {
    const page = await t.open("shipped", "index", { viewport: { width: 1280, height: 900 } });
    for (const path of types(t.path("shipped"))) {
      await page.goto(t.address("shipped", path));
      // WCAG 1.4.12, set through the object model, which the policy leaves alone.
      await page.evaluate(() => {
        for (const one of document.querySelectorAll("body, body *")) Object.assign(one.style, { lineHeight: "1.5", letterSpacing: "0.12em", wordSpacing: "0.16em" });
        document.documentElement.style.fontSize = "200%";
      });
      const { over, first } = await wide(page);
      t.that(over <= 0, `${path}: ${over} pixels too wide, as ${first.join(" ")}`);
      const cut = await page.$$eval("main *", (all) => all.filter((one) => one.checkVisibility() && getComputedStyle(one).overflow === "hidden" && !one.closest(".vh, thead, svg") && one.scrollHeight > one.clientHeight + 1).length);
      t.that(cut === 0, `${path}: ${cut} texts are cut off`);
    }
  },

  "paper says region, day and revision, and has no menu": async (t) => {
    const page = await t.open("shipped", "assignments/skane-uppdrag-styrmodell");
    await page.fill("#search", "digital");
    await page.waitForSelector("#hits li");
    await page.fill("#search", "");
    await page.emulateMedia({ media: "print" });
    const text = await page.evaluate(() => document.body.innerText);
    for (const wanted of ["Region Skåne", "Sidorna är gjorda för den 2026-11-22", "Ny styr- och ansvarsmodell", "gavs uppdrag till"]) t.that(text.includes(wanted), `the paper does not say “${wanted}”`);
    t.that(/revision [0-9a-f]{12}|kontrollsumma [0-9a-f]{8,}/.test(text), "the paper says no revision");
    for (const other of ["Till innehållet", "Det vi inte vet", "Vem ansvarar för …", "English"]) t.that(!text.includes(other), `the paper says “${other}”`);
    const seen = await page.evaluate(() => [...document.querySelectorAll("nav, #search-form, .lang, .skip, button, input")].filter((one) => one.checkVisibility()).map((one) => one.id || one.className || one.tagName));
    t.same(seen, [], "what only makes sense on a screen");
    const colours = await page.evaluate(() => [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color]);
    t.same(colours, ["rgb(255, 255, 255)", "rgb(0, 0, 0)"], "colours on paper");
    const paper = await page.pdf({ format: "A4" });
    t.that(paper.subarray(0, 5).toString() === "%PDF-" && paper.length > 10_000, `a PDF of ${paper.length} bytes`);
  },

  "every sheet has that line at its foot": async (t) => {
    const page = await t.open("shipped", "assignments/skane-uppdrag-styrmodell");
    const paper = (await page.pdf({ format: "A4" })).toString("latin1");
    const object = (number) => paper.match(new RegExp(`\\n${number} 0 obj\\b([\\s\\S]*?)endobj`))?.[1] ?? "";
    const sheets = [...paper.matchAll(/\n\d+ 0 obj\b((?:(?!endobj)[\s\S])*?\/Type\s*\/Page\b(?!s)[\s\S]*?)endobj/g)].map(([, sheet]) => {
      const stream = object(sheet.match(/\/Contents (\d+)/)[1]).match(/stream\r?\n([\s\S]*?)\nendstream/)[1]; // A return may be its last byte; one more is no harm.
      return inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
    });
    // Texts are drawn where they stand on the whole page; what begins a sheet is taken away.
    const lowest = sheets.map((drawn) => {
      const begins = drawn.match(/3\.125 0 0 3\.125 ([\d.]+) (-?[\d.]+) cm/);
      return Math.max(...[...drawn.matchAll(/1 0 0 -1 [\d.]+ ([\d.]+) Tm/g)].map(([, at]) => Number(at) + (Number(begins[2]) - Number(begins[1])) / 3.125));
    });
    t.that(sheets.length > 2, `${sheets.length} sheets`);
    t.same(new Set(lowest.slice(0, -1).map(Math.round)).size, 1, `where the lowest text of each sheet but the last stands: ${lowest.map(Math.round)}`);
  },

  "a day that is chosen stands on paper, and in the dark theme paper is white": async (t) => {
    const page = await t.open("shipped", "assignments/skane-uppdrag-styrmodell?at=2022-10-20", { colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const text = await page.evaluate(() => document.body.innerText);
    t.that(text.includes("Läget den 20 oktober 2022: "), "the paper does not say which day it shows");
    t.that(text.includes("kanske"), "the paper has no marks");
    const colours = await page.evaluate(() => [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color]);
    t.same(colours, ["rgb(255, 255, 255)", "rgb(0, 0, 0)"], "colours on paper");
  },

  "the single file on paper is the page that is shown": async (t) => {
    const page = await t.open("shipped-single", "assignments/skane-uppdrag-styrmodell");
    await page.emulateMedia({ media: "print" });
    const text = await page.evaluate(() => document.body.innerText);
    t.that(text.includes("Ny styr- och ansvarsmodell") && text.includes("Region Skåne") && text.includes("Sidorna är gjorda för den 2026-11-22"), "what it says");
    t.that(text.length < 20_000, `it has ${text.length} characters`);
  },

  "light and dark are two themes": async (t) => {
    const looks = [];
    for (const colorScheme of ["light", "dark"]) {
      const page = await t.open("shipped", "ansvar", { colorScheme });
      looks.push(await page.evaluate(() => [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color, getComputedStyle(document.querySelector("main a")).color]));
    }
    const light = (colour) => colour.match(/\d+/g).slice(0, 3).reduce((sum, one) => sum + Number(one), 0);
    const [[ground, ink], [darkGround, darkInk]] = looks;
    t.that(light(ground) > 600 && light(ink) < 200, `light: ${looks[0]}`);
    t.that(light(darkGround) < 150 && light(darkInk) > 600, `dark: ${looks[1]}`);
    t.that(looks[0].every((colour, at) => colour !== looks[1][at]), "the same colour in both");
  },

  // axe-core does not look at texts in pictures, so this does: each against the box or the page that it stands on.
  "texts in pictures have enough contrast in both themes": async (t) => {
    let count = 0;
    const page = await (await t.context()).newPage();
    const drawn = types(t.path("shipped")).filter((path) => pages(t.path("shipped")).get(`${path}.html`).html.includes("<svg"));
    for (const path of drawn) {
      await page.goto(t.address("shipped", path));
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        const weak = await page.$$eval("svg text", (texts) => {
          const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
          const light = (colour) => numbers(colour).slice(0, 3).map((one) => one / 255).map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)).reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
          const ground = getComputedStyle(document.documentElement).backgroundColor;
          return texts.filter((one) => one.checkVisibility()).map((one) => {
            const own = one.getBoundingClientRect();
            const holds = (rect) => { const box = rect.getBoundingClientRect(); return box.left <= own.left + 1 && box.right >= own.right - 1 && box.top <= own.top + 1 && box.bottom >= own.bottom - 1; };
            const under = [...one.ownerSVGElement.querySelectorAll("rect")].filter((rect) => holds(rect) && rect.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING).map((rect) => getComputedStyle(rect).fill);
            const on = under.filter((fill) => fill !== "none" && numbers(fill)[3] !== 0).at(-1) ?? ground;
            const [high, low] = [light(getComputedStyle(one).fill), light(on)].sort((a, b) => b - a);
            return { text: one.textContent, ratio: (high + 0.05) / (low + 0.05) };
          });
        });
        count += weak.length;
        for (const { text, ratio } of weak.filter(({ ratio }) => ratio < 4.5)) t.that(false, `${path}, ${colorScheme}: “${text}” has ${ratio.toFixed(2)}:1`);
      }
    }
    t.that(count > 20, `${count} texts were looked at`);
  },
};
