// With whom an entity stands in one sentence, and the articles that name both.

import { h } from "../dom.js";
import { evidenceButton } from "../evidence.js";
import { t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { empty, entityLink, entityName, section } from "../parts.js";

/** The section; `related` is an answer of `/v1/entities/{id}/related`. */
export function companions(entity, related) {
  return section(t("with.title"), { class: "companions-part" },
    related.items.length === 0 ? empty(t("with.none")) : [
      h("p", { class: "note" }, t("with.note")),
      companionList(entity, related.items),
    ]);
}

export function companionList(entity, items) {
  return h("ol", { class: "companions", role: "list" }, items.map((item) => companion(entity, item)));
}

function companion(entity, { entity: other, count, evidence }) {
  const [a, b] = [entityName(entity), entityName(other)];
  return h("li", {},
    h("span", { class: "companion-name" }, entityLink(other)),
    h("span", { class: "companion-facts" }, evidenceButton(`${a}, ${b}`, [evidence], { text: t("with.count", { count }) }),
      h("a", { class: "companion-both", href: withQuery(to("articles"), { entity: [entity.id, other.id] }), "aria-label": t("with.both.of", { a, b }) },
        t("with.both"))));
}
