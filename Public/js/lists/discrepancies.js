// What the articles disagree about, as cards with both sentences.

import { get, query } from "../api.js";
import { discrepancyCard } from "../cards/discrepancyCard.js";
import { comparisons } from "../comparisons.js";
import { h } from "../dom.js";
import { label } from "../i18n.js";
import { to } from "../links.js";
import { choices } from "../explorer/state.js";

export const discrepanciesList = {
  name: "discrepancies",
  api: "/v1/discrepancies",
  address: to("discrepancies"),
  title: "discrepancies.title",
  intro: "discrepancies.intro",
  none: "discrepancies.empty",
  embeds: true,
  include: "values",
  rows: 10,
  below: comparable,
  filters: [
    { name: "entity", words: "filter.entity", type: "entity", kinds: "person,organization,country,place,event" },
    { name: "article", words: "filter.article", type: "id", hidden: true },
    { name: "min_sources", words: "filter.min_sources", type: "flag", value: "2", single: true, hidden: true, word: (value) => `≥ ${value}` },
  ],
  facets: [
    { name: "kind", words: "discrepancies.kinds", always: true, word: (value) => label("discrepancy", value) },
    { name: "severity", words: "filter.severity", word: (value) => label("severity", value) },
    { name: "state", words: "filter.state", word: (value) => label("state", value) },
    { name: "source", words: "filter.source", word: (value, name) => name ?? value },
  ],
  dates: { from: "date_from", to: "date_to", facet: "month" },
  sorts: [{ value: "severity,-last_reported", words: "sort.severity" }, { value: "-last_reported", words: "sort.latest" }, { value: "last_reported", words: "sort.oldest" }],
  card: (item) => h("li", { class: "discrepancy-item", "data-discrepancy": item.id }, discrepancyCard(item)),
};

/** Numbers of several articles that count the same, whether they agree or not. */
async function comparable(state, signal) {
  const kinds = choices(state, "kind");
  if (kinds.length > 0 && !kinds.includes("numbers")) return null;
  const groups = await get(`/v1/claims/groups${query({ article: state.values.get("article"), include: "claims", sort: "-last_reported", limit: 4 })}`, signal)
    .catch(() => null);
  return groups && groups.total > 0 ? comparisons(groups, signal) : null;
}
