// What script adds to pages that work without it: search, the switch of colors, a menu that closes.
// Everything here is small; search itself is fetched when it is first opened.

const root = document.documentElement;
const COLORS = "colors";

const searchButton = document.querySelector("[data-open-search]");
const colorsButton = document.querySelector("[data-switch-colors]");
const menu = document.querySelector(".menu");

/** Read what the reader chose before; storage may be forbidden. */
function chosenColors() {
  try {
    return localStorage.getItem(COLORS);
  } catch {
    return null;
  }
}

function keepColors(colors) {
  try {
    localStorage.setItem(COLORS, colors);
  } catch {
    // Storage is forbidden or full: the choice lasts until the page is left.
  }
}

function showColors(colors) {
  if (colors === "light" || colors === "dark") root.dataset.colors = colors;
}

function switchColors() {
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const next = (root.dataset.colors || system) === "dark" ? "light" : "dark";
  showColors(next);
  keepColors(next);
}

async function openSearch() {
  try {
    const { open } = await import("./search.js");
    await open(document.body.dataset.root);
  } catch {
    // Without a network the search cannot be fetched: the menu is here already.
    searchButton.textContent = "No search offline";
    menu.open = true;
  }
}

function closeMenu(returnFocus) {
  menu.open = false;
  if (returnFocus) menu.querySelector("summary").focus();
}

showColors(chosenColors());
colorsButton.hidden = false;
colorsButton.addEventListener("click", switchColors);

searchButton.hidden = false;
searchButton.addEventListener("click", openSearch);

menu.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu.open) closeMenu(true);
});
document.addEventListener("click", (event) => {
  if (menu.open && !menu.contains(event.target)) closeMenu(false);
});
// The menu lies over the text: focus that leaves it must not go on underneath.
menu.addEventListener("focusout", (event) => {
  if (menu.open && event.relatedTarget && !menu.contains(event.relatedTarget)) closeMenu(false);
});
