// What holds of every file of every site, without a browser: markup, links, sizes, and nothing that would be fetched from elsewhere.
import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { pages, read, walk } from "../files.mjs";

const FOLDERS = ["shipped", "posts", "none", "hostile", "faulty", "dated", "much", "large"];
const SINGLES = ["shipped-single.html", "none-single.html", "hostile-single.html"];

// Each file of all sites: its name for people, what it says, and the site's folder where it is of one.
function every(t) {
  const folders = FOLDERS.flatMap((site) => [...pages(t.path(site))].map(([path, page]) => ({ name: `${site}/${path}`, path, page, site })));
  return [...folders, ...SINGLES.map((name) => ({ name, path: name, page: read(t.path(name)), site: null }))];
}

export default {
  "markup closes as it opens, and ids stand once": (t) => {
    for (const { name, page } of every(t)) {
      page.faults.forEach((fault) => t.that(false, `${name}: ${fault}`));
      const seen = new Set([""]);
      const ids = page.elements.map(({ attributes }) => attributes.id).filter((id) => id !== undefined);
      const twice = ids.filter((id) => seen.has(id) || /\s/.test(id) || !seen.add(id));
      t.that(twice.length === 0, `${name}: ids twice, empty or with a space: ${twice.join(", ")}`);
      const missing = page.elements.flatMap(({ attributes }) => ["for", "aria-labelledby", "aria-describedby", "aria-controls"].flatMap((key) => attributes[key]?.split(" ") ?? []));
      for (const id of missing.filter((id) => !page.ids.has(id))) t.that(false, `${name}: names the id ${id}, which nothing has`);
    }
  },

  "language, title, one first heading, and headings in order": (t) => {
    for (const { name, page, site } of every(t)) {
      const of = (tag) => page.elements.filter((element) => element.name === tag);
      t.that(of("html")[0]?.attributes.lang === "sv", `${name}: no language`);
      t.that(of("title").filter(({ within }) => !within.includes("svg"))[0]?.text.trim(), `${name}: no title`);
      t.that(of("main").length === 1, `${name}: ${of("main").length} main parts`);
      const headings = page.elements.filter((element) => /^h[1-6]$/.test(element.name));
      const firsts = headings.filter((element) => element.name === "h1").length;
      t.that(site ? firsts === 1 : firsts === of("article").length, `${name}: ${firsts} first headings`);
      t.that(headings[0]?.name === "h1", `${name}: begins with ${headings[0]?.name}`);
      for (const [at, one] of headings.entries()) {
        t.that(at === 0 || one.name[1] <= Number(headings[at - 1].name[1]) + 1, `${name}: ${headings[at - 1]?.name}, then ${one.name} “${one.text}”`);
        t.that(one.text.trim(), `${name}: an empty heading`);
      }
    }
  },

  "every link within a site leads somewhere": (t) => {
    let links = 0;
    for (const { name, path, page, site } of every(t)) {
      for (const { attributes } of page.elements.filter((element) => element.name === "a")) {
        const { href } = attributes;
        if (!t.that(href !== undefined, `${name}: a link without an address`) || /^(https?|mailto):/.test(href)) continue;
        if (!t.that(!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href), `${name}: an address of its own kind: ${href}`)) continue;
        links += 1;
        const [file, anchor] = href.split("#");
        const target = file === "" ? path : normalize(join(dirname(path), decodeURIComponent(file.split("?")[0])));
        const other = site ? pages(t.path(site)).get(target) : file === "" && page;
        const isFile = site && !other && existsSync(t.path(site, target)) && !target.startsWith("..");
        if (!t.that(other || isFile, `${name}: leads nowhere: ${href}`) || !anchor) continue;
        t.that(other && other.ids.has(decodeURIComponent(anchor)), `${name}: no such place: ${href}`);
      }
    }
    t.that(links > 1000, `only ${links} links were looked at`);
  },

  "every page has less than 100 KB": (t) => {
    for (const { name, page, site } of every(t)) t.that(!site || page.bytes < 100_000, `${name}: ${page.bytes} bytes`);
  },

  "nothing is loaded but the site's own style and script": (t) => {
    for (const { name, page, site } of every(t)) {
      for (const { name: tag, attributes } of page.elements) {
        const loads = [attributes.src, attributes.srcset, attributes.poster, attributes.action, attributes.formaction, attributes.background, attributes.ping,
          tag === "a" || /^(alternate|canonical)$/.test(attributes.rel) ? undefined : attributes.href, attributes["xlink:href"]].filter((one) => one !== undefined);
        const isOwn = (address) => (site ? /^(\.\.\/)?site\.(css|js)$/.test(address) : false) || address === "data:,";
        for (const address of loads) t.that(isOwn(address), `${name}: <${tag}> loads ${address}`);
        t.that(!Object.keys(attributes).some((key) => /^on/.test(key)), `${name}: <${tag}> with a script in an attribute`);
        t.that(attributes.style === undefined, `${name}: <${tag}> with a style of its own, which the policy refuses`);
        t.that(!["base", "iframe", "object", "embed", "frame", "img"].includes(tag), `${name}: <${tag}>`);
      }
      const policy = page.elements.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")?.attributes.content ?? "";
      for (const part of ["default-src 'none'", "base-uri 'none'", "form-action 'none'"]) t.that(policy.includes(part), `${name}: the policy has no ${part}`);
      t.that(!/unsafe|https?:|\*/.test(policy), `${name}: a wide policy: ${policy}`);
    }
  },

  "a page links to others outside with safe addresses only": (t) => {
    for (const { name, page } of every(t)) {
      const addresses = page.elements.filter((element) => element.name === "a").map(({ attributes }) => attributes.href ?? "");
      for (const href of addresses) t.that(!/^\s*(javascript|data|vbscript|file|blob):/i.test(href), `${name}: ${href}`);
    }
    const names = FOLDERS.flatMap((site) => walk(t.path(site)));
    for (const path of names) t.that(path === ".gov-site" || /^[a-z0-9-]+(\/[a-z0-9_-]+){0,2}\.(html|css|js|svg|json|txt|xml|csv|zip|atom|ics)$/.test(path), `a file's name: ${path}`);
  },
};
