(() => {
  // On a narrow screen the menu of the head opens where it is asked for; without a script a link leads to the one at the foot.
  const head = document.querySelector(".top > .wrap"), go = head?.querySelector(".go"), menu = head?.querySelector(".menu");
  if (go && menu) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "go";
    button.append(...go.childNodes);
    const open = (isOpen) => { button.setAttribute("aria-expanded", String(isOpen)); head.classList.toggle("open", isOpen); };
    open(false);
    button.addEventListener("click", () => open(!head.classList.contains("open")));
    head.addEventListener("keydown", (event) => { if (event.key === "Escape" && head.classList.contains("open")) { open(false); button.focus(); } });
    go.replaceWith(button);
  }
})();
