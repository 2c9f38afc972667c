// Whether something holds on a day or in a time that is chosen: the same rule as in the program (model/time.rs), which tests/browser compares.
const govHolds = (() => {
  const WORDS = { yes: ["ja", "yes"], perhaps: ["kanske", "perhaps"], no: ["nej", "no"] };
  // The days before and after which something certainly does not hold, and from and to which it certainly does. What is left out, or is `=`,
  // is the first; `~` is the end of time.
  const boundsOf = (attribute) => {
    const said = attribute.split(","), [notBefore, notAfter = ""] = said;
    return [notBefore, notAfter, ...(said.length > 2 ? said.slice(2).map((day) => (day === "=" ? notBefore : day === "~" ? "9999-12-31" : day)) : [notBefore, notAfter])];
  };
  // The days on which something in the page began or was there no longer, the last of them first.
  const daysOfChange = (within) => {
    const after = (day) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    const days = new Set();
    for (const one of within.querySelectorAll("[data-t], [data-h]")) {
      for (const said of (one.dataset.t ?? one.dataset.h).split(";")) {
        const [notBefore, notAfter, begunBy, lastsTo] = boundsOf(said);
        if (notBefore > "0001" && notBefore === begunBy) days.add(notBefore);
        if (notAfter && notAfter === lastsTo && notAfter < "9999") days.add(after(notAfter));
      }
    }
    return [...days].sort().reverse();
  };
  // Whether something holds in that time: yes, no, or perhaps. The same rule as in the program; a day is a text that can be compared.
  const holdsOn = (attribute, [first, last]) => {
    const [notBefore, notAfter, begunBy, lastsTo] = boundsOf(attribute);
    if ((notBefore && last < notBefore) || (notAfter && first > notAfter)) return "no";
    return begunBy && lastsTo && begunBy <= first && last <= lastsTo ? "yes" : "perhaps";
  };
  // The days of that time on which it certainly holds, as the program's --at tells them: its first and its last, in words.
  const surelyIn = (attribute, [first, last]) => {
    const all = attribute.split(";").map(boundsOf).filter(([notBefore, notAfter, begun, lasts]) => begun && lasts && !(notBefore && notAfter && notAfter < notBefore));
    const [days] = all.map(([, , begun, lasts]) => [begun > first ? begun : first, lasts < last ? lasts : last]).filter(([from, to]) => from <= to);
    if (!days) return null;
    const said = (lang, word) => `${word} ${[...new Set(days)].map((day) => govTime.inWords(day, lang)).join(" – ")}`;
    return [said("sv", "säkert"), said("en", "certainly")];
  };
  // Of several, that it holds when one does.
  const best = (attribute, time) => {
    const all = attribute.split(";").map((one) => holdsOn(one, time));
    return ["yes", "perhaps", "no"].find((each) => all.includes(each));
  };
  const standingOn = (life, day) => {
    const [notBefore, notAfter] = boundsOf(life);
    return notAfter && day > notAfter ? "gone" : notBefore && day < notBefore ? "coming" : null;
  };
  return { WORDS, best, daysOfChange, holdsOn, standingOn, surelyIn };
})();
