// What the pages of a site can do with a script beside search: another day, and a language and a theme that are remembered.
// All pages work without it. Nothing of the data is ever written as markup, and nothing is asked of any server.
(() => {
  const { WORDS, best, daysOfChange, holdsOn, standingOn, surelyIn } = govHolds, inBoth = govBoth;
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
  if (kept.get("lang") === "en") english.checked = true;
  const inSwedish = document.title;
  // What shares its page with others gives the page its own name.
  const ofPlace = () => {
    let place = null;
    try { place = $(decodeURIComponent(location.hash.slice(1))); } catch { /* No address of ours. */ }
    return place?.matches(".one") ? `${place.querySelector("h2").innerText} – ` : "";
  };
  // A title that is the same in both languages ends with what the site is called, which is not.
  const ofSite = () => {
    const [sv, en] = [...document.querySelectorAll(".home > i")].map((one) => one.textContent);
    return en && inSwedish.endsWith(sv) ? inSwedish.slice(0, -sv.length) + en : inSwedish;
  };
  const title = () => {
    document.title = ofPlace() + ((isEnglish() && (document.body.dataset.en || ofSite())) || inSwedish);
    // What stands in the main part is marked itself, as names stay in their own language.
    document.documentElement.lang = isEnglish() ? "en" : "sv";
  };
  title();
  if (!isSingle) addEventListener("hashchange", title);
  // The style does the work of the theme; this remembers it.
  const theme = $(kept.get("theme"));
  if (theme && theme.name === "theme") theme.checked = true;
  for (const one of document.querySelectorAll("[name=theme]")) one.addEventListener("change", () => kept.set("theme", one.id));
  for (const one of [$("sv"), english]) {
    one.addEventListener("change", () => { kept.set("lang", isEnglish() ? "en" : ""); title(); if (isSingle) named(); });
  }

  // Where the mark of a row stands: before what it is of, and in a table of who has what before who that is.
  const MARKED = ":scope > :is(.k, em), table:not(.duty) > tbody > :scope > th, :scope > td";
  const at = $("at");
  // Each of those days is a link that can be sent to somebody; twelve are enough to find the others by.
  const linkDays = (within) => {
    const place = $("at-days"), days = daysOfChange(within).slice(0, 12);
    for (const old of place.querySelectorAll("a")) old.remove();
    place.hidden = days.length === 0;
    for (const day of days) {
      const link = document.createElement("a");
      link.href = `?at=${day}${location.hash}`;
      link.textContent = day;
      link.addEventListener("click", (event) => { event.preventDefault(); at.value = day; choose(); });
      place.append(link);
    }
  };
  // Of much data, who else had something at some time lies once beside the pages: it is read when a day is chosen.
  const readOthers = async (boxes) => {
    await Promise.all(boxes.map(async (box) => {
      const id = Number(box.dataset.o);
      box.removeAttribute("data-o");
      box.toggleAttribute("data-wait", true);
      try {
        for (const line of (await govRead(`o-${Math.floor(id / 256)}`))[id].split("\n")) {
          const [, held, path, name] = line.match(/^(\S*) (\S*) (.*)$/);
          const one = document.createElement("span"), called = document.createElement(path ? "a" : "span");
          one.className = "h";
          one.dataset.h = held;
          one.hidden = one.dataset.off = true;
          if (path) called.href = govAddress(path);
          called.textContent = name;
          one.append(", ", called);
          box.append(one);
        }
      } catch {
        box.querySelector(":scope > .h0")?.remove();
        box.dataset.n = "unread";
      }
      box.removeAttribute("data-wait");
    }));
    linkDays(document);
    showDay();
  };
  // What things were called that day, and whether they were there: as the program, by the last day of a period.
  const ABSENT = { gone: ["finns inte längre", "no longer there"], coming: ["finns inte än", "not there yet"] };
  const ofToday = new Map();
  const showThings = (time) => {
    for (const one of document.querySelectorAll("[data-l], [data-names], [data-maybe]")) {
      if (!ofToday.has(one)) ofToday.set(one, [...one.childNodes]);
      if (!time) { one.replaceChildren(...ofToday.get(one)); continue; }
      if (one.dataset.names) {
        const then = one.dataset.names.split("\n").find((line) => time[1] <= line.slice(0, 10));
        one.replaceChildren(...(then ? [then.slice(11)] : ofToday.get(one)));
        continue;
      }
      // What it was perhaps called then, where the day of its change of name is not known.
      if (one.dataset.maybe) {
        const all = one.dataset.maybe.split("\n").map((line) => line.match(/^(\S+) (\S+) (\S+) (.*)$/));
        const then = all.find(([, first, last]) => first <= time[1] && time[1] <= last);
        const words = then?.[3] === "next" ? ["kanske redan", "perhaps already"] : ["kanske ännu", "perhaps still"];
        one.replaceChildren(...(then ? inBoth(...words.map((word) => ` (${word} ${then[4]})`)) : []));
        continue;
      }
      const standing = standingOn(one.dataset.l, time[1]);
      const absent = standing === "coming" && one.dataset.w ? one.dataset.w.split("|") : ABSENT[standing];
      const said = [one.dataset.c?.split("|"), absent].filter(Boolean);
      one.replaceChildren(...(said.length === 0 ? [] : inBoth(...[0, 1].map((lang) => ` (${said.map((words) => words[lang]).join("; ")})`))));
    }
  };
  const showDay = () => {
    if (!at) return;
    const day = at.value.trim(), time = govTime(day), isDay = time !== null;
    const counts = { yes: 0, partly: 0, perhaps: 0, no: 0 };
    for (const one of document.querySelectorAll("[data-t]")) {
      const old = one.querySelector(":scope > .holds, :scope > :is(.k, th, td, em) > .holds");
      if (old) old.remove();
      one.removeAttribute("data-holds");
      if (!isDay) continue;
      const holds = holdsOn(one.dataset.t, time);
      one.dataset.holds = holds;
      if (one.closest("[hidden]") || one.closest("svg")) continue;
      const sure = holds === "perhaps" ? surelyIn(one.dataset.t, time) : null;
      counts[sure ? "partly" : holds] += 1;
      const mark = document.createElement("b");
      mark.className = "holds";
      mark.append(...inBoth(...(sure ?? WORDS[holds])));
      (one.querySelector(MARKED) || one).prepend(mark);
    }
    showThings(time);
    // Who had a post that day, in the place of who has it now.
    const unread = isDay ? [...document.querySelectorAll(".hs[data-o]")] : [];
    if (unread.length > 0) readOthers(unread);
    for (const box of document.querySelectorAll(".hs")) {
      let isAny = false;
      const isAnswer = box.matches(".answer");
      const all = [...box.querySelectorAll(":scope > .h")];
      const held = all.map((one) => (isDay ? best(one.dataset.h, time) : one.hasAttribute("data-off") ? "no" : "yes"));
      // Of one post, whoever perhaps held it is no answer beside one who did, as in the program.
      const isSure = box.hasAttribute("data-one") && held.includes("yes");
      for (const [at, one] of all.entries()) {
        const holds = held[at];
        one.hidden = holds === "no" || (isSure && holds === "perhaps");
        const separator = one.querySelector(":scope > .sep");
        if (separator) separator.hidden = !isAny;
        isAny ||= !one.hidden;
        const old = one.querySelector(":scope > .maybe, :scope > .doubts > .maybe");
        if (old) old.remove();
        // That it is not sure is said once.
        const isSaid = holds === "perhaps" || (isAnswer && isDay && holds === "yes");
        if (!isSaid || one.querySelector(":scope > .by")) continue;
        // In an answer it stands among its doubts.
        const doubts = one.querySelector(":scope > .doubts");
        const mark = document.createElement("span");
        mark.className = !doubts ? "maybe" : holds === "yes" ? "maybe d yes" : "maybe d";
        const said = holds === "yes" ? WORDS.yes : surelyIn(one.dataset.h, time) ?? WORDS.perhaps;
        mark.append(...(doubts ? inBoth(...said) : inBoth(...said.map((word) => ` (${word})`))));
        // Before the space that stands before where it is said.
        const place = one.querySelector(":scope > .at")?.previousSibling;
        place ? place.before(mark) : (doubts || one).append(mark);
      }
      // What is certain of that day answers first; of no day they stand as they were written.
      if (isAnswer && all.length > 1) {
        const sure = (at) => (held[at] === "perhaps" && surelyIn(all[at].dataset.h, time) ? 0.5 : ["yes", "perhaps", "no"].indexOf(held[at]));
        const rank = (at) => (isDay ? sure(at) : Number(all[at].dataset.at ?? at));
        all.forEach((one, at) => { one.dataset.at ??= at; });
        const order = all.map((_, at) => at).sort((one, other) => rank(one) - rank(other) || all[one].dataset.at - all[other].dataset.at);
        order.reverse().forEach((at) => box.prepend(all[at]));
      }
      if (box.hasAttribute("data-wait")) continue;
      let none = box.querySelector(":scope > .h0");
      // Before whom it reports to, where that stands below.
      const put = (said) => { const up = box.querySelector(":scope > .up"); up ? up.before(said) : box.append(said); };
      if (!none && !isAny && box.dataset.n) put((none = globalThis.govNobody(box.dataset.n)));
      if (none) none.hidden = isAny;
      // Of what was not there on that day nobody is missed.
      const absent = isAnswer && isDay && !isAny && ABSENT[standingOn($("main").querySelector("h1 .mk")?.dataset.l ?? "", time[1])];
      box.querySelector(":scope > .absent")?.remove();
      if (absent) {
        none?.setAttribute("hidden", "");
        const said = document.createElement("p");
        said.className = "who absent";
        said.append(...inBoth(...absent));
        put(said);
      }
    }
    // That it is not sure is said once, of whoever has it or of those that they are named by.
    for (const outer of document.querySelectorAll(".h > .maybe, .h > .doubts > .maybe:not(.yes)")) {
      const one = outer.closest(".h");
      for (const inner of one.querySelectorAll(".h > .maybe")) if (inner !== outer) inner.remove();
      if (one.querySelector(".h:not([hidden]) > .by")) outer.remove();
    }
    // What is not known: that of the whole of the time that is asked about.
    for (const box of document.querySelectorAll(".gaps[data-days]")) {
      const gaps = [...box.querySelectorAll("li")];
      for (const one of gaps) one.hidden = isDay ? best(one.dataset.g ?? "", time) !== "yes" : one.hasAttribute("data-off");
      box.hidden = gaps.every((one) => one.hidden);
    }
    document.documentElement.classList.toggle("day", isDay);
    // A label of several lines in a picture holds when one of them does.
    for (const one of document.querySelectorAll("[data-any]")) {
      const holds = isDay && best(one.dataset.any, time);
      holds ? one.setAttribute("data-holds", holds) : one.removeAttribute("data-holds");
    }
    $("at-clear").hidden = !isDay;
    const isWrong = day !== "" && !isDay;
    isWrong ? at.setAttribute("aria-invalid", "true") : at.removeAttribute("aria-invalid");
    if (isWrong) $("at-box").open = true;
    const isOne = time && time[0] === time[1], isFigures = /^\d{4}(-\d\d){0,2}$/.test(day);
    const isMonth = time && time[0].endsWith("-01") && time[0].slice(0, 7) === time[1].slice(0, 7);
    const when = (lang) => (isOne ? govTime.inWords(time[0], lang) : isMonth ? govTime.inWords(time[0].slice(0, 7), lang) : isFigures ? govTime.inWords(day, lang) : day);
    const [sv, en] = isOne ? [`Läget den ${when("sv")}`, `On ${when("en")}`] : [`Läget ${when("sv")}`, `In ${when("en")}`];
    const isAny = counts.yes + counts.partly + counts.perhaps + counts.no > 0;
    // Only what there is any of is counted.
    const told = (words) => Object.entries(words).filter(([how]) => counts[how] > 0).map(([how, word]) => `${counts[how]} ${word}`).join(", ");
    const perhaps = counts.perhaps > 0 ? [" Kanske: källorna räcker inte för att avgöra det.", " Perhaps: the sources cannot decide it."] : ["", ""];
    const rows = told({ yes: isOne ? "gäller" : "gäller hela tiden", partly: "gäller säkert en del av tiden", perhaps: "gäller kanske", no: "gäller inte" });
    const hold = (how) => (counts[how] === 1 ? "holds" : "hold");
    const lines = told({ yes: isOne ? hold("yes") : `${hold("yes")} all of the time`, partly: `certainly ${hold("partly")} a part of the time`, perhaps: `perhaps ${hold("perhaps")}`, no: counts.no === 1 ? "does not hold" : "do not hold" });
    const counted = document.createElement("span");
    counted.className = "counted";
    if (isAny) counted.append(...inBoth(`: ${rows}.${perhaps[0]}`, `: ${lines}.${perhaps[1]}`));
    // Every sheet of paper says which day it shows.
    for (const stamp of document.querySelectorAll(".stamp")) {
      stamp.querySelector(".stamp-day")?.remove();
      if (!isDay) continue;
      const shown = document.createElement("span");
      shown.className = "stamp-day";
      shown.append(...inBoth(` · ${sv}`, ` · ${en}`));
      stamp.append(shown);
    }
    $("at-status").replaceChildren(...(isWrong ? inBoth(
      `”${day}” går inte att läsa som en tid. Skriv till exempel 2022-10-20, oktober 2022, hösten 2022 eller 2022.`,
      `“${day}” can’t be read as a time. Write for example 2022-10-20, October 2022, autumn 2022 or 2022.`) : !isDay ? [] : !isAny ? inBoth(
      `${sv}: sidans rader har ingen egen tid. Där någon har ansvar står de som hade det då, säkert eller kanske.`,
      `${en}: the rows of this page have no time of their own. Where somebody is responsible, those are shown who were so then, surely or perhaps.`) : [...inBoth(sv, en), counted]));
    kept.set("at", isDay ? day : "");
  };
  // A day that is chosen stands in the address, so that a copied one shows what was seen and the way back undoes the choice.
  const addressed = () => new URLSearchParams(location.search).get("at") ?? "";
  const choose = () => {
    showDay();
    // On a narrow screen what was chosen is seen, and not what it was chosen with.
    if (matchMedia("(max-width: 40em)").matches && at.value.trim() && !at.hasAttribute("aria-invalid")) $("at-box").open = false;
    const day = at.value.trim(), address = new URL(location.href);
    if (isSingle || day === addressed() || (day && !govTime(day))) return;
    day ? address.searchParams.set("at", day) : address.searchParams.delete("at");
    try { history.pushState(history.state, "", address); } catch { /* A file's address stays as it is. */ }
  };
  // The start page is of today, and whoever begins there begins anew.
  if (!at && document.querySelector(".hero")) kept.set("at", "");
  if (at) {
    $("at-box").hidden = $("at-told").hidden = false;
    at.value = new URLSearchParams(location.search).get("at") || kept.get("at") || "";
    at.addEventListener("change", choose);
    addEventListener("popstate", () => { if (!isSingle && at.value.trim() !== addressed()) { at.value = addressed(); showDay(); } });
    linkDays(document);
    $("at-form").addEventListener("submit", (event) => { event.preventDefault(); choose(); });
    $("at-clear").addEventListener("click", () => {
      at.value = "";
      choose();
      $("at-box").querySelector("summary").focus();
    });
  }
  // On a narrow screen the parts of a page stand below its answer, each a link: they are the same as beside a wide one.
  const parts = document.querySelectorAll(".side .toc a"), answer = document.querySelector("main .answer");
  if (parts.length > 0 && answer && !isSingle) {
    const jump = document.createElement("p");
    jump.className = "jump narrow";
    jump.append(...[...parts].map((link) => link.cloneNode(true)));
    answer.after(jump);
  }
  // Lines 31 to 38 of a source, all of them: a browser finds the first alone.
  const light = () => {
    const [, page, first, last] = location.hash.match(/^#(.*?)L(\d+)-(\d+)$/) || [];
    for (const one of document.querySelectorAll(".lit")) one.classList.remove("lit");
    for (let number = Number(first); number <= Math.min(last, Number(first) + 2000); number += 1) $(`${page}L${number}`)?.classList.add("lit");
  };
  addEventListener("hashchange", light);

  // A picture that is wider than its place begins with what is asked about, else with what stands uppermost, at its left.
  const begin = () => {
    for (const one of document.querySelectorAll(".chart")) {
      const boxes = [...one.querySelectorAll(".c-node")].map((box) => [box, box.getBoundingClientRect()]);
      const [[, first] = []] = boxes.sort(([a, here], [b, there]) =>
        b.matches(".c-focus") - a.matches(".c-focus") || here.top - there.top || here.left - there.left);
      // A little of what is left of it shows that there is more.
      if (first) one.scrollLeft += first.left - one.getBoundingClientRect().left - 16;
    }
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
    $("at-box").hidden = $("at-told").hidden = !page.querySelector("[data-t], [data-h]");
    linkDays(page);
    showDay();
    if (route.again) (place === page ? $("main") : place).focus({ preventScroll: true });
    if (place !== page) place.scrollIntoView(); else if (route.again) scrollTo(0, 0);
    begin();
    route.again = true;
  };
  if (isSingle) { addEventListener("hashchange", route); route(); } else { showDay(); begin(); }
  light();
})();
