// What the pages of a site can do with a script beside search: another day, changes since a day, and a language that is remembered.
// All pages work without it. Nothing of the data is ever written as markup, and nothing is asked of any server.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const isSingle = document.body.hasAttribute("data-single");
  const up = document.body.dataset.up || "";
  document.documentElement.classList.add("js");
  const kept = {
    get: (key) => { try { return sessionStorage.getItem(key); } catch { return null; } },
    set: (key, value) => { try { value ? sessionStorage.setItem(key, value) : sessionStorage.removeItem(key); } catch { /* Not kept, then. */ } },
  };

  // Both languages stand in the page; a style shows the one that is chosen.
  const english = $("en");
  const isEnglish = () => english.checked;
  const inBoth = (sv, en) => [["sv", sv], ["en", en]].map(([lang, text]) => {
    const span = document.createElement("span");
    span.lang = lang;
    span.textContent = text;
    return span;
  });
  if (kept.get("lang") === "en") english.checked = true;
  const inSwedish = document.title;
  const title = () => { document.title = (isEnglish() && document.body.dataset.en) || inSwedish; };
  title();
  for (const one of [$("sv"), english]) {
    one.addEventListener("change", () => { kept.set("lang", isEnglish() ? "en" : ""); isSingle ? named() : title(); });
  }

  // Whether something holds on a day: yes, no, or perhaps. The same rule as in the program; a day is a text that can be compared.
  const holdsOn = (attribute, day) => {
    const [notBefore, notAfter, begunBy, lastsTo] = attribute.split(",");
    if ((notBefore && day < notBefore) || (notAfter && day > notAfter)) return "no";
    return begunBy && lastsTo && begunBy <= day && day <= lastsTo ? "yes" : "perhaps";
  };
  // Of several, that it holds when one does.
  const best = (attribute, day) => {
    const all = attribute.split(";").map((one) => holdsOn(one, day));
    return ["yes", "perhaps", "no"].find((each) => all.includes(each));
  };
  const WORDS = { yes: ["ja", "yes"], perhaps: ["kanske", "perhaps"], no: ["nej", "no"] };
  const at = $("at");
  const showDay = () => {
    if (!at) return;
    const day = at.value;
    const counts = { yes: 0, perhaps: 0, no: 0 };
    for (const one of document.querySelectorAll("[data-t]")) {
      const old = one.querySelector(":scope > .holds, :scope > .k > .holds, :scope > td > .holds");
      if (old) old.remove();
      one.removeAttribute("data-holds");
      if (!day) continue;
      const holds = holdsOn(one.dataset.t, day);
      one.dataset.holds = holds;
      if (one.closest("[hidden]") || one.closest("svg")) continue;
      counts[holds] += 1;
      const mark = document.createElement("b");
      mark.className = "holds";
      mark.append(...inBoth(...WORDS[holds]));
      (one.querySelector(":scope > .k, :scope > td") || one).prepend(mark);
    }
    // Who had a post that day, in the place of who has it now.
    for (const box of document.querySelectorAll(".hs")) {
      let isAny = false;
      for (const one of box.querySelectorAll(":scope > .h")) {
        const holds = day ? best(one.dataset.h, day) : one.hasAttribute("data-off") ? "no" : "yes";
        one.hidden = holds === "no";
        one.querySelector(":scope > .sep").hidden = !isAny;
        isAny ||= !one.hidden;
        const old = one.querySelector(":scope > .maybe");
        if (old) old.remove();
        if (holds !== "perhaps") continue;
        const mark = document.createElement("span");
        mark.className = "maybe";
        mark.append(...inBoth(" (kanske)", " (perhaps)"));
        one.append(mark);
      }
      box.querySelector(":scope > .h0").hidden = isAny;
    }
    document.documentElement.classList.toggle("day", Boolean(day));
    // A label of several lines in a picture holds when one of them does.
    for (const one of document.querySelectorAll("[data-any]")) {
      const holds = day && best(one.dataset.any, day);
      holds ? one.setAttribute("data-holds", holds) : one.removeAttribute("data-holds");
    }
    $("at-clear").hidden = !day;
    const isAny = counts.yes + counts.perhaps + counts.no > 0;
    $("at-status").replaceChildren(...(!day ? [] : !isAny ? inBoth(
      `Läget den ${day}: sidans rader har ingen egen tid. Där någon har ansvar står de som hade det den dagen.`,
      `On ${day}: the rows of this page have no time of their own. Where somebody is responsible, those of that day are shown.`) : inBoth(
      `Läget den ${day}: ${counts.yes} gäller, ${counts.perhaps} kanske, ${counts.no} gäller inte. Kanske: källorna räcker inte för att avgöra det.`,
      `On ${day}: ${counts.yes} hold, ${counts.perhaps} perhaps, ${counts.no} do not. Perhaps: the sources cannot decide it.`)));
    kept.set("at", day);
  };
  if (at) {
    $("at-form").hidden = false;
    at.value = new URLSearchParams(location.search).get("at") || kept.get("at") || "";
    at.addEventListener("input", showDay);
    $("at-form").addEventListener("submit", (event) => event.preventDefault());
    $("at-clear").addEventListener("click", () => {
      at.value = "";
      // A day in the address would come back.
      try { history.replaceState(null, "", location.pathname + location.hash); } catch { /* A file's address stays as it is. */ }
      showDay();
      at.focus();
    });
  }

  // What changed since a day: what certainly did, and what perhaps did; the rest is hidden.
  const since = $("since");
  const showSince = () => {
    const day = since.value;
    const counts = { yes: 0, perhaps: 0 };
    for (const one of document.querySelectorAll("[data-d]")) {
      const [first, last] = one.dataset.d.split(",");
      const changed = !day || first >= day ? "yes" : last < day ? "no" : "perhaps";
      one.hidden = changed === "no";
      const old = one.querySelector(".holds");
      if (old) old.remove();
      if (changed === "no") continue;
      counts[changed] += 1;
      if (changed === "perhaps") {
        const mark = document.createElement("b");
        mark.className = "holds";
        mark.append(...inBoth(...WORDS.perhaps));
        one.firstElementChild.prepend(mark);
      }
    }
    $("since-status").replaceChildren(...(day ? inBoth(
      `Sedan ${day}: ${counts.yes} ändringar säkert, ${counts.perhaps} kanske.`,
      `Since ${day}: ${counts.yes} changes for certain, ${counts.perhaps} perhaps.`) : []));
  };
  if (since) {
    $("since-form").hidden = false;
    since.addEventListener("input", showSince);
    $("since-form").addEventListener("submit", (event) => event.preventDefault());
  }

  // A picture that is wider than its place begins at its middle, where the top is.
  const centre = () => {
    for (const one of document.querySelectorAll(".chart")) one.scrollLeft = (one.scrollWidth - one.clientWidth) / 2;
  };
  // All pages in one file: the address says which is shown. What it names may stand within a page.
  const named = () => {
    const page = document.querySelector(".page:not([hidden])");
    document.title = (isEnglish() && page.dataset.en) || page.dataset.title;
  };
  const route = () => {
    let asked = "index";
    try { asked = decodeURIComponent(location.hash.slice(1).split("?")[0]) || asked; } catch { /* No address of ours. */ }
    if (asked === "main") return;
    const place = $(asked) || document.querySelector(".page");
    const page = place.closest(".page") || document.querySelector(".page");
    for (const one of document.querySelectorAll(".page")) one.hidden = one !== page;
    named();
    for (const link of document.querySelectorAll("nav a")) {
      link.hash === `#${page.id}` ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
    }
    document.dispatchEvent(new Event("gov-page"));
    $("at-form").hidden = !page.querySelector("[data-t]");
    showDay();
    if (route.again) (place === page ? $("main") : place).focus({ preventScroll: true });
    if (place !== page) place.scrollIntoView(); else if (route.again) scrollTo(0, 0);
    centre();
    route.again = true;
  };
  if (isSingle) { addEventListener("hashchange", route); route(); } else { showDay(); centre(); }
})();
