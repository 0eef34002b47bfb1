// What the articles disagree about, both sentences side by side.

import { get, query } from "../api.js";
import { discrepancyCard } from "../cards/discrepancyCard.js";
import { comparisons } from "../comparisons.js";
import { h } from "../dom.js";
import { evidenceButton } from "../evidence.js";
import { currentLanguage, label, t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { articleRef, downloads, more, pageHeading, paged, problem, tabs } from "../parts.js";

export const kinds = ["declared_against_listed", "numbers", "dates", "spelling", "role", "status"];

export async function discrepanciesView({ parameters, signal }) {
  const kind = parameters.get("kind");
  const article = parameters.get("article");
  const withNumbers = !kind || kind === "numbers";
  const [first, groups] = await Promise.all([
    get(`/v1/discrepancies${query({ kind, article, include: "values" })}`, signal),
    withNumbers ? get(`/v1/claims/groups${query({ article, include: "claims" })}`, signal).catch((error) => ({ error })) : null,
  ]);
  signal.throwIfAborted();
  const title = t("discrepancies.title");
  return {
    title,
    node: h("div", { class: "view" },
      pageHeading(title),
      h("p", { class: "standfirst" }, t("discrepancies.intro")),
      tabs(t("discrepancies.kinds"), [
        { href: withQuery(to("discrepancies"), { article }), text: t("all"), current: !kind },
        ...kinds.map((value) => ({
          href: withQuery(to("discrepancies"), { kind: value, article }), text: label("discrepancy", value),
          current: value === kind,
        })),
      ]),
      paged(first, row, signal, { class: "discrepancies", none: t("discrepancies.empty") }),
      downloads(first.formats),
      withNumbers && (groups.error ? problem(groups.error, null) : comparisons(groups, signal))),
  };
}

function summary(item) {
  return currentLanguage() === "en" ? item.summary_en ?? item.summary_fr : item.summary_fr ?? item.summary_en;
}

function tags(item) {
  return h("p", { class: "tags" },
    h("span", { class: `severity severity-${item.severity}` }, label("severity", item.severity)),
    h("span", {}, label("discrepancy", item.kind)));
}

/** A value in the reader's words: a meeting's status is a word of the API's. */
function wording(item, value) {
  return item.kind === "status" ? label("meeting.status", value) : value;
}

function row(item) {
  return h("li", {}, discrepancyCard(item));
}

/** A discrepancy in few lines: each version, who writes it, and the way to its sentence. */
export function discrepancyBrief(item) {
  return h("div", { class: "brief" }, tags(item), h("h3", {}, summary(item)),
    h("ul", { role: "list" }, item.values.map(({ value, evidence }) => h("li", {},
      h("span", { class: "brief-value" }, wording(item, value)),
      evidence && articleRef(evidence.article_id, { short: true }),
      evidenceButton(wording(item, value), [evidence]))), more(item.counts.values, item.values)));
}
