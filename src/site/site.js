// What the pages of a site can do with a script: search, another day, changes since a day, and a language that is remembered.
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
  const say = (sv, en) => (isEnglish() ? en : sv);
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
    one.addEventListener("change", () => { kept.set("lang", isEnglish() ? "en" : ""); isSingle ? named() : title(); look(); });
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

  // Search. The index is read when somebody is about to search, once a page.
  const field = $("search"), hits = $("hits"), status = $("search-status");
  let index = null, haystack = "", starts = [], wanted = null;
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const take = (read) => {
    index = read;
    const texts = index.rows.map((row) => ` ${fold(row[1])} | ${fold(row[4])} | ${fold(row[3] < 0 ? "" : String(index.regions[row[3]]))} `);
    let from = 1;
    starts = texts.map((text) => { const start = from; from += text.length + 1; return start; });
    haystack = `\n${texts.join("\n")}`;
    if (wanted !== null) search(wanted);
  };
  globalThis.govIndex = (text) => take(JSON.parse(text));
  const load = () => {
    if (index || load.begun) return;
    load.begun = true;
    if (isSingle) return take(JSON.parse($("search-index").textContent));
    const script = document.createElement("script");
    script.src = `${up}search.js`;
    script.onerror = () => { load.begun = false; status.textContent = say("Sökningen kunde inte läsas in.", "The search could not be loaded."); };
    document.head.append(script);
  };

  // Swedish endings, longest first: what has one is looked for without it when nothing has it as it stands.
  const ENDINGS = ["arnas", "ernas", "ornas", "arna", "erna", "orna", "ens", "ets", "en", "et", "ar", "er", "or", "an", "na", "s", "n", "t", "a", "e"];
  const without = (word) => {
    const ending = ENDINGS.find((ending) => word.endsWith(ending) && word.length - ending.length >= 4);
    return ending ? word.slice(0, -ending.length) : null;
  };
  const rowAt = (place) => {
    let low = 0, high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= place) low = middle; else high = middle - 1;
    }
    return low;
  };
  // Rows that have all words, anywhere in a word, so that a part of a compound is found: first those that are called so, then those whose
  // name begins so, then the others. A letter or two are in nearly every row, so the looking ends somewhere.
  const MOST = 40, ENOUGH = 400;
  const matches = (words) => {
    const phrase = words.join(" "), found = new Map();
    const look = (wanted, rankOf) => {
      for (let place = haystack.indexOf(wanted); place >= 0 && found.size < ENOUGH;) {
        const row = rowAt(place + 1), end = row + 1 < starts.length ? starts[row + 1] - 1 : haystack.length;
        const rank = found.has(row) ? null : rankOf(row, end);
        if (rank !== null) found.set(row, rank);
        place = haystack.indexOf(wanted, end);
      }
    };
    look(`\n ${phrase} |`, () => 0);
    look(`\n ${phrase}`, () => 1);
    const [rarest] = [...words].sort((one, other) => other.length - one.length);
    look(rarest, (row, end) => {
      const text = haystack.slice(starts[row], end);
      if (!words.every((word) => text.includes(word))) return null;
      const name = text.slice(0, text.indexOf("|"));
      return words.every((word) => name.includes(` ${word}`)) ? 2 : words.every((word) => name.includes(word)) ? 3 : 4;
    });
    const rows = [...found].sort((one, other) => one[1] - other[1] || one[0] - other[0]).slice(0, MOST).map(([row]) => row);
    return { count: found.size, isMore: found.size >= ENOUGH, rows };
  };
  const STOP = new Set("vem vilka vad som ar ansvarar ansvarig ansvariga for har hand om i pa ager och who is are responsible the owns of".split(" "));
  const search = (text) => {
    wanted = text;
    load();
    if (!index) return;
    const all = fold(text).split(" ").filter(Boolean);
    let words = all.filter((word) => !STOP.has(word));
    if (words.length === 0) words = all;
    if (words.length === 0) { hits.replaceChildren(); status.replaceChildren(); return; }
    let result = matches(words);
    let used = null;
    if (result.count === 0) {
      const shorter = words.map((word) => (haystack.includes(word) ? word : without(word) || word));
      if (shorter.some((word, at) => word !== words[at])) [result, used] = [matches(shorter), shorter];
    }
    show(result, used || words, used !== null);
  };
  const show = ({ count, isMore, rows }, words, isShortened) => {
    hits.replaceChildren(...rows.map((at) => hit(index.rows[at], words)));
    const more = count > rows.length ? [` De ${rows.length} första visas.`, ` The first ${rows.length} are shown.`] : ["", ""];
    const how = isShortened ? [` Sökt efter ”${words.join(" ")}”.`, ` Searched for “${words.join(" ")}”.`] : ["", ""];
    status.replaceChildren(...inBoth(
      (count === 0 ? "Inga träffar. Det betyder inte att ingen ansvarar." : count === 1 ? "1 träff." : `${isMore ? "Minst " : ""}${count} träffar.`) + how[0] + more[0],
      (count === 0 ? "No hits. That does not mean that nobody is responsible." : count === 1 ? "1 hit." : `${isMore ? "At least " : ""}${count} hits.`) + how[1] + more[1]));
  };
  // A text that is one, or one in each language.
  const text = (said) => (Array.isArray(said) ? inBoth(...said) : [said]);
  const hit = ([path, name, kind, region, , who, programme, mark], words) => {
    const item = document.createElement("li"), link = document.createElement("a"), about = document.createElement("p");
    link.href = isSingle ? `#${path}` : `${up}${path}.html`;
    link.append(...marked(name, words));
    if (mark) link.append(" (", ...inBoth(...mark), ")");
    about.append(...inBoth(...index.kinds[kind]));
    if (region >= 0) about.append(" · ", ...text(index.regions[region]));
    if (programme) about.append(" · ", ...text(programme));
    item.append(link, about);
    if (who !== null) {
      const line = document.createElement("p");
      line.className = "who";
      line.append(...text(who));
      item.append(line);
    }
    return item;
  };
  // A name with what was found in it marked, letter by letter, since folding may change how many there are.
  const marked = (name, words) => {
    const letters = [...name], folded = letters.map((letter) => fold(letter) || " ");
    const text = folded.join(""), one = text.length === letters.length;
    const word = one && words.find((word) => text.includes(word));
    if (!word) return [name];
    const from = text.indexOf(word), mark = document.createElement("mark");
    mark.textContent = letters.slice(from, from + word.length).join("");
    return [letters.slice(0, from).join(""), mark, letters.slice(from + word.length).join("")];
  };
  $("search-form").hidden = false;
  $("search-form").addEventListener("submit", (event) => { event.preventDefault(); const first = hits.querySelector("a"); if (first) first.click(); });
  field.addEventListener("focus", load);
  field.addEventListener("input", () => search(field.value));
  // Up and down go through the hits, and Escape empties the field.
  $("search-form").addEventListener("keydown", (event) => {
    const links = [...hits.querySelectorAll("a")], here = links.indexOf(document.activeElement);
    if (event.key === "Escape") { field.value = ""; search(""); field.focus(); }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const next = here + (event.key === "ArrowDown" ? 1 : -1);
    if (next >= links.length || next < -1) return;
    event.preventDefault();
    (next < 0 ? field : links[next]).focus();
  });

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
    try { asked = decodeURIComponent(location.hash.slice(1)) || asked; } catch { /* No address of ours. */ }
    if (asked === "main") return;
    const place = $(asked) || document.querySelector(".page");
    const page = place.closest(".page") || document.querySelector(".page");
    for (const one of document.querySelectorAll(".page")) one.hidden = one !== page;
    named();
    for (const link of document.querySelectorAll("nav a")) {
      link.hash === `#${page.id}` ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
    }
    field.value = "";
    search("");
    $("at-form").hidden = !page.querySelector("[data-t]");
    showDay();
    if (route.again) (place === page ? $("main") : place).focus({ preventScroll: true });
    if (place !== page) place.scrollIntoView(); else if (route.again) scrollTo(0, 0);
    centre();
    route.again = true;
  };
  const look = () => { if (index && field.value) search(field.value); };
  if (isSingle) { addEventListener("hashchange", route); route(); } else { showDay(); centre(); }
})();
