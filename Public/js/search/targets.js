// Where a suggestion leads.

import { t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { recentSearches } from "./recent.js";

export function addressOfSuggestion(item) {
  if (item.href) return item.href;
  if (item.kind === "article") return to("articles", item.id);
  if (item.kind === "word" || item.kind === "search" || item.kind === "recent") return withQuery(to("search"), { q: item.words ?? item.label });
  return to("entities", item.id);
}

/** What the page itself suggests: the last searches where nothing is typed, the search for what is typed. */
export function ownSuggestions(text) {
  if (text === "") return recentSearches().map((words) => ({ kind: "recent", label: words, words }));
  return [{ kind: "search", label: t("suggest.search", { query: text }), words: text }];
}

const sections = ["overview", "articles", "entities", "meetings", "quotes", "claims", "discrepancies", "copies", "network", "files", "watches"];

/** The sections whose names begin with what is typed. */
export function sectionSuggestions(text) {
  const fold = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return sections.map((name) => ({ kind: "section", label: t(`nav.${name}`), href: name === "overview" ? to() : to(name) }))
    .filter(({ label }) => fold(label).split(" ").some((word) => word.startsWith(fold(text))));
}
