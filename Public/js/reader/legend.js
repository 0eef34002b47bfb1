// What is marked in the text, and what the reader wants marked.

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { factKinds } from "./facts.js";

export const types = ["person", "organization", "country", "place", "event"];

/** Boxes for the types of names and kinds of facts that the text has; `page` gets `without-…` classes. */
export function legend(page, entities, facts) {
  const names = types.filter((type) => entities.some((entity) => entity.type === type)).map((type) => [type, t(`types.${type}`)]);
  const kinds = factKinds.filter((kind) => facts.some((fact) => fact.kind === kind)).map((kind) => [kind, t(`reader.kinds.${kind}`)]);
  if (names.length + kinds.length === 0) return null;
  return h("fieldset", { class: "legend" }, h("legend", {}, t("article.legend")), [...names, ...kinds].map(([name, words]) => h("label", { class: `legend-${name}` },
    h("input", { type: "checkbox", checked: true, onchange: (event) => page.classList.toggle(`without-${name}`, !event.target.checked) }),
    h("span", {}, words))));
}
