// The quotations as a list: who said what, when, about whom.

import { context } from "../context.js";
import { h } from "../dom.js";
import { label, t } from "../i18n.js";
import { passage, to } from "../links.js";
import { articleRef } from "../parts.js";
import { isScant, quoteSpeaker, quoteWords, quoteProof } from "../quotes.js";
import { dateCell, proofSentence } from "./cells.js";
import { countryWord } from "./meetings.js";

export const quotesList = {
  name: "quotes",
  api: "/v1/quotes",
  address: to("quotes"),
  title: "quotes.title",
  intro: "quotes.intro",
  none: "quotes.empty",
  embeds: true,
  filters: [
    { name: "speaker", words: "filter.speaker", type: "entity", kinds: "person,organization,country" },
    { name: "about", words: "filter.about", type: "entity", kinds: "person,organization,country,place,event" },
    { name: "q", words: "filter.words", type: "text", single: true },
    { name: "article", words: "filter.article", type: "id", hidden: true },
    { name: "has", words: "filter.has_speaker", type: "flag", value: "speaker", hidden: true, word: (value) => label("has", value) },
  ],
  facets: [
    { name: "kind", words: "quotes.kinds", word: (value) => label("quote.kinds", value) },
    { name: "speaker", words: "filter.speaker", kinds: "person,organization,country", word: (value, name) => (/^[A-Z]{2}$/.test(value) ? countryWord(value, name) : name ?? value) },
    { name: "source", words: "filter.source", word: (value, name) => name ?? value },
  ],
  dates: { from: "date_from", to: "date_to", facet: "month" },
  sorts: [{ value: "-said_on" }, { value: "said_on" }, { value: "speaker" }, { value: "-speaker" }],
  proof: (quote, signal) => context(quote.evidence, signal, 2),
  identify: (quote) => ({ "data-quote": quote.id }),
  rowClass: (quote) => `quote-row quote-${quote.kind}`,
  columns: [
    { key: "date", words: "explore.date", sorts: ["-said_on", "said_on"], cell: (quote) => dateCell(quote.said_on?.value) },
    { key: "main", words: "explore.words", cell: words },
    { key: "speaker", words: "explore.speaker", sorts: ["speaker", "-speaker"], cell: quoteSpeaker },
  ],
};

function words(quote) {
  return [
    quoteWords(quote), isScant(quote) && proofSentence(quote.evidence),
    h("p", { class: "row-ref" }, articleRef(quote.article_id),
      h("a", { class: "read", href: passage(quote.evidence) }, t("evidence.read")), quoteProof(quote)),
  ];
}
