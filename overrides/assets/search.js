// Search in a dialog. The index is fetched when the dialog is first opened, and searched here: no
// word that a reader types leaves the browser.

import MiniSearch from "./vendor/minisearch-7.2.0.js";

// Words of sentences that people type, which say nothing of what they look for.
const STOP_WORDS = new Set(
  "a an and are at be by can do for get how i in is it me my near of on or the to want what with".split(" "),
);
const MOST = 10;
const EXCERPT = 160;
const WAITING = "Loading the search…";
const NOTHING = "Nothing found. Try another word, or use the menu.";
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
    processTerm: (term) => (STOP_WORDS.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: { boost: { title: 3 }, prefix: true, combineWith: "AND" },
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
  input.autofocus = true;
  const close = element("button", { className: "button", type: "button", textContent: "Close" });
  const label = element("label", { id: "search-label", textContent: "Search this guide" });
  label.htmlFor = input.id;
  const status = element("p", { className: "search__status" });
  status.setAttribute("role", "status");
  row.append(input, close);
  made.append(helpBar(), label, row, status, element("ul", { className: "search__results" }));
  input.addEventListener("input", () => show(base));
  close.addEventListener("click", () => made.close());
  // A link within this page would else scroll behind the open dialog.
  made.addEventListener("click", (event) => event.target.closest("a") && made.close());
  document.body.append(made);
  return made;
}

/** Help stays in reach: the dialog covers the page's own help bar. */
function helpBar() {
  const copy = document.querySelector(".help-bar").cloneNode(true);
  copy.classList.add("help-bar--inside");
  return copy;
}

function show(base) {
  const query = dialog.querySelector("input").value.trim();
  const list = dialog.querySelector(".search__results");
  if (!index) return;
  const found = query ? find(query).slice(0, MOST) : [];
  list.replaceChildren(...found.map((hit) => item(hit, base)));
  say(query ? summary(found.length) : "");
}

/** Return sections with all the words as typed, or else nearly so, or else with any of them. */
function find(query) {
  const ways = [{}, { fuzzy: 0.2 }, { fuzzy: 0.2, combineWith: "OR" }];
  for (const way of ways) {
    const found = index.search(query, way);
    if (found.length > 0) return found;
  }
  return [];
}

function summary(number) {
  if (number === 0) return NOTHING;
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
