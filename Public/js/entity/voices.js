// What an entity says, and what is said of it.

import { get, query } from "../api.js";
import { h } from "../dom.js";
import { t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { entityName, paged, problem, section } from "../parts.js";
import { quoteRow } from "../quotes.js";
import { laterSection } from "./later.js";

/** Its own words. Only a person is said to say nothing. */
export function saidBy(entity, quotes, signal) {
  if (quotes.error) return section(t("entity.quotes"), {}, problem(quotes.error, null));
  if (quotes.total === 0 && entity.type !== "person") return null;
  return section(t("said.title", { name: entityName(entity) }), { class: "said-by" },
    paged(quotes, (quote) => quoteRow(quote, { withSpeaker: false }), signal, { class: "quote-list", none: t("entity.quotes.none") }),
    onward(quotes, "said.all", { speaker: entity.id }));
}

/** The words of others in which it is named. */
export function saidAbout(entity, signal) {
  return laterSection(t("about.title"), { class: "said-about" }, async () => {
    const quotes = await get(`/v1/quotes${query({ about: entity.id, sort: "-said_on", limit: 3 })}`, signal);
    return quotes.total === 0 ? null : [paged(quotes, (quote) => quoteRow(quote), signal, { class: "quote-list", none: "" }),
      onward(quotes, "about.all", { about: entity.id })];
  }, signal);
}

function onward(quotes, words, filter) {
  return quotes.total > 0 && h("p", { class: "onward" }, h("a", { href: withQuery(to("quotes"), filter) }, t(words, { count: quotes.total })));
}
