// The count behind "46 listed": every sentence that lists countries, with each country's words numbered in text order.

import { h } from "./dom.js";
import { figure, sentence } from "./evidence.js";
import { nameOf, number } from "./i18n.js";
import { to } from "./links.js";
import { flag } from "./parts.js";

/** The listed countries of one article (or of all), grouped by sentence in text order. */
export function groups(continents, article) {
  const bySentence = new Map();
  for (const continent of continents) {
    for (const listing of continent.countries) {
      for (const meeting of listing.meetings) {
        const { evidence } = meeting;
        if (!evidence || (article && evidence.article_id !== article)) continue;
        const key = `${evidence.article_id}\u0000${evidence.sentence}`;
        if (!bySentence.has(key)) bySentence.set(key, { continents: new Map(), entries: [] });
        const group = bySentence.get(key);
        group.entries.push({ country: listing.country, meeting, evidence });
        group.continents.set(continent.id, continent);
      }
    }
  }
  const order = (a, b) => a.evidence.article_id.localeCompare(b.evidence.article_id)
    || a.evidence.position.start - b.evidence.position.start;
  const result = [...bySentence.values()];
  for (const group of result) group.entries.sort(order);
  result.sort((a, b) => order(a.entries[0], b.entries[0]));
  numberEntries(result);
  return result;
}

/** A country is counted once, where it is named first. */
function numberEntries(result) {
  const counted = new Set();
  for (const group of result) {
    for (const entry of group.entries) {
      if (counted.has(entry.country.code)) continue;
      counted.add(entry.country.code);
      entry.ordinal = counted.size;
    }
  }
}

/**
 * One sentence of the count. Ordinals past `declared` are set in red.
 *
 * @param article the article that the reader already knows these sentences are from, or null
 */
export function tallySentence(group, declared, article) {
  const marked = sentence(group.entries.map((entry) => entry.evidence), (children, index) => {
    const { country, meeting, ordinal } = group.entries[index];
    const isPast = declared !== null && ordinal > declared;
    return h("mark", { class: isPast ? "tally past" : "tally" },
      h("a", { href: to("meetings", meeting.id), title: nameOf(country) }, children),
      ordinal && h("sup", {}, number(ordinal)));
  });
  const counted = group.entries.filter((entry) => entry.ordinal).length;
  return h("div", { class: "tally-group" },
    h("p", { class: "tally-label" }, h("b", {}, number(counted)), " ",
      [...group.continents.values()].map(nameOf).join(", ")),
    figure(group.entries[0].evidence, { level: article ? "link" : "short", body: marked }));
}

/** The countries of a continent as a run of links. */
export function countryRun(continent) {
  return h("ul", { class: "country-run", role: "list" }, continent.countries.map(({ country, meetings, counts }) =>
    h("li", {}, h("a", { href: counts.meetings === 1 ? to("meetings", meetings[0].id) : to("entities", country.code) },
      flag(country.code), nameOf(country)))));
}

/** A bar as long as its share of the largest count. */
export function bar(value, largest) {
  const share = largest > 0 ? (100 * value) / largest : 0;
  return h("svg", { class: "bar", viewBox: "0 0 100 4", preserveAspectRatio: "none", "aria-hidden": "true" },
    h("rect", { class: "bar-track", x: 0, y: 0, width: 100, height: 4 }),
    h("rect", { class: "bar-value", x: 0, y: 0, width: share.toFixed(2), height: 4 }));
}
