// The last searches, kept in the browser.

import { remembered, rememberAs } from "../settings.js";

const most = 6;

export function recentSearches() {
  try {
    const kept = JSON.parse(remembered("searches") ?? "[]");
    return Array.isArray(kept) ? kept.filter((words) => typeof words === "string").slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(words) {
  rememberAs("searches", JSON.stringify([words, ...recentSearches().filter((other) => other !== words)].slice(0, most)));
}
