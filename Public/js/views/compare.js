// Two articles side by side: what they share, what only one says, who and what each names.

import { all, get, path, query } from "../api.js";
import { remember } from "../catalog.js";
import { matrix, numbersBeside, quotesBeside } from "../compare/matrix.js";
import { pairs } from "../compare/pairs.js";
import { articlePicker } from "../compare/picker.js";
import { sideBySide } from "../compare/texts.js";
import { h } from "../dom.js";
import { label, share, t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { discrepancyCard } from "../cards/discrepancyCard.js";
import { pageHeading, publication, section, sourceName, titleOf } from "../parts.js";

/** Passages that are marked; more than these are one text. */
const most = 200;

export async function compareView({ parameters, signal }) {
  const [a, b] = [parameters.get("a"), parameters.get("b")];
  if (!a || !b) return choosing(a ?? b, signal);
  const [comparison, texts] = await Promise.all([
    get(`/v1/compare${query({ a, b, include: "shared_entities,entities_of_a,entities_of_b,shared_meetings,meetings_of_a,meetings_of_b,numbers,quotes,discrepancies" })}`, signal),
    Promise.all([a, b].map((id) => get(path`/v1/articles/${id}/text`, signal))),
  ]);
  // Two that share nothing have no list of passages.
  const passages = comparison.copy ? await all(path`/v1/articles/${a}/copies/${b}/passages?limit=100`, signal, most) : [];
  const discrepancies = await whole(comparison.discrepancies ?? [], signal);
  signal.throwIfAborted();
  remember([comparison.a, comparison.b]);
  const title = t("compare.title");
  const sides = [comparison.a, comparison.b].map((article, index) => ({ article, text: texts[index].text }));
  return {
    title: `${titleOf(comparison.a)} / ${titleOf(comparison.b)}`,
    node: h("div", { class: "view compare" },
      pageHeading(title),
      h("p", { class: "standfirst" }, t("compare.intro")),
      heads(comparison, signal),
      shared(comparison, passages),
      discrepancies.length > 0 && section(t("discrepancies.title"), {},
        h("ul", { class: "discrepancies", role: "list" }, discrepancies.map((item) => h("li", {}, discrepancyCard(item, { level: "h3" }))))),
      textsSection(sides, passages, signal),
      matrix(comparison), numbersBeside(comparison), quotesBeside(comparison)),
  };
}

/** Discrepancies with their values, which a comparison does not hold. */
async function whole(items, signal) {
  if (items.length === 0) return [];
  const page = await get(`/v1/discrepancies${query({ id: items.slice(0, 6).map((item) => item.id).join(","), include: "values" })}`, signal)
    .catch(() => ({ items: [] }));
  return page.items;
}

/** Where one of the two is still to be chosen: by words of its title, or from pairs that are worth it. */
async function choosing(known, signal) {
  const [article, worth] = await Promise.all([known ? get(path`/v1/articles/${known}`, signal) : null, pairs(known, signal)]);
  signal.throwIfAborted();
  const title = t("compare.title");
  return {
    title,
    node: h("div", { class: "view compare" }, pageHeading(title),
      h("p", { class: "standfirst" }, t("compare.choose.intro")),
      article && h("div", { class: "compare-heads" }, head(article, "first")),
      articlePicker(t(article ? "compare.second" : "compare.first"), (id) => withQuery(to("compare"), known ? { a: known, b: id } : { a: id }), signal),
      worth),
  };
}

function heads({ a, b }, signal) {
  const pick = (side, other, otherKey) => h("details", { class: "compare-change" }, h("summary", {}, t("compare.change")),
    articlePicker(t(side === "a" ? "compare.first" : "compare.second"), (id) => withQuery(to("compare"), side === "a" ? { a: id, [otherKey]: other } : { [otherKey]: other, b: id }), signal));
  return h("div", { class: "compare-heads" }, head(a, "first", b, pick("a", b.id, "b")), head(b, "second", a, pick("b", a.id, "a")));
}

function head(article, place, other, ...rest) {
  return h("section", { class: "compare-head", "aria-label": t(`compare.${place}`) },
    h("p", { class: "byline" }, sourceName(article), " · ", publication(article), other && after(article, other, place)),
    h("h2", {}, h("a", { href: to("articles", article.id), lang: article.language ?? null }, titleOf(article))), rest);
}

/** How long after the other one it was published. */
function after(article, other, place) {
  const [own, first] = [article.published_at, other.published_at];
  if (own?.precision !== "day" || first?.precision !== "day") return null;
  const days = Math.round((Date.parse(own.value) - Date.parse(first.value)) / 86_400_000);
  if (days < 0 || (days === 0 && place === "first")) return null;
  return [" · ", days === 0 ? t("compare.same.day") : t("compare.later", { count: days })];
}

function shared({ a, b, copy }, passages) {
  return h("p", { class: "compare-shared" },
    copy ? [h("b", { class: copy.kind === "passage" ? "severity" : "severity severity-high" }, label("copy.kind", copy.kind)), " · ",
      t("compare.shared", { here: share(copy.shared), there: share(copy.shared_of_other) }), " ", t("compare.passages", { count: passages.length })]
      : t("compare.shared.none"),
    " ", h("a", { href: withQuery(to("compare"), { a: b.id, b: a.id }) }, t("compare.swap")));
}

function textsSection(sides, passages, signal) {
  const node = sideBySide(sides, passages, signal);
  const box = h("input", { type: "checkbox", onchange: () => node.classList.toggle("faded", box.checked) });
  return section(t("compare.texts"), {}, passages.length > 0 && h("label", { class: "compare-fade" }, box, t("compare.differs")), node);
}
