// The search box of the masthead, with suggestions.

import { to, withQuery } from "../links.js";
import { go } from "../shell/router.js";
import { suggesting } from "./combobox.js";
import { addressOfSuggestion, ownSuggestions } from "./targets.js";

/** Starts the box; gives a way to show in it what is searched for. */
export function startSearchBox() {
  const field = document.getElementById("search");
  const leave = (address) => {
    field.blur();
    go(address);
  };
  field.after(suggesting(field, { extra: ownSuggestions, atOnce: true, onPick: (item) => leave(addressOfSuggestion(item)) }));
  document.getElementById("search-form").addEventListener("submit", (event) => {
    event.preventDefault();
    leave(withQuery(to("search"), { q: field.value.trim() }));
  });
  field.addEventListener("keydown", (event) => {
    // The first press closes the suggestions.
    if (event.key !== "Escape" || event.defaultPrevented) return;
    field.value = "";
    field.blur();
  });
  return { show: (words) => { field.value = words; } };
}
