// How a query can be written, explained where one types.

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { to, withQuery } from "../links.js";

const examples = ["manifestation retraites", '"réforme des retraites"', "grève -transports", "grève OR manifestation", "interpo*",
  "ministre NEAR/5 justice", "title:grève", "source:AFP", 'person:"Emmanuel Macron"', "country:MA", "date:2020-05..2020-06"];

/** A list of examples, each of which can be tried. */
export function operators() {
  return h("details", { class: "operators" }, h("summary", {}, t("search.operators")),
    h("dl", {}, examples.map((example, index) => h("div", {},
      h("dt", {}, h("a", { href: withQuery(to("search"), { q: example }) }, h("code", {}, example))),
      h("dd", {}, t(`search.operator.${index}`))))));
}
