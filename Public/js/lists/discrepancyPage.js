// One discrepancy, at an address of its own.

import { get, path } from "../api.js";
import { discrepancyCard, summaryOf } from "../cards/discrepancyCard.js";
import { h } from "../dom.js";
import { t } from "../i18n.js";
import { to } from "../links.js";
import { pageHeading } from "../parts.js";

export async function discrepancyPage({ id, signal }) {
  const item = await get(path`/v1/discrepancies/${id}?include=values`, signal);
  const title = summaryOf(item) || t("discrepancies.title");
  return {
    title,
    node: h("div", { class: "view discrepancy-page" },
      pageHeading(t("discrepancies.title")),
      h("p", { class: "standfirst" }, t("discrepancies.intro")),
      discrepancyCard(item),
      h("p", { class: "onward" }, h("a", { href: to("discrepancies") }, t("overview.other.more")))),
  };
}
