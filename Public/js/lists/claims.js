// The numbers that articles state, as a list.

import { context } from "../context.js";
import { h } from "../dom.js";
import { label } from "../i18n.js";
import { passage, to } from "../links.js";
import { claimWords, entityLink, quoted } from "../parts.js";
import { parametersOf } from "../explorer/ask.js";
import { dateCell, proofLine, proofSentence } from "./cells.js";
import { claimsPlot } from "./claimsPlot.js";

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
  above: (state, parameters, signal) => claimsPlot(state, parametersOf(claimsList, state), signal),
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
  proof: (claim, signal) => context(claim.evidence, signal, 2),
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
