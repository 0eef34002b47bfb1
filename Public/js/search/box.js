// The search box of the masthead.

import { to, withQuery } from "../links.js";
import { go } from "../shell/router.js";

/** Starts the box; gives a way to show in it what is searched for. */
export function startSearchBox() {
  const field = document.getElementById("search");
  document.getElementById("search-form").addEventListener("submit", (event) => {
    event.preventDefault();
    go(withQuery(to("search"), { q: field.value.trim() }));
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    field.value = "";
    field.blur();
  });
  return { show: (words) => { field.value = words; } };
}
