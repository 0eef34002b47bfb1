// A discrepancy as a card: the values large, the time between them, who says them, each sentence. Nothing is decided here.

import { describe } from "../catalog.js";
import { decideDiscrepancy } from "../corrections/buttons.js";
import { h } from "../dom.js";
import { evidenceButton, figure } from "../evidence.js";
import { currentLanguage, date, label, list, number, t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { entityLink, spaced } from "../parts.js";

/** Values that a card shows with their sentences, and those that it names in a line. */
const [large, named] = [2, 4];

/**
 * The card of one discrepancy, with the `values` of `include=values`.
 *
 * @param level the heading's, by what stands above the card
 */
export function discrepancyCard(item, { level = "h2" } = {}) {
  const values = farthestFirst(item).slice(0, large + named);
  const hidden = item.counts.values - values.length;
  const summary = summaryOf(item);
  const between = h("p", { class: "card-between" });
  const card = h("article", { class: `discrepancy discrepancy-${item.kind}`, "data-discrepancy": item.id },
    h("div", { class: "discrepancy-head" },
      h("p", { class: "tags" }, h("span", { class: `severity severity-${item.severity}` }, label("severity", item.severity)),
        h("span", {}, label("discrepancy", item.kind)), state(item)),
      h(level, { class: "discrepancy-title" }, summary),
      item.entity && h("p", {}, entityLink(item.entity)), between, verdict(item)),
    h("ul", { class: "versions", role: "list" }, values.slice(0, large).map((version) => versionRow(item, version))),
    values.length > large && h("ul", { class: "versions-more", role: "list" }, values.slice(large).map((version) => briefRow(item, version))),
    hidden > 0 && h("p", { class: "note" }, t("discrepancy.values.more", { count: hidden })),
    h("p", { class: "card-foot" },
      item.kind === "declared_against_listed" && h("a", { class: "onward", href: withQuery(to("meetings"), { article: item.values[0]?.evidence?.article_id }) }, t("discrepancies.count")),
      decideDiscrepancy(item, summary)));
  tell(item, values, card, between);
  return card;
}

/** Where it stands with editors: nobody has looked, or who decided what, when and why. */
function state(item) {
  const value = item.state ?? "open";
  return h("span", { class: `state-tag state-${value}` }, t(`state.${value}`));
}

function verdict({ verdict: decided }) {
  if (!decided) return null;
  const when = decided.at ? date(decided.at.slice(0, 10)) : "";
  return h("p", { class: "card-verdict" }, [decided.by && t("correct.by", { by: decided.by, at: when }), decided.why].filter(Boolean).join(" · "));
}

function versionRow(item, { value, evidence }) {
  const words = wording(item, value);
  const isNumber = /^[≈><≥≤~]?[\d\s\u202f\u00a0.,–-]+$/.test(words);
  return h("li", { class: "version", "data-article": evidence?.article_id ?? null },
    h("p", { class: `version-value ${isNumber ? sizeOf(words) : ""}`.trim() }, words),
    h("p", { class: "version-when note" }),
    evidence ? figure(evidence, { level: "short" }) : h("p", { class: "absent" }, t("unknown")));
}

/** How large a number is set: more digits than have room in a column are set smaller. */
function sizeOf(words) {
  return words.length <= 8 ? "is-number" : words.length <= 14 ? "is-number is-long" : "";
}

/** A value in a line, its sentence behind a button. */
function briefRow(item, { value, evidence }) {
  const words = wording(item, value);
  return h("li", {}, h("b", {}, words), h("span", { class: "version-when note" }), evidence && evidenceButton(words, [evidence]));
}

/** Of numbers the smallest and the largest stand first: they are what is apart. */
function farthestFirst({ kind, values }) {
  const size = ({ value }) => Number(String(value).replace(/[^\d.]/g, ""));
  if (!["numbers", "update"].includes(kind) || values.length <= large || values.some((each) => !Number.isFinite(size(each)))) return values;
  const sorted = values.toSorted((a, b) => size(a) - size(b));
  const ends = [sorted[0], sorted.at(-1)];
  return [...ends, ...values.filter((each) => !ends.includes(each))];
}

/** Kinds whose values are counts: none of their digits is a year's. */
const counts = new Set(["numbers", "update", "declared_against_listed"]);

/** A value in the reader's words: a meeting's status is a word of the API's, a number has its digits in groups. */
export function wording(item, value) {
  if (item.kind === "status") return label("meeting.status", value);
  return grouped(String(value), counts.has(item.kind) ? 4 : 5);
}

/** What the discrepancy is in one line, its signs with their words; the values that end it have their digits in groups, a year before them has not. */
export function summaryOf(item) {
  const words = spaced((currentLanguage() === "en" ? item.summary_en : item.summary_fr) ?? item.summary_fr ?? item.summary_en ?? "");
  const values = counts.has(item.kind) ? words.lastIndexOf(":") + 1 : 0;
  return grouped(words.slice(0, values), 5) + grouped(words.slice(values), values > 0 ? 4 : 5);
}

/** Numbers of a text of so many digits and more with their digits in groups. */
function grouped(text, least) {
  return text.replace(new RegExp(`(?<![\\d.,-])\\d{${least},}(?![\\d.,-]*\\d)`, "g"), (digits) => number(Number(digits)));
}

/** When and by whom each value was published: known once the articles are. */
async function tell(item, values, card, between) {
  const articles = await Promise.all(values.map(({ evidence }) => (evidence ? describe(evidence.article_id) : null)));
  const rows = card.querySelectorAll(".version-when");
  articles.forEach((article, index) => {
    if (article?.published_at) rows[index].append(date(article.published_at.value, article.published_at.precision));
  });
  between.append([time(articles), publisherNames(articles).length > 1 && independent(item), publishers(articles)].filter(Boolean).join(" · "));
}

function time(articles) {
  const ids = new Set(articles.filter(Boolean).map((article) => article.id));
  if (ids.size === 1) return t("discrepancy.same.article");
  const days = articles.map((article) => article?.published_at).filter((published) => published?.precision === "day").map((published) => Date.parse(published.value));
  if (days.length < articles.length || days.length < 2) return null;
  const apart = Math.round((Math.max(...days) - Math.min(...days)) / 86_400_000);
  if (apart === 0) return t("discrepancy.same.day");
  return t(articles.length === 2 ? "discrepancy.between" : "discrepancy.between.more", { count: apart });
}

/** How many of the articles do not copy one another; of one publisher's, that tells nothing about sources. */
function independent({ independent_sources: count }) {
  return Number.isInteger(count) && count > 1 ? t("meeting.support.independent", { count }) : null;
}

function publisherNames(articles) {
  return [...new Set(articles.map((article) => article?.source?.name).filter(Boolean))];
}

/** How many publishers stand behind the values. */
function publishers(articles) {
  const names = publisherNames(articles);
  return names.length > 0 ? t("discrepancy.publishers", { count: names.length, names: list(names) }) : null;
}
