// The numbers that articles state, as a list.

import { get, query } from "../api.js";
import { h } from "../dom.js";
import { numbersPlot } from "../figures/numbersPlot.js";
import { label } from "../i18n.js";
import { passage, to } from "../links.js";
import { claimWords, entityLink, quoted } from "../parts.js";
import { parametersOf } from "../explorer/ask.js";
import { dateCell, proofLine, proofSentence } from "./cells.js";

/** `1 200` or `1,5` as the API wants it. */
function plain(text) {
  const digits = text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(digits) ? digits : "";
}

export const claimsList = {
  name: "claims",
  api: "/v1/claims",
  address: to("claims"),
  title: "explore.claims.title",
  intro: "explore.claims.intro",
  none: "explore.none",
  embeds: true,
  above: plot,
  filters: [
    { name: "value", words: "filter.value", type: "number", single: true, clean: plain },
    { name: "unit", words: "filter.unit", type: "text", single: true },
    { name: "about", words: "filter.about", type: "entity", kinds: "person,organization,country,place,event" },
    { name: "q", words: "filter.words", type: "text", single: true },
    { name: "article", words: "filter.article", type: "id", hidden: true },
  ],
  facets: [
    { name: "unit", words: "filter.unit", word: (value, name) => name ?? value },
    { name: "kind", words: "filter.kind", word: (value) => label("claim.kind", value) },
    { name: "source", words: "filter.source", word: (value, name) => name ?? value },
  ],
  dates: { from: "date_from", to: "date_to", facet: "month" },
  sorts: [{ value: "-stated_on" }, { value: "stated_on" }, { value: "-value" }, { value: "value" }, { value: "unit" }, { value: "-unit" }],
  identify: (claim) => ({ "data-claim": claim.id }),
  columns: [
    { key: "date", words: "explore.date", sorts: ["-stated_on", "stated_on"], cell: (claim) => dateCell(claim.stated_on?.value) },
    { key: "value", words: "explore.value", sorts: ["-value", "value"], cell: (claim) => h("b", { class: "claim-value" }, claimWords(claim)) },
    { key: "main", words: "explore.what", sorts: ["unit", "-unit"], cell: what },
  ],
};

function what(claim) {
  return [
    h("p", { class: "row-title" }, h("a", { href: passage(claim.evidence) }, quoted(claim.unit ?? "—")),
      claim.source && h("span", { class: "times" }, entityLink(claim.source))),
    proofSentence(claim.evidence),
    proofLine(`${claimWords(claim)} ${claim.unit ?? ""}`, claim.evidence),
  ];
}

/** Numbers of one unit over time; of different ones no plot says anything. */
async function plot(state, parameters, signal) {
  const units = state.values.get("unit")?.[0]?.split(",") ?? [];
  if (units.length !== 1) return null;
  const claims = await get(`/v1/claims${query({ ...parametersOf(claimsList, state), has: "date", sort: "-stated_on", limit: 100 })}`, signal).catch(() => null);
  return claims && claims.items.length > 1 ? numbersPlot({ claims: claims.items, label: claims.items[0].unit }) : null;
}
