// Search in a dialog. The index is fetched when the dialog is first opened, and searched here: no
// word that a reader types leaves the browser.

import MiniSearch from "./vendor/minisearch-7.2.0.js";

const MOST = 10;
const EXCERPT = 160;
const WAITING = "Loading the search…";
const FAILED = "Search could not be loaded. The menu lists all pages.";

let dialog;
let index;

/** Open the search dialog. `rootPath` leads from this page to the start of the site. */
export async function open(rootPath) {
  const base = new URL(`${rootPath.replace(/\/$/, "")}/`, location.href);
  dialog ??= build(base);
  dialog.showModal();
  if (index) return;
  say(WAITING);
  try {
    index = await load(base);
    show(base);
  } catch {
    say(FAILED);
  }
}

/** Fetch the index that MkDocs' search plugin wrote: {docs: [{location, title, text}]}, text as HTML. */
async function load(base) {
  const answer = await fetch(new URL("search/search_index.json", base));
  if (!answer.ok) throw new Error(`search index: ${answer.status}`);
  const { docs } = await answer.json();
  const engine = new MiniSearch({
    idField: "location",
    fields: ["title", "text"],
    storeFields: ["title", "text", "page"],
    searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.2, combineWith: "AND" },
  });
  const titles = new Map(docs.map((doc) => [doc.location, words(doc.title)]));
  for (const { location, title, text } of docs) {
    const page = titles.get(location.split("#")[0]);
    engine.add({ location, page, title: words(title), text: words(text) });
  }
  return engine;
}

/** Return the words of an HTML text without footnote marks; the parser runs and loads nothing. */
function words(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const mark of body.querySelectorAll("sup")) mark.remove();
  return body.textContent.replace(/\s+/g, " ").trim();
}

function build(base) {
  const made = element("dialog", { className: "search" });
  made.setAttribute("aria-labelledby", "search-label");
  const row = element("div", { className: "search__row" });
  const input = element("input", { type: "search", id: "search-input", autocomplete: "off" });
  const close = element("button", { className: "button", type: "button", textContent: "Close" });
  const label = element("label", { id: "search-label", textContent: "Search this guide" });
  label.htmlFor = input.id;
  const status = element("p", { className: "search__status" });
  status.setAttribute("role", "status");
  row.append(input, close);
  made.append(label, row, status, element("ul", { className: "search__results" }));
  input.addEventListener("input", () => show(base));
  close.addEventListener("click", () => made.close());
  // A link within this page would else scroll behind the open dialog.
  made.addEventListener("click", (event) => event.target.closest("a") && made.close());
  document.body.append(made);
  return made;
}

function show(base) {
  const query = dialog.querySelector("input").value.trim();
  const list = dialog.querySelector("ul");
  if (!index) return;
  const found = query ? index.search(query).slice(0, MOST) : [];
  list.replaceChildren(...found.map((hit) => item(hit, base)));
  say(query ? summary(found.length) : "");
}

function summary(number) {
  if (number === 0) return "Nothing found. Try another word, or use the menu.";
  return number === 1 ? "1 place in this guide" : `${number} places in this guide`;
}

function item(hit, base) {
  const entry = element("li");
  const name = hit.page === hit.title ? hit.title : `${hit.page}: ${hit.title}`;
  const link = element("a", { href: new URL(hit.id, base).href, textContent: name });
  const excerpt = hit.text.length > EXCERPT ? `${hit.text.slice(0, EXCERPT)}…` : hit.text;
  entry.append(link, element("p", { textContent: excerpt }));
  return entry;
}

function say(text) {
  dialog.querySelector(".search__status").textContent = text;
}

function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}
