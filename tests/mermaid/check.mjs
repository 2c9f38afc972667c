// A comment of `gov diff -o md` as GitHub shows it: parsed as GitHub-flavoured Markdown, its picture drawn by Mermaid in a browser.
// Says whether anything but text came out, and leaves a picture beside each file. How it is run stands in docs/pull-requests.md.
//
//   node check.mjs comment.md …
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const need = createRequire(`${process.cwd()}/`);
const { default: playwright } = await import(pathToFileURL(need.resolve("playwright-core")));

// GitHub's own parser. Raw HTML is let through, which GitHub cleans: whatever is not escaped shows.
const extensions = ["table", "strikethrough", "autolink", "tasklist"].flatMap((name) => ["--extension", name]);
const html = (text) => execFileSync("cmark-gfm", ["--unsafe", "--github-pre-lang", ...extensions], { input: text, encoding: "utf8" });
const allowed = new Set("H3 P STRONG UL LI TABLE THEAD TBODY TR TH TD BR CODE PRE DETAILS SUMMARY SUB".split(" "));
const style = `body{font:16px/1.5 "Liberation Sans",sans-serif;max-width:1180px;margin:24px auto}table{border-collapse:collapse}
th,td{border:1px solid #d0d7de;padding:6px 13px;vertical-align:top}code{background:#eff1f3}`;

// The labels of boxes and arrows as they are meant: an entity is its character.
const meant = (text) =>
  [...text.matchAll(/^ {4}(?:\w+[[(]+|.*\|)"(.*)"(?:[\])]+|\|.*)$/gm)].map(([, label]) =>
    label.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(code)),
  );
const plain = (text) => text.replace(/\s+/g, "");

const browser = await playwright.chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
let faults = 0;
for (const path of process.argv.slice(2)) {
  const text = readFileSync(path, "utf8");
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const found = [];
  page.on("dialog", (dialog) => (found.push(`a dialog: ${dialog.message()}`), dialog.dismiss()));
  page.on("request", (request) => /^(data|about|blob):/.test(request.url()) || found.push(`a request: ${request.url()}`));
  await page.route("**/*", (route) => (/^(data|about|blob):/.test(route.request().url()) ? route.continue() : route.abort()));
  await page.setContent(`<meta charset="utf-8"><style>${style}</style><body>${html(text)}`);
  const tags = await page.evaluate(() => {
    const named = (node) => [node.tagName, ...[...node.attributes].map((one) => `${node.tagName} ${one.name}`)];
    return [...document.body.querySelectorAll("*")].flatMap(named);
  });
  found.push(...tags.filter((tag) => !allowed.has(tag) && tag !== "PRE lang").map((tag) => `in the page: ${tag}`));
  const shown = await page.evaluate(() => {
    const texts = document.createNodeIterator(document.body, NodeFilter.SHOW_TEXT, (node) => (node.parentElement.closest("code") ? 2 : 1));
    const all = [];
    for (let node; (node = texts.nextNode()); ) all.push(node.textContent);
    return all.join("\n");
  });
  found.push(...(shown.match(/@\w+|#\d+|gh-\d+|:[\w+-]+:/gi) ?? []).map((link) => `GitHub would make something of: ${link}`));
  await page.addScriptTag({ path: need.resolve("mermaid/dist/mermaid.min.js") });
  const drawn = await page.evaluate(async () => {
    window.mermaid.initialize({ startOnLoad: false, securityLevel: "loose" });
    const pictures = [];
    for (const [at, code] of [...document.querySelectorAll("pre[lang=mermaid] > code")].entries()) {
      try {
        const { svg } = await window.mermaid.render(`picture${at}`, code.textContent);
        const box = document.createElement("div");
        box.innerHTML = svg;
        code.parentNode.replaceWith(box);
        const odd = [...box.querySelectorAll("a, script, img, image, iframe, object, [onerror], [onclick], [onload]")].map((node) => node.tagName);
        pictures.push({ odd, labels: [...box.querySelectorAll("g.node .nodeLabel, span.edgeLabel p")].map((node) => node.textContent) });
      } catch (error) {
        pictures.push({ odd: [String(error)], labels: [] });
      }
    }
    return pictures;
  });
  for (const [at, source] of [...text.matchAll(/^```mermaid\n([^]*?)^```/gm)].map(([, source]) => source).entries()) {
    const picture = drawn[at] ?? { odd: ["it was not drawn"], labels: [] };
    found.push(...picture.odd.map((odd) => `in the picture: ${odd}`));
    const [wanted, is] = [meant(source), picture.labels].map((list) => list.map(plain).sort());
    const odd = [...wanted.filter((label) => !is.includes(label)), ...is.filter((label) => !wanted.includes(label))];
    if (odd.length > 0 || wanted.length !== is.length) found.push(`of ${wanted.length} labels ${is.length} are shown; other: ${JSON.stringify(odd)}`);
  }
  // What a name would run sets this.
  if (await page.evaluate(() => window.ran !== undefined)) found.push("a script ran");
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  await page.waitForTimeout(200);
  await page.screenshot({ path: `${path}.png`, fullPage: true });
  await page.close();
  found.forEach((fault) => console.log(`${path}: ${fault}`));
  console.log(`${path}: ${drawn.length} pictures, ${drawn.reduce((sum, one) => sum + one.labels.length, 0)} labels, ${found.length} faults`);
  faults += found.length;
}
console.log(`mermaid ${need("mermaid/package.json").version}, Chromium ${browser.version()}`);
await browser.close();
process.exitCode = faults > 0 ? 1 : 0;
