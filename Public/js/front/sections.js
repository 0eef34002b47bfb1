// The sections of the front page: each capped, each left out where it has nothing.

import { summaryOf, wording } from "../cards/discrepancyCard.js";
import { h } from "../dom.js";
import { evidenceButton } from "../evidence.js";
import { monthBar } from "../figures/monthBar.js";
import { date, dateRange, label, nameOf, number, t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { articleRef, entityLink, flag, more, publication, quoted, section, sourceName, titleOf } from "../parts.js";
import { go } from "../shell/router.js";
import { bar, countryRun } from "../tally.js";
import { eachOnce, meetingName, meetingTitle } from "../views/meetings.js";

const onward = (href, key) => h("p", { class: "onward" }, h("a", { href }, t(key)));

/** Who met whom last. */
export function latestMeetings(meetings) {
  if (!meetings?.items.length) return null;
  return section(t("front.meetings"), { class: "front-meetings" },
    h("ol", { role: "list" }, eachOnce(meetings.items).map((meeting) => {
      const title = meetingTitle(meeting);
      return h("li", { "data-meeting": meeting.id },
        h("p", {}, h("a", { href: to("meetings", meeting.id) }, meetingName(meeting))),
        h("p", { class: "byline" }, meeting.date_from && dateRange(meeting.date_from, meeting.date_to, meeting.date_precision),
          meeting.status !== "held" && h("span", { class: "tag" }, label("meeting.status", meeting.status)),
          evidenceButton(title, [meeting.evidence], { count: meeting.evidence_count, rest: `${meeting.self}/accounts` })));
    })), onward(to("meetings"), "front.meetings.more"));
}

/** Continents of what a declaration counts. */
export function continents(meetings) {
  const shown = meetings?.continents.filter((continent) => continent.count > 0) ?? [];
  if (shown.length === 0) return null;
  const largest = Math.max(...shown.map((continent) => continent.count));
  return section(t("overview.continents"), {},
    h("ol", { class: "continent-bars", role: "list" }, shown.map((continent) =>
      h("li", { "data-continent": continent.id },
        h("h3", {}, h("a", { href: withQuery(to("meetings"), { continent: continent.id }) }, nameOf(continent)),
          h("span", { class: "figure" }, number(continent.count))),
        bar(continent.count, largest),
        countryRun(continent)))),
    onward(to("meetings"), "overview.continents.more"));
}

/** The latest articles, by date. */
export function latestArticles(articles) {
  if (!articles?.items.length) return null;
  return section(t("front.articles"), {},
    h("ol", { class: "headlines", role: "list" }, articles.items.map((article) => h("li", {},
      h("h3", {}, h("a", { href: to("articles", article.id), class: article.title ? null : "untitled" }, quoted(titleOf(article), article.language))),
      h("p", { class: "byline" }, sourceName(article), " · ", publication(article))))),
    articles.total > articles.items.length && onward(to("articles"), "overview.articles.more"));
}

/** Discrepancies in few lines: each version, who writes it, and the way to its sentence. */
export function otherDiscrepancies(items) {
  if (items.length === 0) return null;
  return section(t("overview.other"), {},
    h("ol", { class: "briefs", role: "list" }, items.map((item) => h("li", {}, brief(item)))),
    onward(to("discrepancies"), "overview.other.more"));
}

function brief(item) {
  return h("div", { class: "brief" },
    h("p", { class: "tags" }, h("span", { class: `severity severity-${item.severity}` }, label("severity", item.severity)),
      h("span", {}, label("discrepancy", item.kind))),
    h("h3", {}, h("a", { href: to("discrepancies", item.id) }, summaryOf(item))),
    h("ul", { role: "list" }, item.values.slice(0, 4).map(({ value, evidence }) => h("li", {},
      h("span", { class: "brief-value" }, wording(item, value)),
      evidence && articleRef(evidence.article_id, { short: true }),
      evidenceButton(wording(item, value), [evidence]))), more(item.counts.values, item.values.slice(0, 4))));
}

/** Names that stand in more articles than before, each with its two bars: before, and now. */
export function risingNames(pulse) {
  const names = (pulse?.rising_names ?? []).slice(0, 8);
  if (names.length === 0) return null;
  const largest = Math.max(...names.map(({ count }) => count));
  return section(t("front.rising"), { class: "front-rising" },
    h("p", { class: "note" }, t("front.rising.note")),
    h("ol", { role: "list" }, names.map(({ entity, count, before }) => h("li", {},
      entityLink(entity),
      h("span", { class: "figure" }, number(count)),
      twoBars(before, count, largest),
      h("span", { class: "visually-hidden" }, t("front.rising.before", { before: number(before) }))))));
}

function twoBars(before, now, largest) {
  const wide = (value) => ((96 * value) / largest).toFixed(1);
  return h("svg", { class: "two-bars", viewBox: "0 0 96 12", preserveAspectRatio: "none", "aria-hidden": "true" },
    h("rect", { class: "bar-now", x: 0, y: 0, width: wide(now), height: 7 }),
    h("rect", { class: "bar-before", x: 0, y: 8, width: wide(before), height: 4 }));
}

/** How much is published: by month, and by publisher against the weeks before. */
export function volume(articles, pulse) {
  const buckets = (articles?.facets?.month ?? []).filter(({ value }) => /^\d{4}-\d{2}$/.test(value))
    .map(({ value, count }) => ({ month: value, count })).sort((a, b) => (a.month < b.month ? -1 : 1));
  const publishers = (pulse?.publishers ?? []).slice(0, 6);
  if (buckets.length < 2 && publishers.length < 2) return null;
  const largest = Math.max(1, ...publishers.map(({ count }) => count));
  return section(t("front.volume"), { class: "front-volume" },
    buckets.length > 1 && monthBar({ buckets, from: null, to: null, label: t("front.volume.months"),
      onRange: ({ from, to: until }) => go(withQuery(to("articles"), { published_from: from, published_to: until })) }),
    publishers.length > 0 && h("ol", { class: "publisher-bars", role: "list" }, publishers.map(({ name, count, before }) => h("li", {},
      h("a", { href: withQuery(to("articles"), { source: name }) }, name ?? t("articles.sources.unknown")),
      h("span", { class: "figure" }, number(count)), twoBars(before, count, largest)))),
    pulse?.since && h("p", { class: "note" }, t("front.volume.note", { from: date(pulse.since.from), to: date(pulse.since.to) })));
}
