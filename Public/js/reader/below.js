// What stands below and beside the text: quotations, copies, removed lines, other pages about the article.

import { get, path, query } from "../api.js";
import { articlePicker } from "../compare/picker.js";
import { copyRow } from "../copies.js";
import { flat, h } from "../dom.js";
import { laterSection } from "../entity/later.js";
import { label, list, number, t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { paged, problem, section } from "../parts.js";
import { quoteRow } from "../quotes.js";
import { whenSeen } from "../figures/frame.js";
import { familyOf } from "./family.js";
import { neighbours } from "./neighbours.js";

/** Quotations below the text that are seen at once; the margin has them all. */
const most = 5;

export function quotesSection(quotes, signal) {
  return section(t("article.quotes"), { class: "below said-in" }, quotes.error ? problem(quotes.error, null)
    : paged(quotes, (quote) => quoteRow(quote, { withArticle: false }), signal, { class: "quote-list", none: t("article.quotes.none") }));
}

/** The first of the quotations that are at hand. */
export function shortened(quotes, id) {
  if (quotes.error || quotes.items.length <= most) return quotes;
  return { ...quotes, items: quotes.items.slice(0, most), next: `${path`/v1/articles/${id}/quotes`}?limit=20&offset=${most}` };
}

export function copiesSection(article, signal) {
  return laterSection(t("article.copies"), { class: "below copies-part" }, async () => {
    const copies = await get(path`/v1/articles/${article.id}/copies?limit=10&include=passages`, signal);
    return paged(copies, copyRow, signal, { class: "copies", none: t("article.copies.none") });
  }, signal);
}

/** Any other article, to be set beside this one. */
export function comparing(article, signal) {
  return h("div", { class: "below reader-compare" },
    articlePicker(t("reader.compare.other"), (id) => withQuery(to("compare"), { a: article.id, b: id }), signal));
}

/** Parts without a heading of their own until they are there: family, removed lines, neighbours. */
export function foot(article, signal) {
  const holder = h("div", { class: "reader-foot" });
  whenSeen(holder, async () => {
    const [contradictions, family, removed, near] = await Promise.all([
      contradicted(article, signal).catch(() => null),
      familyOf(article, signal).catch(() => null),
      get(path`/v1/articles/${article.id}/furniture?limit=100&facets=reason`, signal).then((page) => furniture(page, signal), () => null),
      neighbours(article, signal).catch(() => null),
    ]);
    if (!signal.aborted) holder.replaceChildren(...flat([contradictions, family, removed, near]));
  });
  return holder;
}

function furniture(removed, signal) {
  if (removed.total === 0) return h("p", { class: "furniture none" }, t("furniture.none"));
  const reasons = list(removed.facets.reason.map(({ value, count: lines }) => `${label("furniture", value)} (${number(lines)})`));
  const row = ({ line, reason, text }) => h("li", {},
    h("span", { class: "line-number" }, t("furniture.line", { line: String(line) })),
    h("span", { class: "tag" }, label("furniture", reason)),
    h("q", {}, text));
  return h("details", { class: "furniture" },
    h("summary", {}, t("furniture.summary", { count: removed.total, reasons })), paged(removed, row, signal, { none: "" }));
}

/** What else there is: on pages of its own, and in the sections below the text. */
export function related(article, quotes, said) {
  const meetings = article.counts?.meetings ?? 0;
  if (meetings === 0 && quotes.total === 0) return null;
  return h("ul", { class: "related", role: "list" },
    meetings > 0 && h("li", {}, h("a", { href: withQuery(to("meetings"), { article: article.id }) }, t("article.meetings", { count: meetings }))),
    quotes.total > 0 && h("li", {}, jump(t("article.quotes.count", { count: quotes.total }), said)));
}

/** The way to what other articles contradict, or null. */
async function contradicted(article, signal) {
  const { total } = await get(`/v1/discrepancies${query({ article: article.id, limit: 0 })}`, signal);
  return total > 0 ? h("p", { class: "onward" }, h("a", { href: withQuery(to("discrepancies"), { article: article.id }) }, t("article.discrepancies"), " ",
    h("span", { class: "figure" }, number(total)))) : null;
}

/** A button that leads to a section of the page: an address there would be one of another page. */
function jump(text, target) {
  return h("button", {
    type: "button", class: "jump",
    onclick: () => {
      const heading = target.querySelector("h2");
      heading.setAttribute("tabindex", "-1");
      heading.focus({ preventScroll: true });
      target.scrollIntoView({ block: "start" });
    },
  }, text);
}

/** The article for an editorial system and for machines. */
export function exports(article) {
  const address = (ending) => path`/v1/articles/${article.id}` + ending;
  return h("p", { class: "downloads reader-exports" }, t("colon", { label: t("reader.export") }),
    [["ninjs", ".ninjs"], ["jsonld", ".jsonld"], ["json", ""]].map(([name, ending], index) => [index > 0 && " · ",
      h("a", { href: address(ending), download: `${article.id}.${name}${name === "json" ? "" : ".json"}` }, label("downloads.formats", name))]));
}
