// Pairs that are worth a comparison: two articles that give different numbers, a report and its reprint.

import { get, query } from "../api.js";
import { describe } from "../catalog.js";
import { summaryOf } from "../cards/discrepancyCard.js";
import { h } from "../dom.js";
import { date, share, t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { section, titleOf } from "../parts.js";

/** Pairs of each sort. */
const most = 5;

/** The sections of pairs, beside each other; of one article where `known` names it. */
export async function pairs(known, signal) {
  const may = (target) => get(target, signal).catch(() => ({ items: [] }));
  const [apart, alike] = await Promise.all([
    may(`/v1/discrepancies${query({ article: known, kind: "numbers,status,dates,role,spelling", sort: "severity,-last_reported", include: "values", limit: 3 * most })}`),
    may(`/v1/copies${query({ article: known, sort: "-published_at", include: "articles", limit: most })}`),
  ]);
  // Two articles that differ in several ways are one pair, told by what is strongest.
  const seen = new Set();
  const differing = apart.items.map((item) => [item, pairOf(item, known)])
    .filter(([, pair]) => pair && !seen.has(pair.toSorted().join()) && seen.add(pair.toSorted().join())).slice(0, most);
  const reprints = alike.items.flatMap((family) => reprintsOf(family, known)).slice(0, most);
  await Promise.all(differing.flatMap(([, pair]) => pair.map(describe)));
  return h("div", { class: "compare-pairs" },
    differing.length > 0 && section(t("compare.pairs.apart"), {}, h("ol", { role: "list" }, await Promise.all(differing.map(async ([item, pair]) =>
      entry(pair, summaryOf(item), (await Promise.all(pair.map(describe))).map(line)))))),
    reprints.length > 0 && section(t("compare.pairs.alike"), {}, h("ol", { role: "list" }, reprints.map(({ pair, first, later }) =>
      entry(pair, first.article.title ?? first.article.id, [told(first), told(later)])))));
}

/** Two different articles that a discrepancy rests on, the known one first; null where it is of one alone. */
function pairOf(item, known) {
  const ids = [...new Set([known, ...item.values.map(({ evidence }) => evidence?.article_id)].filter(Boolean))];
  return ids.length > 1 ? ids.slice(0, 2) : null;
}

/** A family's first with its last; with each of the others where one of it is known. */
function reprintsOf(family, known) {
  const members = family.articles ?? [];
  const first = members.find(({ article }) => article.id === known) ?? family.first;
  return (known ? members : [family.last]).filter(({ article }) => article.id !== first.article.id)
    .map((later) => ({ pair: [first.article.id, later.article.id], first, later }));
}

function entry([a, b], words, lines) {
  return h("li", {}, h("p", { class: "compare-pair" }, h("a", { href: withQuery(to("compare"), { a, b }) }, words)), lines.map((text) => h("p", { class: "note", lang: "fr" }, text)));
}

function line(article) {
  return article ? [article.source?.name, article.published_at && date(article.published_at.value), titleOf(article)].filter(Boolean).join(" · ") : "";
}

function told({ article, published_at: published, shared }) {
  return [article.source, published && date(published), article.title, shared && t("reader.family.share", { share: share(shared) })].filter(Boolean).join(" · ");
}
