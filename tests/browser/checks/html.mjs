// What the judges of HTML find in the files as they are written: nothing. They are html-validate and, where there is a Java to run it, vnu,
// the checker of the W3C.
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pages } from "../files.mjs";
import { java, VNU } from "../vnu.mjs";

// All that it recommends, but for what is a matter of taste (quotes that HTML does without, a small doctype), and how long a title is: a
// title has a name of the data in it, whole.
const RULES = { root: true, extends: ["html-validate:recommended"], rules: { "attr-quotes": "off", "doctype-style": "off", "long-title": "off" } };

export default {
  "every file is as HTML should be": async (t) => {
    const judge = new HtmlValidate(new StaticConfigLoader(RULES));
    let count = 0;
    for (const site of ["shipped", "posts", "hostile", "faulty"]) {
      for (const path of pages(t.path(site)).keys()) {
        const report = await judge.validateString(readFileSync(join(t.path(site), path), "utf8"), path);
        count += 1;
        for (const { ruleId, line, column, message } of report.results.flatMap(({ messages }) => messages)) {
          t.that(false, `${site}/${path}:${line}:${column}: ${message} (${ruleId})`);
        }
      }
    }
    t.that(count > 300, `${count} files were looked at`);
    // The judge does see: a list in which something else than an item stands.
    const faulty = await judge.validateString("<ul><p>x</p></ul>");
    t.that(!faulty.valid, "what is wrong is found");
  },

  "every file is as the W3C's checker wants it": async (t) => {
    if (!java()) return t.skip("there is no Java: vnu judges nothing");
    const folders = ["shipped", "hostile", "faulty", "national"];
    const files = folders.flatMap((site) => [...pages(t.path(site)).keys()].map((path) => join(t.path(site), path)));
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
