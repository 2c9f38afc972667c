// The files of a site, read without a browser: tags, ids, links, headings. Our own markup is simple enough for a small reader, which
// also says where tags do not close as they opened, so that what it reads is what a browser reads.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

// All files below a folder, with their paths as a page names them.
export function walk(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/")).sort();
}

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const TAG = /<!--[^]*?-->|<!doctype[^>]*>|<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>/gi;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
export const decode = (text) => text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, number, name) =>
  name ? (NAMED[name] ?? all) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(number)));

// A page as a list of elements, each with its attributes and the text within it; and what is wrong with its tags.
export function read(path) {
  const html = readFileSync(path, "utf8");
  const elements = [], open = [], faults = [];
  const add = (text) => open.forEach((element) => (element.text += text));
  let from = 0, raw = null;
  for (const match of html.matchAll(TAG)) {
    const [all, closes, spelled, attributes, slash] = match;
    const name = spelled?.toLowerCase();
    if (match.index < from || (raw && !(closes && name === raw))) continue; // What stands in a script or a style is no markup.
    const text = html.slice(from, match.index);
    if (!raw && text.includes("<")) faults.push(`a < that begins no tag: ${text.slice(text.indexOf("<"), text.indexOf("<") + 40)}`);
    add(raw ? text : decode(text));
    from = match.index + all.length;
    if (!name) continue;
    if (closes) {
      if (open.at(-1)?.name === name) open.pop();
      else faults.push(`</${name}> closes <${open.at(-1)?.name}>`);
      raw = null;
      continue;
    }
    const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key, ...values]) => [key.toLowerCase(), decode(values.find((value) => value !== undefined) ?? "")]);
    if (new Set(pairs.map(([key]) => key)).size < pairs.length) faults.push(`an attribute twice: ${all}`);
    const element = { name, attributes: Object.fromEntries(pairs), text: "", within: open.map((one) => one.name) };
    elements.push(element);
    if (VOID.has(name)) continue;
    if (slash) { if (!element.within.includes("svg") && name !== "svg") faults.push(`${all} closes nothing`); continue; }
    open.push(element);
    if (name === "script" || name === "style" || name === "title") raw = name === "title" ? null : name;
  }
  if (open.length > 0) faults.push(`not closed: ${open.map(({ name }) => name).join(" ")}`);
  const ids = new Set(elements.map(({ attributes }) => attributes.id));
  return { html, elements, ids, faults, bytes: Buffer.byteLength(html) };
}

// Every page of a folder, once: other checks ask again.
const kept = new Map();
export function pages(folder) {
  if (!kept.has(folder)) {
    const paths = walk(folder).filter((path) => path.endsWith(".html"));
    kept.set(folder, new Map(paths.map((path) => [path, read(join(folder, path))])));
  }
  return kept.get(folder);
}

// The smallest page of each kind that several things share.
export function shared(folder) {
  const smallest = new Map();
  for (const [path, { html, bytes }] of pages(folder)) {
    const [kind] = path.split("/");
    if (html.includes("<section class=one ") && bytes < (smallest.get(kind)?.bytes ?? Infinity)) smallest.set(kind, { path, bytes });
  }
  return [...smallest.values()].map(({ path }) => path.replace(/\.html$/, ""));
}

// A page of each type: of the pages about no single entity, and of those of each kind, the one that says most.
export function types(folder) {
  const longest = new Map();
  for (const [path, { bytes }] of pages(folder)) {
    // The pages of one region's organisation are one type, and so are the further parts of a long page.
    const type = path.includes("/") ? path.split("/")[0] : path.replace(/--\d+\.html$/, ".html").replace(/^organisation-.*/, "organisation-REGION");
    if (bytes > (longest.get(type)?.bytes ?? 0)) longest.set(type, { path, bytes });
  }
  return [...longest.values()].map(({ path }) => path.replace(/\.html$/, ""));
}
