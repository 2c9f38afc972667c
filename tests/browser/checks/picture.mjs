// Pictures: no small letters, moved and zoomed by pointer and keys, whole on paper, and the same as text.

const at = (page) => page.$eval(".chart", (frame) => ({
  left: Math.round(frame.scrollLeft),
  wide: Math.round(frame.querySelector("svg").getBoundingClientRect().width),
  isWhole: frame.scrollWidth <= frame.clientWidth,
}));

export default {
  "no letter is below 12 pixels": async (t) => {
    for (const viewport of [{ width: 1280, height: 900 }, { width: 375, height: 800 }]) {
      for (const path of ["organisation-skane", "organisation-kronoberg", "steering-groups/skane-styrgrupp-styrmodell", "programmes/skane-strategi-fhs"]) {
        const page = await t.open("shipped", path, { viewport });
        const smallest = await page.$$eval(".chart text", (texts) => Math.min(...texts.map((text) => {
          const { a } = text.getScreenCTM();
          return a * parseFloat(getComputedStyle(text).fontSize);
        })));
        t.that(smallest >= 11.95, `${path} at ${viewport.width}: ${smallest}`);
      }
    }
  },

  "larger, smaller, whole and moved, by buttons, keys and the pointer": async (t) => {
    const page = await t.open("shipped", "organisation-skane");
    const first = await at(page);
    t.that(!first.isWhole, `it is wider than its place: ${JSON.stringify(first)}`);
    t.that((await page.locator(".zoom").innerText()).includes("Bilden är bredare än sin plats"), "that there is more at its sides is said");
    await page.locator(".zoom button", { hasText: "Större" }).click();
    const larger = await at(page);
    t.that(larger.wide > first.wide * 1.2, `larger: ${JSON.stringify([first, larger])}`);
    await page.focus(".chart");
    await page.keyboard.press("0");
    t.that((await at(page)).isWhole, `whole: ${JSON.stringify(await at(page))}`);
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    const moved = await at(page);
    t.that(!moved.isWhole, `after three +: ${JSON.stringify(moved)}`);
    await page.locator(".zoom button", { hasText: "Läsbar storlek" }).click();
    const before = await at(page);
    t.same(before.wide, first.wide, "the size that it had");
    // Dragged from the middle of a box, which is a link: it is moved, and the link not followed.
    const box = await page.locator(".chart").boundingBox();
    const url = page.url();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    t.same([(await at(page)).left, page.url()], [before.left - 60, url], "after it was dragged");
    const keys = await page.evaluate(() => document.querySelector(".chart").tabIndex);
    t.same(keys, 0, "it is reached with the keyboard, and then the arrows move it");
  },

  "it begins with what is asked about, at its left, on a phone": async (t) => {
    for (const path of ["steering-groups/skane-taktisk-styrgrupp", "organisation-skane", "organisation-kronoberg"]) {
      const page = await t.open("shipped", path, { viewport: { width: 390, height: 844 } });
      const [left, frame, uppermost] = await page.$eval(".chart", (frame) => {
        const boxes = [...frame.querySelectorAll(".c-node")].map((box) => [box, box.getBoundingClientRect()]);
        const top = Math.min(...boxes.map(([, place]) => place.top));
        const asked = boxes.find(([box]) => box.matches(".c-focus")) ?? boxes.filter(([, place]) => place.top === top).sort((one, other) => one[1].left - other[1].left)[0];
        return [asked[1].left, frame.getBoundingClientRect().left, frame.scrollWidth - frame.clientWidth];
      });
      // At the end of the picture it can't be moved further.
      t.that(left >= frame && (left <= frame + 40 || uppermost <= 40), `${path}: ${left} in ${frame}`);
    }
  },

  "whole on paper": async (t) => {
    const page = await t.open("shipped", "organisation-skane", { viewport: { width: 1040, height: 720 } });
    await page.locator(".zoom button", { hasText: "Större" }).click();
    await page.emulateMedia({ media: "print" });
    const [frame, svg] = await page.evaluate(() => [".chart", ".chart svg"].map((one) => { const { left, right } = document.querySelector(one).getBoundingClientRect(); return [left, right]; }));
    t.that(svg[0] >= 0 && svg[1] <= 1040 && frame[1] <= 1045, `the picture stands at ${svg}, its frame at ${frame}`);
    t.that(!(await page.locator(".zoom").isVisible()), "buttons on paper");
  },

  "the same as text, with every relation": async (t) => {
    const page = await t.open("shipped", "organisation-skane");
    await page.locator(".in-words summary").click();
    const text = await page.locator(".in-words").innerText();
    for (const word of ["bereder ärenden åt", "rapporterar till", "är knuten till", "utgörs av", "Taktisk styrgrupp", "Johan Cosmo"]) t.that(text.includes(word), `“${word}” is not in: ${text}`);
    t.that(!text.includes("gov "), `a command stands in: ${text}`);
  },
};
