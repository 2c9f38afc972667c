// Search. The index is in parts, each read when a word that is typed may be in it; in one file, all is in the page. Nothing of the data is
// ever written as markup. `site.js` tells by events of the document when the language or the page is another.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const form = $("search-form"), field = $("search"), hits = $("hits"), status = $("search-status");
  if (!form) return;
  const isSingle = document.body.hasAttribute("data-single");
  const up = document.body.dataset.up || "";
  const inBoth = govBoth;
  // A text that is one, or one in each language.
  const text = (said) => (Array.isArray(said) ? inBoth(...said) : [said]);
  // What shares its page with others has a place on it.
  const addressOf = (path) => (isSingle ? `#${path}` : `${up}${path.replace(/(?=#|$)/, ".html")}`);
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  // The parts that have been read, each by its name; and those that are on their way.
  const parts = new Map(), coming = new Map();
  globalThis.govIndex = (name, said) => parts.set(name, name.startsWith("w-") ? `\n${said}` : JSON.parse(said));
  const fileOf = (name) => name.replace(/[^a-z0-9_-]/gu, (letter) => `u${letter.codePointAt(0).toString(16)}`);
  const read = (name) => {
    if (parts.has(name)) return parts.get(name);
    if (!coming.has(name)) {
      coming.set(name, new Promise((done, no) => {
        const script = document.createElement("script");
        script.src = `${up}search/${fileOf(name)}.js`;
        script.onload = () => (parts.has(name) ? done(parts.get(name)) : no(new Error(name)));
        script.onerror = () => no(new Error(name));
        document.head.append(script);
      }).finally(() => coming.delete(name)));
    }
    return coming.get(name);
  };

  // Who else had something lies in files of the same sort (`site.js`).
  Object.assign(globalThis, { govRead: read, govAddress: addressOf });

  // What all things have in common that stand after one another: where each such run ends, and its kind, whether it is gone, how many words
  // its names have, its region.
  let base = null;
  const begin = async () => {
    if (base) return base;
    const said = isSingle ? JSON.parse($("search-index").textContent) : { ...(await read("base")) };
    let end = 0;
    const runs = said.runs.map(([count, kind, gone, words, region]) => ({ end: (end += count), kind, gone, words, region }));
    const regions = said.regions.map((region, at) => fold([region, said.called[at]].flat().join(" ")).split(" "));
    const kinds = said.kinds.map((kind) => fold(kind.join(" ")).split(" "));
    base = { ...said, runs, size: end, foldedRegions: regions, foldedKinds: kinds, asking: new Set(said.asking.split(" ")), parts: said.parts && new Set(said.parts) };
    if (isSingle) parts.set("w", `\n${said.words}`);
    return base;
  };
  const runOf = (row) => {
    let low = 0, high = base.runs.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (base.runs[middle].end > row) high = middle; else low = middle + 1;
    }
    return base.runs[low];
  };
  // What is said of a thing may be in parts, of which some are words that many have (`packed.rs`).
  const unpacked = (row) => {
    const parts = row[3]?.of;
    if (!parts) return row;
    const said = (lang) => parts.map((part) => (typeof part === "string" ? part : (typeof part === "number" ? base.said[part] : part)[lang])).join("");
    return [...row.slice(0, 3), [said(0), said(1)], ...row.slice(4)];
  };
  const rowsOf = async (rows) => {
    if (isSingle) return rows.map((row) => base.rows[row]);
    const each = rows.map(async (row) => (await read(`r-${Math.floor(row / base.together)}`))[row % base.together]);
    return (await Promise.all(each)).map(unpacked);
  };
  // The words that may have what is typed in them; nothing where there is none.
  const partOf = (letters) => (letters.length === 1 ? `${letters[0]}_` : letters.slice(0, 2).join(""));
  const wordsFor = async (part) => (isSingle ? parts.get("w") : !base.parts ? read("w-all") : base.parts.has(part) ? read(`w-${part}`) : "");

  // How a word is there: it is a whole name, one word of a name, its beginning, within it; and the last three in another text, or only in a
  // remark, which is behind all else. What has nothing of it is NONE.
  const NAME = 1, WHOLE = 2, BEGINS = 3, WITHIN = 4, IN_TEXT = 3, IN_NOTE = 7, COMMON = 8, NONE = 0;
  const isNumber = (word) => /^[0-9]+$/.test(word);
  // Lines of a part that have a word, each with how: at their beginning or, from four letters on, within. A number is a whole one.
  const lines = (part, word) => {
    const found = [];
    for (let at = part.indexOf(`\n${word}`); at >= 0; at = part.indexOf(`\n${word}`, at + 1)) {
      const isWhole = part[at + 1 + word.length] === " ";
      if (isWhole || !(isNumber(word) || word.length < 2)) found.push([at + 1, isWhole ? WHOLE : BEGINS]);
    }
    if (word.length < 4 || isNumber(word)) return found;
    for (let at = part.indexOf(word); at >= 0; at = part.indexOf(word, at + 1)) {
      const start = part.lastIndexOf("\n", at) + 1;
      if (start < at && !part.slice(start, at).includes(" ")) found.push([start, WITHIN]);
    }
    return found;
  };
  // How each thing has a word: a byte a thing.
  const looked = async (word) => {
    const has = new Uint8Array(base.size);
    let isAny = false;
    const note = (row, how) => { if (has[row] === NONE || has[row] > how) has[row] = how; };
    const part = await wordsFor(partOf([...word]));
    for (const [start, how] of lines(part, word)) {
      const end = part.indexOf("\n", start);
      let row = 0;
      for (const step of part.slice(part.indexOf(" ", start) + 1, end).split(" ")) {
        const said = parseInt(step, 36);
        row += said >> 2;
        isAny ||= (said & 3) > 0; // What only remarks have is no word that was meant.
        note(row, how + [IN_NOTE, IN_TEXT, 0, how === WHOLE ? NAME - WHOLE : 0][said & 3]);
      }
    }
    // The name of a region or a kind is meant of all that are of it; of which region a thing is stands beside what it is called.
    const regions = new Set();
    const isMeant = (words) => word.length > 2 && words.some((one) => one.startsWith(word));
    let from = 0;
    for (const { end, kind, region } of base.runs) {
      const isOfRegion = region >= 0 && isMeant(base.foldedRegions[region]);
      if (isOfRegion) regions.add(region);
      if (isMeant(base.foldedKinds[kind]) || isOfRegion) {
        isAny = true;
        for (let row = from; row < end; row += 1) note(row, COMMON);
      }
      from = end;
    }
    return { has, isAny, regions };
  };
  // Whether a thing is called by words that were typed: by one that is a name of it, or by all of its name's.
  const isCalled = (all, row, run) => {
    let words = 0;
    for (const { has } of all) {
      if (has[row] === NAME) return true;
      if (has[row] === WHOLE) words += 1;
    }
    return words > 0 && words === run.words;
  };
  // Whether a thing is called by the words and its region, and by no more: "regiondirektör stockholm".
  const isCalledThere = (all, asking, row, run) => {
    const own = all.filter(({ regions }) => !regions?.has(run.region));
    if (own.length === 0 || own.length === all.length) return false;
    if (own.some(({ has }) => has[row] === NONE || has[row] > WHOLE)) return false;
    const named = asking.filter(({ has, regions }) => has[row] !== NONE && has[row] <= WHOLE && !regions?.has(run.region));
    return own.length + named.length === run.words || (own.length === 1 && own[0].has[row] === NAME);
  };
  // Things that have all words: first those that are called so and no more, then by where the words are; in each what is there before what
  // is gone, documents last, then what has more of the words that only ask, and then in the order of the index.
  // Remarks have words about other things, too: what has a word only there is left out, or asked for by itself.
  const matches = (all, asking = [], isNoted = false) => {
    const groups = Array.from({ length: 48 * (asking.length + 1) }, () => []);
    let from = 0;
    for (const run of base.runs) {
      const isSource = base.foldedKinds[run.kind].includes("source");
      for (let row = from; row < run.end; row += 1) {
        let worst = 0;
        for (const { has } of all) {
          if (has[row] === NONE) { worst = NONE; break; }
          if (has[row] > worst) worst = has[row];
        }
        if (worst === NONE || worst > COMMON !== isNoted) continue;
        const isCalledSo = (worst <= WHOLE && isCalled(all, row, run) && (all.length === 1 || run.words === all.length)) || isCalledThere(all, asking, row, run);
        const missing = asking.filter(({ has }) => has[row] === NONE).length;
        groups[(4 * (isCalledSo ? 0 : worst) + 2 * isSource + run.gone) * (asking.length + 1) + missing].push(row);
      }
      from = run.end;
    }
    return groups.flat();
  };
  // Things that are called by some of the words, those first that have most of them; what is there before what is gone.
  const called = (all) => {
    const groups = Array.from({ length: 2 * (all.length + 1) }, () => []);
    let from = 0;
    for (const run of base.runs) {
      for (let row = from; row < run.end; row += 1) {
        if (isCalled(all, row, run)) groups[2 * all.filter(({ has }) => has[row] === NONE).length + run.gone].push(row);
      }
      from = run.end;
    }
    return groups.flat();
  };
  // Things that have most of the words, two at least: the longer words and those of names weigh most.
  const withMost = (all, lengths) => {
    const found = [];
    let most = 2;
    for (let row = 0; row < base.size; row += 1) {
      const has = all.map((one) => one.has[row]), count = has.filter((how) => how !== NONE && how <= COMMON).length;
      if (count < most) continue;
      if (count > most) found.length = 0;
      most = count;
      found.push([has.reduce((sum, how, at) => sum + lengths[at] * (how === NONE ? 0 : how <= BEGINS ? 3 : how <= WITHIN ? 2 : 1), 0), row]);
    }
    return { count: found.length > 0 ? most : 0, rows: found.sort(([one], [other]) => other - one).map(([, row]) => row) };
  };
  // Swedish endings, longest first: what has one is looked for without it when nothing has it as it stands.
  const ENDINGS = ["arnas", "ernas", "ornas", "arna", "erna", "orna", "ens", "ets", "en", "et", "ar", "er", "or", "an", "na", "s", "n", "t", "a", "e"];
  const without = (word) => {
    const ending = ENDINGS.find((ending) => word.endsWith(ending) && word.length - ending.length >= 4);
    return ending ? word.slice(0, -ending.length) : null;
  };
  // Letters that are to be changed, left out, added or swapped to come from one word to another; more than the most is too many.
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [], above = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i += 1) {
      const line = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const isSame = one[i - 1] === other[j - 1];
        line[j] = Math.min(above[j] + 1, line[j - 1] + 1, above[j - 1] + (isSame ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) line[j] = Math.min(line[j], before[j - 2] + 1);
      }
      if (Math.min(...line) > most) return most + 1;
      [before, above] = [above, line];
    }
    return above[other.length];
  };
  // The words that were perhaps meant: a letter or two away, the nearest.
  const near = async (word) => {
    const letters = [...word];
    if (letters.length < 4 || isNumber(word)) return null;
    const most = letters.length <= 8 ? 1 : 1 + Math.floor(letters.length / 6);
    const from = new Set([partOf(letters), partOf(letters.slice(1)), partOf(letters.slice(2))]);
    let best = null, least = most + 1;
    for (const part of await Promise.all([...from].map(wordsFor))) {
      for (const [, other, steps] of part.matchAll(/\n([^ \n]+)([^\n]*)/g)) {
        if ([...other].length < 4) continue;
        const far = distance(word, other, Math.min(most, least));
        if (far < least && steps.trim().split(" ").some((step) => (parseInt(step, 36) & 3) > 0)) [best, least] = [other, far];
      }
    }
    return best;
  };

  // So many are shown at once.
  const MOST = 20;
  // Words with which people ask, beside those that the index lists; as they are typed, since without its marks a host is care.
  const ASKED = new Set("idé idéer skicka skickas skickar lämna lämnas epost mejl mejla mail adress kontakt kontakta fråga frågor jag vi vill värd värdar värdskap värdskapet värdskapen hette hände hänt bytte byta byter bytt namn satt suttit utser utse utsedd utsett hör hörde tillhör tillhörde före efter sedan nu då den våren sommaren hösten vintern januari februari mars april maj juni juli augusti september oktober november december january february march may june july august october spring summer autumn winter".split(" "));
  // A time at the end of what is typed, which the pages that are found then show.
  const timeIn = (typed) => {
    const words = typed.trim().split(/\s+/);
    return [3, 2, 1].filter((count) => count <= words.length).map((count) => words.slice(-count).join(" ")).find((time) => /\d{4}/.test(time) && govTime(time)) ?? null;
  };
  // A year, and the day of a month: times are chosen on the page.
  const isTime = (word, next) => /^(19|20)\d\d$/.test(word) || (/^[0-3]?\d$/.test(word) && /^(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october)$/.test(next ?? ""));
  // The words that have to be there, and those that only ask; where there are none but those, they have to be there.
  const asks = (typed) => {
    const raw = typed.toLowerCase().normalize("NFC").split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean).slice(0, 16);
    const said = raw.map((word, at) => [fold(word), base.asking.has(fold(word)) || ASKED.has(word) || isTime(word, raw[at + 1])]);
    const those = (isAsking) => [...new Set(said.filter(([word, is]) => word && is === isAsking).map(([word]) => word))];
    const words = those(false);
    return words.length > 0 ? [words, those(true)] : [those(true), []];
  };
  // A question names what it is about, which need not have its other words: second is what is called by two of them or more.
  const withCalled = async (rows, all, asked) => {
    if (asked.length === 0) return rows;
    const [first] = rows, some = called(all).filter((row) => row !== first && runOf(row).words > 1).slice(0, MOST);
    const names = (await rowsOf(some)).map(([, name]) => fold(name).split(" "));
    const named = some.filter((row, at) => names[at].every((word) => asked.includes(word)));
    return [first, ...named, ...rows.slice(1).filter((row) => !named.includes(row))];
  };
  // Words for what somebody may do. Whoever asks with one asks for who may: what has it beside all the others stands second.
  const ACTS = new Set("utser beslutar tillsatter nominerar rekommenderar appoints decides nominates recommends".split(" "));
  const withDoer = (rows, all, beside, asking) => {
    const acts = beside.filter((_, at) => ACTS.has(asking[at]));
    if (acts.length === 0 || rows.length < 2) return rows;
    const [first] = rows, doer = matches([...all, ...acts], beside).find((row) => row !== first);
    return doer === undefined ? rows : [first, doer, ...rows.slice(1).filter((row) => row !== doer)];
  };
  // Whether a thing is a document, whether it has all the words in its names, and whether anything has a word so.
  const isDocument = (row) => base.foldedKinds[runOf(row).kind].includes("source");
  const isNamed = (all, row) => all.every(({ has }) => has[row] !== NONE && has[row] <= BEGINS);
  const isNamedIn = ({ has }) => has.some((how) => how !== NONE && how <= WITHIN);
  // A word that is two of a name's: "akutvård" of "akut vård", "hjärtsjukdomar" of "hjärt- och kärlsjukdomar".
  const inTwo = async (word) => {
    const letters = [...word];
    for (let at = 3; at <= letters.length - 4; at += 1) {
      const begin = letters.slice(0, at).join(""), end = letters.slice(at).join("");
      const first = await looked(begin);
      if (!first.has.some((how) => how === NAME || how === WHOLE)) continue;
      for (const tail of [end, without(end)]) {
        if (!tail || tail.length < 4) continue;
        const second = await looked(tail);
        const has = first.has.map((how, row) => ((how === NAME || how === WHOLE) && second.has[row] !== NONE && second.has[row] <= WITHIN ? WITHIN : NONE));
        if (has.some((how) => how !== NONE)) return { has, isAny: true };
      }
    }
    return null;
  };
  // What is found, and how: as it was typed, or else what is near to it.
  const findOwn = async (words, asking) => {
    const [own, beside] = [await Promise.all(words.map(looked)), await Promise.all(asking.map(looked))];
    const exact = matches(own, beside), question = asking.length > 0 ? [...words, ...asking] : [];
    if (exact.some((row) => isNamed(own, row) && !isDocument(row))) {
      return { rows: withDoer(await withCalled(exact, [...own, ...beside], question), own, beside, asking), how: "exact" };
    }
    // Only documents have the words so, or nothing: a name may have them in another form. First those are changed that nothing has; of a
    // name, and no question, then all of them.
    let either = exact, those = own, least = null;
    for (const isEach of asking.length > 1 ? [false] : [false, true]) {
      const others = await Promise.all(words.map(async (word, at) => {
        const shorter = isEach || !own[at].isAny ? await looked(without(word) || word) : own[at];
        return isNamedIn(own[at]) || isNamedIn(shorter) ? shorter : (await inTwo(word)) ?? shorter;
      }));
      const found = matches(others, beside), isFirst = found.some((row) => isNamed(others, row) && !isDocument(row));
      if (either.length === 0) those = others;
      least ??= others;
      either = [...new Set(isFirst ? [...found, ...either] : [...either, ...found])];
      if (isFirst) break;
    }
    if (either.length > 0) return { rows: withDoer(await withCalled(either, [...those, ...beside], question), those, beside, asking), how: "exact" };
    if (words.length > 1) {
      const rows = matches([await looked(words.join(""))], beside);
      if (rows.length > 0) return { rows, how: "exact" };
    }
    const meant = await Promise.all(words.map(async (word, at) => (own[at].isAny ? word : least[at].isAny ? without(word) || word : near(word))));
    const known = meant.filter(Boolean);
    if (known.length === 0) return { rows: [], how: "none" };
    const all = await Promise.all(known.map(looked));
    const rows = known.length === words.length ? matches(all, beside) : [];
    if (rows.length > 0) return { rows, how: "near" };
    // Nothing has all of the words: what is called by some of them, or has the longest.
    const some = called([...all, ...beside]), most = withMost(all, known.map((word) => word.length));
    const isMore = some.length === 0 || all.filter(({ has }) => has[some[0]] !== NONE).length < most.count;
    const both = [...new Set(isMore ? [...most.rows, ...some] : some)];
    if (both.length > 0) return { rows: both, how: "some" };
    const [longest] = known.map((word, at) => [word, all[at]]).sort(([one], [other]) => other.length - one.length);
    return { rows: matches([longest[1]]), how: "some" };
  };

  // The same, and behind it what has all the words in its remarks.
  const find = async (words, asking) => {
    const own = await findOwn(words, asking), has = new Set(own.rows);
    const noted = matches(await Promise.all(words.map(looked)), await Promise.all(asking.map(looked)), true).filter((row) => !has.has(row));
    if (noted.length === 0) return own;
    return own.rows.length === 0 ? { rows: noted, how: "exact" } : { ...own, rows: [...own.rows, ...noted] };
  };

  let asked = 0, shown = 0;
  const search = async () => {
    const mine = (asked += 1);
    shown = MOST;
    const typed = field.value;
    keep(typed);
    const folded = fold(typed).split(" ").filter(Boolean);
    if (folded.length === 0) return clear();
    // A letter alone is the beginning of what is being typed.
    const isWord = (word) => word.length > 1 || isNumber(word);
    if (!folded.some(isWord)) {
      clear();
      return tell(typed, "Skriv minst två bokstäver.", "Write two letters or more.");
    }
    try {
      await begin();
      const [all, asking] = asks(typed);
      const words = all.filter(isWord);
      const found = await find(words.length > 0 ? words : asking, words.length > 0 ? asking : []);
      if (mine === asked) await show(found, typed, words, mine);
    } catch {
      if (mine !== asked) return;
      clear();
      tell(typed, "Sökningen kunde inte läsas in. Allt står även under A–Ö.", "The search could not be loaded. Everything stands in the register, too.");
    }
  };
  const clear = () => { hits.replaceChildren(); status.replaceChildren(); };
  const tell = (typed, sv, en) => { status.replaceChildren(...inBoth(sv, en)); status.dataset.for = typed; };
  const SAID = {
    exact: (count) => (count === 1 ? ["1 träff.", "1 hit."] : [`${count} träffar.`, `${count} hits.`]),
    near: () => ["Inget heter så. Menade du något av de här?", "Nothing is called so. Did you mean one of these?"],
    some: () => ["Inget har alla orden. De här har något av dem.", "Nothing has all of the words. These have some of them."],
    none: (count, typed) => [`Inga träffar på ”${typed.trim()}”. Det betyder inte att ingen ansvarar.`, `No hits for “${typed.trim()}”. That does not mean that nobody is responsible.`],
  };
  const forget = () => { try { sessionStorage.removeItem("at"); } catch { /* Nothing is kept, then. */ } };
  const show = async ({ rows, how }, typed, words, mine) => {
    const first = rows.slice(0, shown);
    const said = await rowsOf(first);
    if (mine !== asked) return;
    const time = timeIn(typed);
    let isOfTime = false;
    hits.replaceChildren(...said.map((row, at) => {
      const item = hit(row, runOf(first[at]), words), link = item.querySelector("a");
      // A document is of its day, a plan of its year, and so is what has the year in its name.
      // What a hit says is of today, and so is the page that it leads to, whatever day was chosen on another one.
      if (!time) link.addEventListener("click", forget);
      // A sum stands somewhere on the page of the decision that lets somebody decide on it: a browser that can shows that place at once.
      if (!isSingle && /\d ?(kr|tkr|mkr|kronor|procent|prisbasbelopp)\b/.test(typed) && base.foldedKinds[runOf(first[at]).kind].includes("decision")) {
        link.setAttribute("href", `${link.getAttribute("href")}${row[0].includes("#") ? "" : "#"}:~:text=${encodeURIComponent(typed.trim())}`);
      }
      if (!time || isSingle || isDocument(first[at]) || base.foldedKinds[runOf(first[at]).kind].includes("program") || row[1].includes(time.match(/\d{4}/)[0])) return item;
      const [page, place] = link.getAttribute("href").split("#");
      link.href = `${page}?at=${encodeURIComponent(time)}${place ? `#${place}` : ""}`;
      isOfTime = true;
      // Who has it today is no answer to who had it then, which the page says.
      if (!govTime.isOf(time, base.today)) item.querySelector(".who")?.remove();
      return item;
    }));
    const then = isOfTime ? [` Sidorna visas för ${time}.`, ` The pages are shown for ${time}.`] : ["", ""];
    const changes = changesOf(typed);
    if (changes) hits.prepend(changes);
    if (how === "none" && !changes) hits.append(elsewhere());
    const more = rows.length > first.length ? [` De ${first.length} första visas.`, ` The first ${first.length} are shown.`] : ["", ""];
    const [sv, en] = SAID[how](rows.length, typed);
    tell(typed, sv + more[0] + then[0], en + more[1] + then[1]);
    if (rows.length > first.length) hits.append(button({ rows, how }, typed, words, mine));
  };
  // Whoever asks for a time, and for nothing but what was decided or changed then, is led to the changes of that year.
  const changesOf = (typed) => {
    const asks = (word) => /^(beslut|ändr|förändr|hände|nytt|chang|deci|happen)/.test(word) || base.asking.has(fold(word)) || ASKED.has(word);
    let words = typed.trim().toLowerCase().replace(/[?!.]+$/, "").split(/\s+/);
    while (words.length > 0 && asks(words[0])) words = words.slice(1);
    while (words.length > 0 && asks(words.at(-1))) words = words.slice(0, -1);
    const year = govTime(words.join(" "))?.[0].slice(0, 4), page = base.years?.[year];
    if (!page) return null;
    const item = document.createElement("li"), link = document.createElement("a"), about = document.createElement("p");
    link.href = `${addressOf(page)}#ar-${year}`;
    link.append(...inBoth(`Ändringar och beslut ${year}`, `Changes and decisions of ${year}`));
    about.append(...inBoth("vad som började, upphörde, beslutades eller gjordes om", "what began, ended, was decided or reorganised"));
    item.append(link, about);
    return item;
  };
  // More of what is found.
  const button = (found, typed, words, mine) => {
    const item = document.createElement("li"), more = document.createElement("button");
    more.type = "button";
    more.append(...inBoth("Visa fler", "Show more"));
    more.addEventListener("click", async () => {
      const at = shown;
      shown += MOST;
      await show(found, typed, words, mine);
      hits.querySelectorAll("a")[at]?.focus();
    });
    item.className = "more";
    item.append(more);
    return item;
  };
  // Where to look when nothing is found.
  const elsewhere = () => {
    const item = document.createElement("li");
    const link = (path, sv, en) => {
      const one = document.createElement("a");
      one.href = addressOf(path);
      one.append(...inBoth(sv, en));
      return one;
    };
    item.className = "elsewhere";
    item.append(link("register", "Allt i bokstavsordning", "Everything in alphabetical order"), " · ", link("ansvar", "Alla ansvar", "All responsibilities"), " · ", link("om", "Om webbplatsen och kontakt", "About this site, and contact"));
    return item;
  };
  const hit = ([path, name, word, who, programme, mark, others], { gone, region }, words) => {
    const item = document.createElement("li"), link = document.createElement("a"), about = document.createElement("p");
    link.href = addressOf(path);
    link.append(...marked(name, words));
    if (mark) link.append(" (", ...inBoth(...mark), ")");
    // By which other name it was found, where its own has not all of the words.
    const has = (text) => words.filter((word) => ` ${fold(text)}`.includes(word.length < 4 ? ` ${word}` : word)).length;
    const other = (others ?? []).filter((one) => has(one[0]) > has(name)).sort((one, another) => has(another[0]) - has(one[0]))[0];
    if (other) link.append(" (", ...(other[1] ? inBoth("tidigare ", "formerly ") : []), ...marked(other[0], words), ")");
    if (gone) item.className = "past";
    about.append(...text(word));
    // A region is not of itself.
    if (region >= 0 && [base.regions[region]].flat()[0] !== name) about.append(" · ", ...text(base.regions[region]));
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
  // A name with what was found in it marked, where that is: short words only where a word begins. Folding may change how many letters there
  // are; then nothing is marked.
  const marked = (name, words) => {
    const letters = [...name], folded = letters.map((letter) => fold(letter) || " "), whole = folded.join("");
    if (whole.length !== letters.length) return [name];
    const at = (word) => { const begins = ` ${whole}`.indexOf(` ${word}`); return begins >= 0 || word.length < 4 ? begins : whole.indexOf(word); };
    const places = words.map((word) => [at(word), at(word) + word.length]).filter(([from]) => from >= 0).sort(([one], [other]) => one - other);
    const out = [];
    let done = 0;
    for (const [from, to] of places) {
      if (from < done) continue;
      const mark = document.createElement("mark");
      mark.textContent = letters.slice(from, to).join("");
      out.push(letters.slice(done, from).join(""), mark);
      done = to;
    }
    return [...out, letters.slice(done).join("")];
  };

  // What was typed stays with the page: the way back has it, and so has the address, where one may be changed.
  const keep = (typed) => {
    if ((history.state?.q ?? "") === typed) return;
    const address = new URL(location.href);
    const isList = isSingle && address.hash.startsWith("#sok");
    if (isList) address.hash = typed ? `sok?q=${encodeURIComponent(typed)}` : "sok";
    else if (isSingle) { /* Its pages share what stands before the #. */ }
    else if (typed) address.searchParams.set("q", typed);
    else address.searchParams.delete("q");
    const state = { ...history.state, q: typed };
    try { history.replaceState(state, "", address); } catch { history.replaceState(state, ""); }
  };
  const hashed = () => new URLSearchParams(location.hash.split("?")[1] ?? "").get("q");
  const inAddress = () => {
    const searched = isSingle && inAddress.again ? null : new URLSearchParams(location.search).get("q");
    inAddress.again = true;
    return hashed() ?? history.state?.q ?? searched ?? "";
  };
  // The page of answers has them in its text.
  const place = () => {
    const found = $("found"), isHere = found && !found.closest("[hidden]");
    isHere ? found.replaceChildren(status, hits) : form.append(status, hits);
  };
  const open = () => {
    place();
    field.value = inAddress();
    clear();
    if (field.value) search();
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = field.value.trim();
    if (!typed) return field.focus();
    if ($("found") && !$("found").closest("[hidden]")) { search(); return; }
    location.assign(isSingle ? `#sok?q=${encodeURIComponent(typed)}` : `${up}sok.html?q=${encodeURIComponent(typed)}`);
  });
  field.addEventListener("focus", () => begin().catch(() => {}));
  field.addEventListener("input", search);
  // Up and down go through the hits, and Escape empties the field.
  const keys = (event) => {
    const links = [...hits.querySelectorAll("a")], here = links.indexOf(document.activeElement);
    if (event.key === "Escape") { field.value = ""; search(); field.focus(); }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const next = here + (event.key === "ArrowDown" ? 1 : -1);
    if (next >= links.length || next < -1) return;
    event.preventDefault();
    (next < 0 ? field : links[next]).focus();
  };
  form.addEventListener("keydown", keys);
  hits.addEventListener("keydown", (event) => { if (!form.contains(hits)) keys(event); });
  document.addEventListener("gov-page", open);
  addEventListener("pageshow", (event) => { if (event.persisted) open(); });
  if (!isSingle) open();
})();
