// Cells that several lists have.

import { h } from "../dom.js";
import { evidenceButton, sentence } from "../evidence.js";
import { date, t } from "../i18n.js";
import { passage } from "../links.js";
import { articleRef, independence } from "../parts.js";

/** A day, month or year; said to be missing where there is none. */
export function dateCell(value, precision) {
  return value ? h("time", { datetime: value }, date(value, precision)) : h("span", { class: "absent" }, t("explore.undated"));
}

/** The sentence that proves a row, with the words marked that it rests on. */
export function proofSentence(evidence) {
  return h("blockquote", { class: "row-sentence", lang: "fr", dir: "auto" }, sentence([evidence]));
}

/** Where a row stands: its article, the place in it, and the panel with all that proves it. */
export function proofLine(fact, evidence, proofs = {}) {
  return h("p", { class: "row-ref" }, articleRef(evidence.article_id),
    h("a", { class: "read", href: passage(evidence) }, t("evidence.read")),
    evidenceButton(fact, [evidence], proofs));
}

/** How many articles say it, and how many of them do not copy one another: full, half or hollow. */
export function sourcesCell(articles, independent) {
  const level = independent > 1 ? "many" : "one";
  return h("span", { class: `support support-${level}` },
    h("span", { class: "support-dot", "aria-hidden": "true" }),
    h("span", {}, t("explore.articles", { count: articles })),
    independence(articles, independent));
}

/** The name of a publisher, said to be missing where none is stated. */
export function publisherCell(source) {
  return source?.name ? h("b", {}, source.name) : h("span", { class: "absent" }, t("articles.sources.unknown"));
}
