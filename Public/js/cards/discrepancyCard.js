// A discrepancy: each version with the sentence that says so. (Placeholder until the real one is merged.)

import { h } from "../dom.js";
import { figure } from "../evidence.js";
import { currentLanguage, label, t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { entityLink, more } from "../parts.js";

export function discrepancyCard(item) {
  const summary = currentLanguage() === "en" ? item.summary_en ?? item.summary_fr : item.summary_fr ?? item.summary_en;
  return h("article", { class: "discrepancy" },
    h("p", { class: "tags" },
      h("span", { class: `severity severity-${item.severity}` }, label("severity", item.severity)),
      h("span", {}, label("discrepancy", item.kind))),
    h("h2", {}, summary),
    item.entity && h("p", {}, entityLink(item.entity)),
    item.kind === "declared_against_listed" && h("p", { class: "onward" },
      h("a", { href: withQuery(to("meetings"), { article: item.values?.[0]?.evidence?.article_id }) }, t("discrepancies.count"))),
    h("ul", { class: "versions", role: "list" }, (item.values ?? []).map(({ value, evidence }) => h("li", {},
      h("p", { class: "version-value" }, item.kind === "status" ? label("meeting.status", value) : value),
      evidence ? figure(evidence, { level: "short" }) : h("p", { class: "absent" }, t("unknown")))),
    more(item.counts.values, item.values ?? [])));
}
