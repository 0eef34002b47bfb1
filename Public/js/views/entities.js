// Spellings of an entity, each with who writes it.

import { h } from "../dom.js";
import { evidenceButton } from "../evidence.js";
import { label, number, t } from "../i18n.js";
import { articleRef } from "../parts.js";

/** Each spelling, how often, and who writes it. */
export function spellings(names) {
  return h("ul", { class: "spellings", role: "list" }, names.map((name) => h("li", {},
    h("span", { class: "spelling", lang: "fr" }, name.value),
    name.kind !== "name" && h("span", { class: "tag" }, label("kind", name.kind)),
    h("span", { class: "times" }, t("times", { count: name.count })),
    evidenceButton(name.value, [name.first_seen]),
    writers(name.sources, name.counts.sources))));
}

/** The first articles that write something, by publisher where one is known. */
function writers(sources, total) {
  return h("span", { class: "writers" }, sources.slice(0, 5).map((id) => articleRef(id, { short: true })),
    total > 5 && h("span", {}, `+${number(total - 5)}`));
}
