// The articles, who publishes them, and the files that could not be read.

import { get } from "../api.js";
import { remember } from "../catalog.js";
import { h } from "../dom.js";
import { evidenceButton } from "../evidence.js";
import { date, number, t } from "../i18n.js";
import { to } from "../links.js";
import { articleRef, beginning, count, downloads, more, pageHeading, paged, problem, publication, quoted, section, sourceName, titleOf } from "../parts.js";

export async function articlesView({ signal }) {
  const [first, sources] = await Promise.all([
    get("/v1/articles?limit=20&include=published_at,event_date", signal),
    get("/v1/sources?limit=100&include=articles", signal).catch((error) => ({ error })),
  ]);
  signal.throwIfAborted();
  const title = t("articles.title");
  return {
    title,
    node: h("div", { class: "view with-side" },
      h("div", { class: "primary" },
        pageHeading(title),
        paged(first, articleRow, signal, { class: "article-list", none: t("articles.empty") }),
        downloads(first.formats)),
      h("div", { class: "side" }, sources.error ? problem(sources.error, null) : publishers(sources))),
  };
}

/** An article in a list; also used by the page of an entity. */
export function articleRow(article) {
  remember([article]);
  return h("li", { class: "article-row" },
    h("p", { class: "byline" }, sourceName(article), " · ", publication(article),
      article.published_at?.evidence && evidenceButton(date(article.published_at.value, article.published_at.precision), [article.published_at.evidence]),
      article.event_date && [" · ", t("article.event", { date: date(article.event_date.value) })],
      article.event_date?.evidence && evidenceButton(date(article.event_date.value), [article.event_date.evidence])),
    h("h2", {}, h("a", { href: to("articles", article.id), class: article.title ? null : "untitled" },
      quoted(titleOf(article), article.language))),
    h("p", { class: "excerpt" }, quoted(beginning((article.excerpt ?? "").trim(), 180), article.language)),
    h("p", { class: "counts" },
      ["person", "organization", "country", "meetings", "quotes", "claims", "copies"].filter((key) => article.counts?.[key] > 0)
        .map((key) => count(key, article.counts[key])),
      count("words", article.word_count)));
}

function publishers(sources) {
  const files = sources.files?.served ?? 0;
  return [
    section(t("articles.sources"), {}, h("ul", { class: "publishers", role: "list" }, sources.items.map((source) =>
      h("li", {},
        h("p", {}, source.name ? h("b", {}, source.name) : h("span", { class: "absent" }, t("articles.sources.unknown")),
          source.agencies.length > 0 && ` ${t("articles.agencies", { agencies: source.agencies.join(", ") })}`,
          h("span", { class: "figure" }, number(source.count))),
        h("ul", { role: "list" }, source.articles.map(({ id }) => h("li", {}, articleRef(id)))))))),
    section(t("articles.problems"), {}, sources.problems?.length
      ? h("ul", { class: "problems", role: "list" }, sources.problems.map((item) =>
        h("li", {}, h("code", {}, item.file), h("span", { class: "tag" }, item.code), h("p", {}, item.detail))),
        more(sources.counts.problems, sources.problems))
      : h("p", { class: "note" }, t("articles.problems.none", { count: files }))),
  ];
}
