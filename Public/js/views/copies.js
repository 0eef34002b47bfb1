// Families of reprints: who printed a report first, who took it over, how much of it and when.

import { get, query } from "../api.js";
import { h } from "../dom.js";
import { list, t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { downloads, pageHeading, paged, tabs } from "../parts.js";
import { familyTree } from "../reader/family.js";

const orders = { latest: "-published_at", largest: "-articles" };

export async function copiesView({ parameters, signal }) {
  const order = Object.hasOwn(orders, parameters.get("sort")) ? parameters.get("sort") : "latest";
  const filter = { source: parameters.get("source"), article: parameters.get("article") };
  const first = await get(`/v1/copies${query({ ...filter, sort: orders[order], include: "articles", limit: 12 })}`, signal);
  const title = t("copies.title");
  return {
    title,
    node: h("div", { class: "view copies-view" },
      pageHeading(title),
      h("p", { class: "standfirst" }, t("copies.intro")),
      tabs(t("copies.sort"), Object.keys(orders).map((name) => ({
        href: withQuery(to("copies"), { ...filter, sort: name === "latest" ? null : name }), text: t(`copies.sort.${name}`), current: name === order,
        figure: name === order ? first.total : null,
      }))),
      paged(first, family, signal, { class: "families", none: t("copies.empty") }),
      downloads(first.formats)),
  };
}

function family(item) {
  const rest = item.counts.articles - (item.articles ?? []).length;
  return h("li", { class: "family", "data-family": item.id },
    h("h2", { lang: "fr" }, item.first.article.title ?? item.first.article.id),
    h("p", { class: "tags" }, h("span", {}, t("copies.members", { count: item.counts.articles })),
      h("span", {}, t("copies.publishers", { count: item.counts.sources })), item.sources.length > 0 && h("span", {}, list(item.sources))),
    familyTree(item),
    rest > 0 && h("p", { class: "note" }, t("copies.rest", { count: rest })));
}
