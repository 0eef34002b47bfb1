// Keys that work on every page: / and Escape for the search box, the skip link.

import { closePanel } from "../evidence.js";

const searchBox = document.getElementById("search");
const main = document.getElementById("main");

/** Whether what has the focus takes letters itself. */
export function isTyping(target) {
  return Boolean(target.closest?.("input, textarea, select, [contenteditable]"));
}

export function startKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      closePanel();
      searchBox.focus();
      searchBox.select();
    }
  });
  document.getElementById("skip").addEventListener("click", (event) => {
    // Its target is no address of ours: following it would write it into the address.
    event.preventDefault();
    (main.querySelector("h1") ?? main).focus();
  });
}
