// An article in a list of a page.

import { remember } from "../catalog.js";
import { h } from "../dom.js";
import { evidenceButton } from "../evidence.js";
import { date, t } from "../i18n.js";
import { to } from "../links.js";
import { beginning, count, publication, quoted, sourceName, titleOf } from "../parts.js";

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
