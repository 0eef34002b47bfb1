// Who published the article and when, how long it is; a fact that has evidence opens it.

import { h } from "../dom.js";
import { evidenceButton } from "../evidence.js";
import { date, t } from "../i18n.js";
import { count, publication, sourceName } from "../parts.js";

export function about(article) {
  const { published_at: published, event_date: event } = article;
  const isOtherDay = event && event.value !== published?.value;
  return h("div", { class: "about" },
    h("p", { class: "about-source" }, sourceName(article)),
    article.author && h("p", {}, [article.author].flat().join(", ")),
    h("p", {}, publication(article), published?.evidence && evidenceButton(date(published.value, published.precision), [published.evidence])),
    isOtherDay && h("p", {}, t("article.event", { date: date(event.value) }), event.evidence && evidenceButton(date(event.value), [event.evidence])),
    h("p", {}, count("words", article.word_count)),
    statements(article).map((line) => h("p", { class: "statement" }, h("q", {}, line))),
    h("p", {}, h("code", {}, article.file)));
}

/** The lines of the file that say who published it and when. */
function statements(article) {
  const lines = [article.source?.statement, article.published_at?.statement].filter(Boolean).map((line) => line.trim());
  return [...new Set(lines)];
}
