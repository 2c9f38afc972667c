// html-validate over files, in a thread of its own: what it finds in each of them.
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

// All that it recommends, but for what is a matter of taste (quotes that HTML does without, a small doctype), and how long a title is: a
// title has a name of the data in it, whole.
const RULES = { root: true, extends: ["html-validate:recommended"], rules: { "attr-quotes": "off", "doctype-style": "off", "long-title": "off" } };

const judge = new HtmlValidate(new StaticConfigLoader(RULES));
const found = [];
for (const { path, html } of workerData) {
  const { results } = await judge.validateString(html ?? readFileSync(path, "utf8"), path ?? "text");
  found.push(results.flatMap(({ messages }) => messages).map(({ line, column, message, ruleId }) => `${line}:${column}: ${message} (${ruleId})`));
}
parentPort.postMessage(found);
