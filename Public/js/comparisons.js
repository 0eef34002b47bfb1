// Numbers that several articles give for the same thing, side by side.

import { h } from "./dom.js";
import { evidenceButton } from "./evidence.js";
import { t } from "./i18n.js";
import { articleRef, claimWords, entityLink, independence, more, paged, quoted, section } from "./parts.js";

export function comparisons(groups, signal) {
  return section(t("comparisons.title"), { class: "comparisons" },
    groups.total > 0 && h("p", { class: "note" }, t("comparisons.note")),
    paged(groups, row, signal, { class: "comparison-list", none: t("comparisons.empty") }));
}

function row(group) {
  return h("li", { class: "comparison brief", "data-group": group.id },
    h("p", { class: "tags" },
      h("span", { class: group.agree ? "severity severity-medium" : "severity severity-high" },
        t(group.agree ? "comparisons.agree" : "comparisons.disagree")),
      independence(group.counts.claims, group.independent_sources)),
    h("h3", {}, quoted(group.unit)),
    group.event && h("p", {}, entityLink(group.event)),
    h("ul", { role: "list" }, group.claims.map((claim) => h("li", {},
      h("b", { class: "brief-value" }, claimWords(claim)),
      articleRef(claim.article_id, { short: true }),
      evidenceButton(`${claimWords(claim)} ${claim.unit}`, [claim.evidence]))), more(group.counts.claims, group.claims)));
}
