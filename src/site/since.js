(() => {
  const $ = (id) => document.getElementById(id), inBoth = govBoth, { WORDS } = govHolds;
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
})();
