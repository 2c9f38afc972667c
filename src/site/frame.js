// The frame of pages that there are many of has what is needed without a script; this adds what is the same on all of them. It is markup of
// the program's own, in which nothing of the data stands.
(() => {
  const parts = globalThis.govFrame, top = document.querySelector(".top > .wrap"), foot = document.querySelector(".foot > .wrap");
  if (!parts) return;
  const made = (name) => document.createRange().createContextualFragment(parts[name]);
  // What stands where nobody is, on a day that is chosen.
  globalThis.govNobody = (key) => {
    const none = document.createElement(key.startsWith("no") ? "div" : "span");
    none.className = "h0";
    none.append(made(key));
    return none;
  };
  if (top.querySelector(".menu")) return;
  const go = top.querySelector(".go");
  go.before(made("menu"), made("search"));
  top.querySelector("label.lang").remove();
  go.before(made("lang"));
  go.setAttribute("href", "#meny");
  const main = document.getElementById("main");
  if (main.querySelector("[data-t], [data-h]")) main.prepend(made("day"));
  foot.prepend(made("contents"));
  foot.append(made("theme"));
})();
