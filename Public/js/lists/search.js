// What a search finds, best first, each with the passage and the words marked in it.

import { get, query } from "../api.js";
import { fragment, h } from "../dom.js";
import { list, t } from "../i18n.js";
import { passage, to, withQuery } from "../links.js";
import { build, nest } from "../marks.js";
import { count, entityLink, quoted, section, titleOf } from "../parts.js";
import { ScalarText } from "../scalars.js";
import { operators } from "../search/operators.js";
import { articleFacets, articleFilters, preview, published } from "./articles.js";
import { publisherCell } from "./cells.js";

const wordsOf = (state) => state.values.get("q")?.[0] ?? "";

export const searchList = {
  name: "search",
  api: "/v1/search",
  address: to("search"),
  title: "search.title",
  titleOf: (state) => t("search.title.of", { query: wordsOf(state) }),
  none: "search.none.any",
  isSearch: true,
  kept: ["q"],
  filters: [{ name: "q", words: "filter.words", type: "text", single: true, hidden: true }, ...articleFilters],
  facets: articleFacets,
  dates: { from: "published_from", to: "published_to", facet: "month" },
  sorts: [],
  above: found,
  beside: (state, { first }) => [corrections(first.corrections ?? []), byDate(state, first)],
  remember: null,
  proof: ({ article }, signal) => preview(article, signal),
  identify: ({ article }) => ({ "data-article": article.id }),
  rowClass: () => "hit-row",
  columns: [
    { key: "date", words: "explore.date", cell: ({ article }) => published(article) },
    { key: "main", words: "search.passages", cell: hit },
    { key: "source", words: "explore.source", cell: ({ article }) => publisherCell(article.source) },
  ],
};

function hit({ article, snippet, position }) {
  return [
    h("h2", { class: "row-title" }, h("a", { href: to("articles", article.id), class: article.title ? null : "untitled" },
      quoted(titleOf(article), article.language))),
    h("blockquote", { class: "row-sentence", lang: article.language, dir: "auto" }, highlighted(snippet)),
    h("p", { class: "row-ref" }, h("a", { class: "read", href: passage({ article_id: article.id, position: firstHit(snippet, position) }) }, t("search.passage"))),
  ];
}

function highlighted(snippet) {
  const text = new ScalarText(snippet.text);
  return fragment(build(text, 0, text.length, nest(snippet.highlights ?? []),
    (range, children) => h("mark", {}, children), (string) => document.createTextNode(string)));
}

/** The first word found, as a place in the article; the whole passage where the snippet is not a plain cut of it. */
function firstHit(snippet, position) {
  const first = snippet.highlights?.[0];
  const isPlainCut = new ScalarText(snippet.text).length === position.end - position.start;
  return first && isPlainCut ? { start: position.start + first.start, end: position.start + first.end } : position;
}

/** Who and what is called so; and how a query can be written. */
async function found(state, parameters, signal) {
  const words = wordsOf(state);
  const entities = await get(`/v1/entities${query({ q: words, limit: 8, fields: "id,type,name,country,counts" })}`, signal).catch(() => ({ items: [] }));
  return [
    entities.items.length > 0 && section(t("search.entities"), { class: "found" }, h("ul", { class: "found-entities", role: "list" },
      entities.items.map((entity) => h("li", {}, entityLink(entity), count("mentions", entity.counts.mentions))))),
    operators(words),
  ];
}

/** What was looked for beside what was typed, and why. */
function corrections(items) {
  if (items.length === 0) return null;
  return h("ul", { class: "corrections", role: "list" }, items.map(({ typed, found: others, reason }) => h("li", {},
    t(`search.correction.${reason}`, { typed: typed ?? "", found: list((others ?? []).slice(0, 5).map((word) => `« ${word} »`)) }))));
}

/** The same articles in the order of their days. */
function byDate(state, { total }) {
  if (total < 2) return null;
  return h("p", { class: "onward" }, h("a", { href: withQuery(to("articles"), { ...Object.fromEntries(state.values), sort: "-published_at" }) }, t("search.byDate")));
}
