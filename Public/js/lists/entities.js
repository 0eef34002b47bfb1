// Who and what the articles speak of, as a list: one type at a time.

import { get, path } from "../api.js";
import { h } from "../dom.js";
import { figure } from "../evidence.js";
import { ceilingOf } from "../figures/worldMap.js";
import { date, label, number, t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { entityLink, tabs } from "../parts.js";
import { choices } from "../explorer/state.js";
import { go } from "../shell/router.js";
import { countryWord } from "./meetings.js";

export const entityTypes = ["person", "organization", "country", "place", "event"];

/** The type that is shown: persons where the address names none. */
function typeOf(state) {
  const [type] = choices(state, "type");
  return entityTypes.includes(type) ? type : "person";
}

export const entitiesList = {
  name: "entities",
  api: "/v1/entities",
  address: to("entities"),
  title: "entities.title",
  titleOf: (state) => t(`types.${typeOf(state)}`),
  none: "entities.empty",
  fields: "id,type,name,country,counts,last_reported",
  filters: [
    { name: "q", words: "filter.name", type: "text", single: true },
    { name: "article", words: "filter.article", type: "id", hidden: true },
    { name: "has", words: "filter.has_meetings", type: "flag", value: "meetings", hidden: true, word: (value) => label("has", value) },
  ],
  // A country is of itself alone.
  facets: [{ name: "country", words: "filter.country", word: countryWord, isOffered: (state) => typeOf(state) !== "country" }, { name: "type", words: "filter.type", word: (value) => t(`types.${value}`), isTabs: true }],
  kept: ["type"],
  always: { type: "person" },
  sorts: [{ value: "-mentions" }, { value: "mentions" }, { value: "name" }, { value: "-name" }, { value: "-articles" }, { value: "articles" }, { value: "-last_reported" }, { value: "last_reported" }],
  tabs: (state, { facets }) => tabs(t("entities.types"), entityTypes.map((type) => ({
    href: withQuery(to("entities"), { type, q: state.values.get("q") }), text: t(`types.${type}`), kind: type, current: type === typeOf(state),
    figure: (facets.get("type") ?? []).find(({ value }) => value === type)?.count ?? 0,
  }))),
  mapped: coverage,
  proof: latestSentences,
  identify: (entity) => ({ "data-entity": entity.id }),
  columns: [
    { key: "main", words: "explore.name", sorts: ["name", "-name"], cell: name },
    { key: "number", words: "explore.mentions", sorts: ["-mentions", "mentions"], cell: (entity) => number(entity.counts.mentions) },
    { key: "number", words: "explore.inArticles", sorts: ["-articles", "articles"], cell: (entity) => number(entity.counts.articles) },
    { key: "number", words: "explore.meetings", cell: (entity) => (entity.counts.meetings > 0 ? meetingsOf(entity) : "") },
    { key: "date", words: "explore.lastReported", sorts: ["-last_reported", "last_reported"], cell: (entity) => (entity.last_reported ? h("time", { datetime: entity.last_reported }, date(entity.last_reported)) : "") },
  ],
};

/** How many articles name each country, for the list of countries. */
async function coverage(state, signal) {
  if (typeOf(state) !== "country") return null;
  const page = await get("/v1/articles?limit=0&facets=country", signal).catch(() => null);
  const facet = page?.facets.country ?? [];
  return facet.length < 2 ? null : {
    title: "entities.map", values: new Map(facet.map(({ value, count }) => [value, count])), ceiling: ceilingOf(facet), onPick: (code) => go(to("entities", code)),
  };
}

/** The latest sentences that name it. */
async function latestSentences(entity, signal) {
  const page = await get(path`/v1/entities/${entity.id}/mentions?sort=-published_at&limit=4`, signal);
  return [h("h3", {}, entityLink(entity)), page.items.map(({ evidence }) => figure(evidence, { level: "short" }))];
}

function name(entity) {
  return [h("p", { class: "row-title" }, entityLink(entity)),
    h("p", { class: "row-ref counts" }, entity.counts.names > 1 && h("span", {}, t("entities.names", { count: entity.counts.names })))];
}

function meetingsOf(entity) {
  const parameter = entity.type === "country" ? { country: entity.id } : { party: entity.id };
  return h("a", { href: withQuery(to("meetings"), parameter), "aria-label": t("entities.meetingsOf", { count: entity.counts.meetings, name: entity.name }) }, number(entity.counts.meetings));
}
