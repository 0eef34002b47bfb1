// What an article shares word for word with another one.

import { h } from "./dom.js";
import { evidenceButton } from "./evidence.js";
import { label, list, share, t } from "./i18n.js";
import { passage } from "./links.js";
import { articleRef, beginning, count, more } from "./parts.js";

/** Passages past these are folded away. */
const most = 3;

/** The other article, how much is shared, and each passage with its place in both. */
export function copyRow(copy) {
  const rest = copy.passages.slice(most);
  const hidden = copy.counts.passages - copy.passages.length;
  return h("li", { class: "copy", "data-copy": copy.article.id },
    h("h3", {}, articleRef(copy.article.id)),
    h("p", { class: "tags" },
      h("span", { class: copy.kind === "passage" ? "severity" : "severity severity-high" }, label("copy.kind", copy.kind)),
      h("span", {}, t("copies.shared", { here: share(copy.shared), there: share(copy.shared_of_other) })),
      count("words", copy.word_count),
      copy.agencies.length > 0 && h("span", {}, t("copies.agencies", { agencies: list(copy.agencies) }))),
    passages(copy.passages.slice(0, most)),
    rest.length > 0 && h("details", { class: "more-passages" },
      h("summary", {}, t("copies.more", { count: rest.length + hidden })), passages(rest),
      hidden > 0 && h("ul", { role: "list" }, more(copy.counts.passages, copy.passages))));
}

function passages(items) {
  return h("ol", { class: "passages", role: "list" }, items.map((item) => {
    const { exact } = item.evidence.quote;
    return h("li", {},
      h("q", { lang: "fr" }, beginning(exact, 160)),
      h("p", { class: "byline" }, count("words", item.word_count),
        item.quoted && h("span", { class: "tag" }, t("copies.quoted")),
        h("a", { class: "read", href: passage(item.evidence) }, t("copies.here")),
        h("a", { class: "read", href: passage(item.other_evidence) }, t("copies.there")),
        evidenceButton(beginning(exact, 60), [item.evidence, item.other_evidence])));
  }));
}
