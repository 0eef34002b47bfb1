// Who met: each side with what it is, how often the articles name it, and what it said in the articles that tell of the meeting.

import { get, query } from "../api.js";
import { flat, h } from "../dom.js";
import { monthBar } from "../figures/monthBar.js";
import { date, t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { count, entityLink, entityName, section } from "../parts.js";
import { quoteRow } from "../quotes.js";

/** The identifier of who or what a side is. */
export function sideID(side) {
  return side?.person?.id ?? side?.organization?.id ?? side?.country?.code ?? null;
}

/** The sides of a meeting by their identifiers, each once. */
export function sidesOf(meeting) {
  return [...new Set([meeting.host, ...meeting.parties].map(sideID).filter(Boolean))];
}

/** What is known of the sides; nothing where it cannot be had. */
export async function askSides(meeting, signal) {
  const ids = sidesOf(meeting).slice(0, 6);
  if (ids.length === 0) return [];
  const page = await get(`/v1/entities${query({ id: ids.join(","), fields: "id,type,name,country,counts,last_reported", limit: ids.length })}`, signal)
    .catch(() => ({ items: [] }));
  return page.items.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/**
 * The sides as cards.
 *
 * @param asked gives what is known of them beyond their names
 */
export function sideCards(meeting, asked, signal) {
  const parties = [meeting.host, ...meeting.parties].filter(sideID).filter((side, index, all) => all.findIndex((other) => sideID(other) === sideID(side)) === index);
  const cards = new Map(parties.map((side) => {
    const entity = side.person ?? side.organization ?? { id: side.country.code, type: "country", country: side.country };
    return [entity.id, { entity, facts: h("div", { class: "side-facts" }) }];
  }));
  asked.then((entities) => {
    if (!signal.aborted) for (const entity of entities) cards.get(entity.id)?.facts.append(...factsOf(entity));
  });
  return cards.size > 0 && h("ul", { class: "sides", role: "list", "aria-label": t("meeting.sides") }, [...cards.values()].map(({ entity, facts }) => h("li", {},
    h("p", { class: `kicker kicker-${entity.type}` }, t(`type.${entity.type}`)), h("p", { class: "side-name" }, entityLink(entity)), facts)));
}

function factsOf(entity) {
  return flat([
    h("p", { class: "counts" }, count("articles", entity.counts.articles),
      entity.counts.meetings > 0 && h("a", { href: withQuery(to("meetings"), { party: entity.id }) }, count("meetings", entity.counts.meetings))),
    entity.last_reported && h("p", { class: "note" }, t("meeting.last", { date: date(entity.last_reported) })),
  ]);
}

/** What the sides said in the articles that tell of the meeting. */
export async function sideQuotes(meeting, signal) {
  const quotes = await get(`/v1/quotes${query({ speaker: sidesOf(meeting).join(","), article: meeting.sources.slice(0, 20).join(","), limit: 4 })}`, signal);
  return quotes.total === 0 ? null : [
    h("ol", { class: "quote-list", role: "list" }, quotes.items.map((quote) => quoteRow(quote))),
    quotes.total > quotes.items.length && h("p", { class: "onward" }, h("a", {
      href: withQuery(to("quotes"), { speaker: sidesOf(meeting).join(",") }),
    }, t("meeting.quotes.all"))),
  ];
}

/** How often both are named in one article, month by month. */
export async function together(entities, signal) {
  const [a, b] = entities;
  if (!a || !b) return null;
  const pair = { entity: [a.id, b.id] };
  const months = await get(`/v1/timeline${query({ ...pair, by: "month", kind: "article", fields: "date,counts", limit: 200 })}`, signal);
  const total = months.items.reduce((sum, { counts }) => sum + counts.articles, 0);
  if (total < 2) return null;
  return [
    months.items.length > 1 && monthBar({ buckets: months.items.map((item) => ({ month: item.date, count: item.counts.articles })), label: t("meeting.together") }),
    h("p", { class: "onward" }, h("a", { href: withQuery(to("articles"), pair) }, t("meeting.together.all", { count: total, a: entityName(a), b: entityName(b) }))),
  ];
}
