// The front page of any corpus: what is new, what disagrees most, who met whom, which names rise, what came last.

import { get } from "../api.js";
import { discrepancyCard } from "../cards/discrepancyCard.js";
import { remember } from "../catalog.js";
import { h } from "../dom.js";
import { t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { count, empty, pageHeading, problem, section } from "../parts.js";
import { ledgersOf } from "./ledger.js";
import { dayLine, newsLine } from "./news.js";
import { continents, latestArticles, latestMeetings, otherDiscrepancies, risingNames, volume } from "./sections.js";

export async function frontPage({ signal }) {
  const answers = await Promise.allSettled([
    get("/v1/stats", signal),
    get("/v1/pulse?fields=since,counts,publishers,rising_names", signal),
    get("/v1/discrepancies?sort=severity,-last_reported&limit=8&include=values", signal),
    get("/v1/articles?sort=-published_at&limit=8&include=published_at&facets=month&fields=id,title,language,source,published_at,excerpt", signal),
    get("/v1/meetings?sort=-date_from&status=held,phone&limit=10", signal),
    get("/v1/meetings/by-continent?fields=declared,declarations,listed,difference", signal).then((known) => ledgersOf(known, signal)),
  ]);
  // One endpoint that fails leaves the others readable; none at all is an error of the page.
  if (answers.every((answer) => answer.status === "rejected")) throw answers[0].reason;
  signal.throwIfAborted();
  const failed = answers.find((answer) => answer.status === "rejected")?.reason;
  const [stats, pulse, discrepancies, articles, meetings, ledgers] = answers.map((answer) => answer.value);
  if (articles) remember(articles.items);
  const title = t("overview.title");
  const frame = (...nodes) => ({ title, isHome: true, node: h("div", { class: "view overview" }, nodes) });
  if (stats?.articles === 0) return frame(figures(stats), pageHeading(title), empty(t("overview.empty")));
  const [strongest, others] = ranked(discrepancies?.items ?? []);
  return frame(
    stats && figures(stats),
    newsLine(pulse, signal),
    ledgers ? ledgers.node : heading(title, pulse),
    failed && problem(failed, null),
    columns([
      ledgers ? continents(ledgers.meetings) : latestMeetings(meetings),
      ledgers ? otherDiscrepancies([strongest, ...others].filter(Boolean).slice(0, 4)) : lead(strongest, others),
      latestArticles(articles),
    ]),
    columns([ledgers && latestMeetings(beyond(meetings, ledgers)), risingNames(pulse), volume(articles, pulse)]));
}

/** Meetings that the ledgers do not list already. */
function beyond(meetings, { articles }) {
  const items = (meetings?.items ?? []).filter((meeting) => !meeting.sources.every((source) => articles.has(source)));
  return { ...meetings, items };
}

/** The title where no ledger has one, with the day of the latest articles. */
function heading(title, pulse) {
  const day = dayLine(pulse);
  return h("div", { class: "front-heading" }, pageHeading(title), day && h("p", { class: "front-day" }, day));
}

function figures(stats) {
  const cells = [
    ["articles", stats.articles, to("articles")],
    ...["person", "organization", "country", "place", "event"].map((type) => [
      type, stats.entities?.[type] ?? 0, withQuery(to("entities"), { type }),
    ]),
    ["held", stats.meetings?.held ?? 0, withQuery(to("meetings"), { status: "held" })],
    ["quotes", stats.quotes ?? 0, to("quotes")],
    ["claims", stats.claims ?? 0, to("claims")],
    ["discrepancies", stats.discrepancies, to("discrepancies")],
  ];
  return h("section", { class: "figures", "aria-label": t("overview.counts") },
    h("ul", { role: "list" }, cells.filter(([, value]) => value > 0).map(([key, value, href]) => h("li", {}, h("a", { href }, count(key, value))))));
}

/** The strongest discrepancy, which comes first, and the rest; those that the ledgers show are neither. */
function ranked(items) {
  const shown = items.filter((item) => item.kind !== "declared_against_listed");
  return [shown[0] ?? null, shown.slice(1)];
}

function lead(strongest, others) {
  if (!strongest) return null;
  return section(t("front.strongest"), { class: "front-strongest" },
    discrepancyCard(strongest),
    others.length > 0 && otherDiscrepancies(others.slice(0, 2)));
}

/** A row of sections; what is empty is not there, and takes no room. */
function columns(sections) {
  const present = sections.filter(Boolean);
  return present.length > 0 && h("div", { class: `columns columns-${present.length}` }, present);
}
