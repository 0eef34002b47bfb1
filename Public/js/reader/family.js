// The reprints of a report, in the order in which they were published.

import { get, query } from "../api.js";
import { h } from "../dom.js";
import { date, share, t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { section } from "../parts.js";

/** The family of an article, or null where it has none. */
export async function familyOf(article, signal) {
  const page = await get(`/v1/copies${query({ article: article.id, include: "articles" })}`, signal);
  const family = page.items[0];
  return family ? section(t("reader.family"), { class: "below family" }, familyTree(family, article.id)) : null;
}

/**
 * Its members from the first to the last, with how much of the first they take over and how much later they came.
 *
 * @param here the article whose page this is; each other one can be compared with it
 */
export function familyTree(family, here = null) {
  const first = family.first;
  return h("ol", { class: "family-tree", role: "list" }, (family.articles ?? []).map((member, index) => h("li", { "data-copy-of": member.article.id },
    h("p", { class: "family-facts" },
      member.published_at ? h("time", { datetime: member.published_at }, date(member.published_at)) : t("article.published.none"),
      " · ", facts(member, first, index, here).join(" · ")),
    h("p", { class: "family-title" }, member.article.source && h("b", {}, member.article.source), member.article.source && " · ",
      member.article.id === here ? member.article.title : h("a", { href: to("articles", member.article.id), lang: "fr" }, member.article.title ?? member.article.id)),
    compareLink(member, here ?? first.article.id))));
}

function facts(member, first, index, here) {
  const days = index > 0 && first.published_at && member.published_at
    ? Math.round((Date.parse(member.published_at) - Date.parse(first.published_at)) / 86_400_000) : null;
  return [
    index === 0 && t("reader.family.first"),
    days === 0 && t("reader.family.same"), days > 0 && t("reader.family.later", { count: days }),
    member.shared !== null && member.shared !== undefined && t("reader.family.share", { share: share(member.shared) }),
    member.article.id === here && t("reader.family.here"),
  ].filter(Boolean);
}

function compareLink(member, other) {
  if (member.article.id === other) return null;
  return h("p", {}, h("a", {
    class: "family-compare", href: withQuery(to("compare"), { a: other, b: member.article.id }),
    "aria-label": t("reader.compare.with", { title: member.article.title ?? member.article.id }),
  }, t("reader.compare")));
}
