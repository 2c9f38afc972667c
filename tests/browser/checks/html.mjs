// What the judges of HTML find in the files as they are written: nothing. They are html-validate and, where there is a Java to run it, vnu,
// the checker of the W3C.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { pages, shared, types } from "../files.mjs";
import { java, VNU } from "../vnu.mjs";

// Every file of some sites, and of others a page of each type and form.
function looked(t, all, ofTypes) {
  const files = (sites, paths) => sites.flatMap((site) => paths(t.path(site)).map((path) => join(t.path(site), path)));
  const one = (folder) => [...new Set([...types(folder), ...shared(folder)])].map((path) => `${path}.html`);
  return [...files(all, (folder) => [...pages(folder).keys()]), ...files(ofTypes, one)];
}

// html-validate works by itself beside the browser, which waits for nobody.
function validated(texts) {
  return new Promise((done, no) => {
    const worker = new Worker(new URL("../validate.mjs", import.meta.url), { workerData: texts });
    worker.once("message", done);
    worker.once("error", no);
  });
}

export default {
  "every file is as HTML should be": async (t) => {
    const files = looked(t, ["shipped"], ["posts", "hostile", "faulty", "large"]);
    // The judge does see: a list in which something else than an item stands.
    const [faulty, ...found] = await validated([{ html: "<ul><p>x</p></ul>" }, ...files.map((path) => ({ path }))]);
    t.that(faulty.length > 0, "what is wrong is found");
    for (const [at, messages] of found.entries()) {
      for (const message of messages) t.that(false, `${files[at]}:${message}`);
    }
    t.that(found.length === files.length && files.length > 180, `${found.length} files of ${files.length} were looked at`);
  },

  "every file is as the W3C's checker wants it": async (t) => {
    if (!java()) return t.skip("there is no Java: vnu judges nothing");
    const files = looked(t, ["shipped", "hostile", "faulty", "national"], ["posts", "large"]);
    const found = await judged([...files, t.path("shipped-single.html")]);
    found.forEach(({ url, lastLine, message }) => t.that(false, `${url.replace(/^file:/, "")}:${lastLine}: ${message}`));
    t.that(files.length > 700, `${files.length} files were looked at`);
    // The judge does see.
    const folder = mkdtempSync(join(tmpdir(), "gov-vnu-"));
    writeFileSync(join(folder, "faulty.html"), "<!doctype html><html lang=sv><title>x</title><ul><p>x</p></ul>");
    t.that((await judged([join(folder, "faulty.html")])).length > 0, "what is wrong is found");
    rmSync(folder, { recursive: true });
  },
};

// What vnu says of files, but for what it says of the policy: it takes neither a file beside another for the same origin nor a checksum
// for that of what stands in the file. What the policy lets through is tested by every other check, in a browser.
function judged(files) {
  const args = ["-jar", VNU, "--format", "json", "--stdout", "--exit-zero-always", "--no-langdetect", ...files];
  return new Promise((done, no) => {
    const child = spawn(java(), args, { stdio: ["ignore", "pipe", "inherit"] });
    const parts = [];
    child.stdout.on("data", (part) => parts.push(part));
    child.on("error", no);
    child.on("close", () => {
      const { messages } = JSON.parse(Buffer.concat(parts).toString("utf8"));
      done(messages.filter(({ message }) => !/violates Content Security Policy/.test(message)));
    });
  });
}
