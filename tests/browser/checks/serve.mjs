// `gov site --serve`: a page reads itself again when the data changes, and a page of another server gets nothing.
import { spawn } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";

const DATA = fileURLToPath(new URL("../../../data", import.meta.url));
const PROGRAM = process.env.GOV_PROGRAM ?? fileURLToPath(new URL("../../../target/debug/gov", import.meta.url));

// Starts to serve a copy of the shipped data, until the check ends.
async function start(t, name) {
  const data = t.path(`data-serve-${name}`);
  rmSync(data, { recursive: true, force: true });
  cpSync(DATA, data, { recursive: true });
  const child = spawn(PROGRAM, ["site", "--serve", "--port", "0", "--lang", "en", "--data", data], { stdio: ["ignore", "pipe", "inherit"] });
  const origin = await new Promise((done, no) => {
    child.stdout.on("data", (said) => { const found = /http:[^ ]+[0-9]/.exec(said); if (found) done(found[0]); });
    child.on("exit", () => no(new Error("gov ended")));
  });
  t.servers.push({ origin, server: { close: () => child.kill() } });
  return { data, origin };
}

export default {
  "a page reads itself again when its file changes, with what is found": async (t) => {
    const { data, origin } = await start(t, "change");
    const page = await (await t.context()).newPage();
    await page.goto(`${origin}/programme-areas/skane-omrade-digitalisering.html`);
    t.same(await page.locator("h1").innerText(), "Digitalisering", "before");
    const file = `${data}/skane/programme-areas/skane-omrade-digitalisering.yaml`;
    const before = readFileSync(file, "utf8");
    writeFileSync(file, before.replace(/^name: .*/m, "name: Elektrifiering"));
    await page.waitForFunction(() => document.querySelector("h1")?.innerText === "Elektrifiering");
    // A fault in the file stands on its page.
    writeFileSync(file, before.replace(/^programme: .*/m, "programme: nowhere"));
    await page.waitForSelector(".findings[open] code");
    t.that((await page.locator(".findings").innerText()).includes("unknown-reference"), "the finding");
    writeFileSync(file, before);
    await page.waitForFunction(() => !document.querySelector(".findings[open]") && document.querySelector("h1")?.innerText === "Digitalisering");
    // Search, another day and the way to another page are as in a folder.
    await page.fill("#search", "vård");
    await page.waitForSelector("#hits li");
    await page.locator("#hits a").first().click();
    await page.waitForURL(/[^/]+[/][^/]+html/);
  },

  "pages of other servers are given nothing": async (t) => {
    const { origin } = await start(t, "elsewhere");
    const other = createServer((request, response) => response.writeHead(200, { "content-type": "text/html" }).end("<title>x</title>"));
    await new Promise((done) => other.listen(0, "127.0.0.1", done));
    const elsewhere = `http://127.0.0.1:${other.address().port}`;
    t.servers.push({ origin: elsewhere, server: other });
    const context = await t.browser.newContext();
    t.contexts.push(context);
    const page = await context.newPage();
    await page.goto(elsewhere);
    const got = await page.evaluate(async (origin) => {
      const of = (make) => new Promise((done) => { const one = make(); one.onload = () => done("read"); one.onerror = () => done("refused"); document.body.append(one); });
      const script = () => Object.assign(document.createElement("script"), { src: `${origin}/search/base.js` });
      const style = () => Object.assign(document.createElement("link"), { rel: "stylesheet", href: `${origin}/site.css` });
      globalThis.govIndex = () => { globalThis.leaked = true; };
      const asked = await fetch(`${origin}/index.html`).then(() => "read", () => "refused");
      return [await of(script), await of(style), asked, Boolean(globalThis.leaked)];
    }, origin);
    t.same(got, ["refused", "refused", "refused", false], "script, style, page, index");
  },
};
