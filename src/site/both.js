// Both languages stand in the page; a style shows the one that is chosen.
"use strict";
const govBoth = (sv, en) => [["sv", sv], ["en", en]].map(([lang, text]) => {
  const span = document.createElement("i");
  span.lang = lang;
  span.textContent = text;
  return span;
});
