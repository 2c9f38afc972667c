// A picture that is wider than its place: it is moved by dragging it, and made larger or smaller by buttons, by keys and by the wheel with
// Ctrl. Without a script it can be scrolled.
"use strict";
(() => {
  const inBoth = govBoth;
  for (const frame of document.querySelectorAll(".chart")) {
    const svg = frame.querySelector("svg");
    if (!svg) continue;
    const own = svg.width.baseVal.value;
    // What is in the middle stays there, or comes there.
    const zoom = (wide, middle = (frame.scrollLeft + frame.clientWidth / 2) / frame.scrollWidth) => {
      const width = Math.min(Math.max(wide, 200), 4 * own);
      svg.style.width = `${width}px`;
      frame.scrollLeft = middle * frame.scrollWidth - frame.clientWidth / 2;
    };
    const now = () => svg.getBoundingClientRect().width;
    const whole = () => zoom(frame.clientWidth - 8);
    const bar = document.createElement("p");
    bar.className = "zoom";
    for (const [sv, en, act] of [
      ["Större", "Larger", () => zoom(now() * 1.25)], ["Mindre", "Smaller", () => zoom(now() / 1.25)],
      ["Hela bilden", "The whole picture", whole], ["Läsbar storlek", "Readable size", () => zoom(own)],
    ]) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...inBoth(sv, en));
      button.addEventListener("click", act);
      bar.append(button);
    }
    if (frame.scrollWidth > frame.clientWidth + 8) {
      const hint = document.createElement("span");
      hint.className = "soft";
      hint.append(...inBoth("Bilden är bredare än sin plats: dra i den, eller välj Hela bilden och tryck där du vill läsa.", "The picture is wider than its place: drag it, or choose The whole picture and press where you want to read."));
      bar.append(hint);
    }
    frame.before(bar);
    // Of a picture too small to read, a press shows that place in readable size, and follows no link yet.
    frame.addEventListener("click", (event) => {
      const { left, top, width, height } = svg.getBoundingClientRect();
      if (width > .75 * own || event.detail === 0) return;
      event.preventDefault();
      const [across, down] = [(event.clientX - left) / width, (event.clientY - top) / height];
      zoom(own, across);
      const now = svg.getBoundingClientRect();
      scrollBy({ top: now.top + down * now.height - innerHeight / 2, behavior: "instant" });
    });
    frame.addEventListener("keydown", (event) => {
      const act = { "+": () => zoom(now() * 1.25), "-": () => zoom(now() / 1.25), "0": whole }[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act();
    });
    frame.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(now() * (event.deltaY < 0 ? 1.1 : 1 / 1.1));
    }, { passive: false });
    let held = null;
    frame.addEventListener("pointerdown", (event) => {
      if (event.pointerType !== "mouse" || event.button !== 0) return; // A finger scrolls by itself.
      held = { x: event.clientX + frame.scrollLeft, y: event.clientY + scrollY, isMoved: false };
    });
    frame.addEventListener("pointermove", (event) => {
      if (!held) return;
      const by = held.x - event.clientX - frame.scrollLeft;
      if (!held.isMoved && Math.abs(by) < 4) return;
      held.isMoved = true;
      frame.classList.add("held");
      frame.scrollLeft += by;
    });
    addEventListener("pointerup", () => {
      frame.classList.remove("held");
      // What was dragged is not followed as a link.
      if (held?.isMoved) frame.addEventListener("click", (event) => event.preventDefault(), { capture: true, once: true });
      held = null;
    });
    frame.addEventListener("dragstart", (event) => event.preventDefault());
  }
})();
