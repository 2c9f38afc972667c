// What all checks share: one browser, contexts of their own, and an ear for everything that a page must never do.
import { accessSync, constants, createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { delimiter, join, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
  "--no-first-run", "--disable-sync", "--disable-default-apps",
  // No name but this machine's is ever looked up, whatever a page asks for.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];

// The browser's program: what GOV_CHROMIUM says, or the first on the path.
export function chromium() {
  if (process.env.GOV_CHROMIUM) return process.env.GOV_CHROMIUM;
  for (const name of ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch { /* Not here. */ }
    }
  }
  throw new Error("no Chromium: install it, or name it with GOV_CHROMIUM");
}

export async function launch() {
  const { chromium: driver } = await import("playwright-core");
  return driver.launch({ executablePath: chromium(), args: FLAGS });
}

// A small server of one folder, on this machine only, for what differs between a folder and a server.
const TYPES = { html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript" };
export function serve(folder) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    const path = join(folder, decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname));
    if (!path.startsWith(folder + sep) || !existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[path.split(".").pop()] ?? "application/octet-stream" });
    createReadStream(path).pipe(response);
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done({ server, origin: `http://127.0.0.1:${server.address().port}` })));
}

// A time is written where it is asked for, behind its heading.
export async function setDay(page, text) {
  await page.locator("#at-box").evaluate((box) => { box.open = true; });
  await page.fill("#at", text);
  await page.press("#at", "Enter");
}

// One check while it runs. What it finds wrong is collected, so that one run tells all.
export class Check {
  constructor(browser, root) {
    this.browser = browser;
    this.root = resolve(root);
    this.faults = [];
    this.contexts = [];
    this.servers = [];
    this.requests = 0;
  }

  // Says what is wrong, unless it is right.
  that(right, message) {
    if (!right) this.faults.push(message);
    return right;
  }

  // What judges is not there: that is said, and a fault where it has to be.
  skip(why) {
    if (process.env.GOV_BROWSER === "required") this.faults.push(why);
    else this.skipped = why;
  }

  same(is, wanted, what) {
    const [one, other] = [JSON.stringify(is), JSON.stringify(wanted)];
    return this.that(one === other, `${what}: ${one}, not ${other}`);
  }

  path(...parts) {
    return join(this.root, ...parts);
  }

  // The address of a site's page: of a folder with a page's path, or of a single file with a fragment.
  address(site, page = "") {
    const single = existsSync(this.path(`${site}.html`));
    const { href } = pathToFileURL(single ? this.path(`${site}.html`) : this.path(site, `${page.replace(/[?#].*/, "") || "index"}.html`));
    return single ? `${href}${page && `#${page}`}` : href + (page.match(/[?#].*/)?.[0] ?? "");
  }

  // A context with its ears: nothing may be asked of anybody but the site itself, and no page may complain or be refused anything.
  async context(options = {}) {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
    this.contexts.push(context);
    context.setDefaultTimeout(20000);
    context.on("request", (request) => this.hear(request.url()));
    context.on("websocket", (socket) => this.faults.push(`a connection: ${socket.url()}`));
    context.on("console", (line) => line.type() === "error" && this.faults.push(`the console: ${line.text()}`));
    context.on("weberror", (error) => this.faults.push(`a fault in a script: ${error.error().message}`));
    context.on("dialog", (dialog) => (this.faults.push(`a dialog: ${dialog.message()}`), dialog.dismiss()));
    context.on("page", (page) => page.on("crash", () => this.faults.push("a page crashed")));
    await context.addInitScript(() => {
      const tell = (event) => console.error(`refused by the policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      document.addEventListener("securitypolicyviolation", tell);
    });
    return context;
  }

  hear(url) {
    this.requests += 1;
    const isInside = url.startsWith("file:") && fileURLToPath(url.replace(/[?#].*/, "")).startsWith(this.root + sep);
    const isServed = this.servers.some(({ origin }) => url.startsWith(`${origin}/`));
    this.that(isInside || isServed || /^(data:,$|about:blank)/.test(url), `a request leaves: ${url}`);
  }

  async open(site, page, options) {
    const opened = await (await this.context(options)).newPage();
    await opened.goto(this.address(site, page));
    return opened;
  }

  async serve(site) {
    const served = await serve(this.path(site));
    this.servers.push(served);
    return served.origin;
  }

  async close() {
    for (const context of this.contexts) await context.close();
    for (const { server } of this.servers) server.close();
  }
}
