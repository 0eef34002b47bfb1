// The articles as a list.

import { remember } from "../catalog.js";
import { opening } from "../context.js";
import { h } from "../dom.js";
import { evidenceButton } from "../evidence.js";
import { date, label, t } from "../i18n.js";
import { to } from "../links.js";
import { beginning, count, quoted, titleOf } from "../parts.js";
import { dateCell, publisherCell } from "./cells.js";
import { countryWord } from "./meetings.js";

export const articleFilters = [
  { name: "entity", words: "filter.entity", type: "entity", kinds: "person,organization,country,place,event" },
  { name: "has", words: "filter.has_meetings", type: "flag", value: "meetings", hidden: true, word: (value) => label("has", value) },
  { name: "has", words: "filter.has_quotes", type: "flag", value: "quotes", hidden: true, word: (value) => label("has", value) },
  { name: "has", words: "filter.has_copies", type: "flag", value: "copies", hidden: true, word: (value) => label("has", value) },
  { name: "id", words: "filter.article", type: "id", hidden: true },
];

export const articleFacets = [
  { name: "source", words: "filter.source", word: (value, name) => name ?? value },
  { name: "country", words: "filter.country", word: countryWord },
  { name: "continent", words: "filter.continent", word: (value) => label("continent", value) },
  { name: "language", words: "filter.language", word: (value) => label("language", value) },
];

export const articlesList = {
  name: "articles",
  api: "/v1/articles",
  address: to("articles"),
  title: "articles.title",
  none: "explore.none",
  embeds: true,
  include: "event_date,published_at",
  fields: "id,title,language,source,published_at,event_date,excerpt,word_count,counts",
  filters: [{ name: "q", words: "filter.words", type: "text", single: true }, ...articleFilters],
  facets: articleFacets,
  dates: { from: "published_from", to: "published_to", facet: "month" },
  map: { facet: "country" },
  sorts: [{ value: "-published_at" }, { value: "published_at" }, { value: "title" }, { value: "-title" }, { value: "source" }, { value: "-source" }],
  remember,
  proof: preview,
  identify: (article) => ({ "data-article": article.id }),
  columns: [
    { key: "date", words: "explore.date", sorts: ["-published_at", "published_at"], cell: published },
    { key: "main", words: "explore.title", sorts: ["title", "-title"], cell: headline },
    { key: "source", words: "explore.source", sorts: ["source", "-source"], cell: (article) => publisherCell(article.source) },
  ],
};

/** The beginning of an article, so that it is read without being opened. */
export async function preview(article, signal) {
  return [h("h3", {}, quoted(titleOf(article), article.language)), await opening(article, signal),
    h("p", { class: "onward" }, h("a", { href: to("articles", article.id) }, t("explore.pane.read")))];
}

/** The day of an article, as surely as it is known, with its proof. */
export function published(article) {
  const known = article.published_at;
  if (!known) return dateCell(null);
  return [dateCell(known.value, known.precision),
    known.basis === "inferred" && h("span", { class: "tag" }, t("explore.inferred")),
    known.evidence && evidenceButton(date(known.value, known.precision), [known.evidence])];
}

export function headline(article) {
  const happened = article.event_date?.value;
  // An event on the day of publication says one day twice.
  const isOther = happened && happened !== article.published_at?.value;
  return [
    h("p", { class: "row-title" }, h("a", { href: to("articles", article.id), class: article.title ? null : "untitled" },
      quoted(titleOf(article), article.language))),
    h("p", { class: "row-sentence excerpt" }, quoted(beginning((article.excerpt ?? "").trim(), 220), article.language)),
    h("p", { class: "row-ref counts" },
      isOther && h("span", {}, t("article.event", { date: date(happened) }),
        article.event_date.evidence && evidenceButton(date(happened), [article.event_date.evidence])),
      ["person", "organization", "country", "meetings", "quotes", "claims", "copies"].filter((key) => article.counts?.[key] > 0)
        .map((key) => count(key, article.counts[key]))),
  ];
}
