// On pages that are served while somebody works on the data: when it changes, the page is read again. A page that is not seen does not
// listen, since a browser has few connections to one server.
"use strict";
(() => {
  const own = document.currentScript;
  let events = null;
  const listen = () => {
    if (document.hidden || events) return;
    events = new EventSource(new URL("events", own.src));
    events.addEventListener("message", ({ data }) => { if (data !== own.dataset.version) location.reload(); });
  };
  const stop = () => { events?.close(); events = null; };
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
  addEventListener("pagehide", stop);
  addEventListener("pageshow", listen);
  listen();
})();
