// Who and what the articles speak of, with every spelling and who writes it.

import { get, query } from "../api.js";
import { h } from "../dom.js";
import { evidenceButton } from "../evidence.js";
import { label, number, t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { go } from "../shell/router.js";
import { articleRef, count, downloads, entityLink, pageHeading, paged, tabs } from "../parts.js";

const types = ["person", "organization", "country", "place", "event"];

export async function entitiesView({ parameters, signal }) {
  const type = types.includes(parameters.get("type")) ? parameters.get("type") : "person";
  const words = parameters.get("q");
  // The tabs count every type, so their question leaves the type out.
  const [first, facets] = await Promise.all([
    get(`/v1/entities${query({ type, q: words, limit: 40, include: "names,roles" })}`, signal),
    get(`/v1/entities${query({ q: words, facets: "type", limit: 1 })}`, signal).catch(() => null),
  ]);
  const figures = new Map((facets?.facets?.type ?? []).map(({ value, count: total }) => [value, total]));
  const title = t("entities.title");
  return {
    title: `${title} : ${t(`types.${type}`)}`,
    node: h("div", { class: "view" },
      pageHeading(title),
      h("div", { class: "toolbar" },
        tabs(t("entities.types"), types.map((value) => ({
          href: withQuery(to("entities"), { type: value, q: words }), text: t(`types.${value}`), kind: value,
          figure: facets ? figures.get(value) ?? 0 : null, current: value === type,
        }))),
        filter(type, words)),
      paged(first, entityRow, signal, { class: "entity-list", none: t("entities.empty") }),
      downloads(first.formats)),
  };
}

function filter(type, words) {
  const field = h("input", { type: "search", id: "entity-filter", value: words ?? "", autocomplete: "off", spellcheck: "false" });
  return h("form", {
    class: "filter",
    onsubmit: (event) => {
      event.preventDefault();
      go(withQuery(to("entities"), { type, q: field.value.trim() }));
    },
  }, h("label", { for: "entity-filter" }, t("entities.filter")), field, h("button", { type: "submit", class: "button" }, t("entities.filter.go")));
}

function entityRow(entity) {
  return h("li", { class: "entity-row" },
    h("div", { class: "entity-row-name" },
      h("h2", {}, entityLink(entity)),
      h("p", { class: "counts" }, count("mentions", entity.counts.mentions), count("articles", entity.counts.articles),
        entity.counts.meetings > 0 && count("meetings", entity.counts.meetings))),
    h("div", { class: "entity-row-names" },
      h("h3", { class: "visually-hidden" }, t("entities.spellings")),
      spellings(entity.names)),
    entity.roles.length > 0 && h("div", { class: "entity-row-roles" },
      h("h3", { class: "visually-hidden" }, t("entities.roles")), roles(entity.roles.slice(0, 4))));
}

/** Each spelling, how often, and who writes it. */
export function spellings(names) {
  return h("ul", { class: "spellings", role: "list" }, names.map((name) => h("li", {},
    h("span", { class: "spelling", lang: "fr" }, name.value),
    name.kind !== "name" && h("span", { class: "tag" }, label("kind", name.kind)),
    h("span", { class: "times" }, t("times", { count: name.count })),
    evidenceButton(name.value, [name.first_seen]),
    writers(name.sources, name.counts.sources))));
}

export function roles(items) {
  return h("ul", { class: "roles", role: "list" }, items.map((role) => h("li", {},
    h("span", { class: "role", lang: "fr" }, role.value),
    role.tense !== "current" && h("span", { class: "tag" }, label("tense", role.tense)),
    evidenceButton(role.value, [role.evidence], { count: role.evidence_count, rest: role.links.evidence }),
    writers(role.sources, role.counts.sources))));
}

/** The first articles that write something, by publisher where one is known. */
function writers(sources, total) {
  return h("span", { class: "writers" }, sources.slice(0, 5).map((id) => articleRef(id, { short: true })),
    total > 5 && h("span", {}, `+${number(total - 5)}`));
}
