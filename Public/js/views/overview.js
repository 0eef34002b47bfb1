// The front page: what disagrees most comes first, then the rest of the corpus.

import { get, query } from "../api.js";
import { remember } from "../catalog.js";
import { h } from "../dom.js";
import { figure } from "../evidence.js";
import { nameOf, number, t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { count, empty, pageHeading, problem, publication, quoted, section, sourceName, titleOf } from "../parts.js";
import { bar, countryRun, groups, tallySentence } from "../tally.js";
import { discrepancyBrief } from "./discrepancies.js";

export async function overviewView({ signal }) {
  const answers = await Promise.allSettled([
    get("/v1/stats", signal), get("/v1/meetings/by-continent", signal),
    get("/v1/discrepancies?limit=100&include=values", signal), get("/v1/articles?limit=8", signal),
  ]);
  // One endpoint that fails leaves the others readable; none at all is an error of the page.
  if (answers.every((answer) => answer.status === "rejected")) throw answers[0].reason;
  const [stats, meetings, discrepancies, articles] = answers;
  const part = (answer, make) => (answer.status === "fulfilled" ? make(answer.value) : problem(answer.reason, null));
  if (articles.value) remember(articles.value.items);
  const declarations = declarationsOf(meetings.value);
  const [claims, lists] = await Promise.all([
    Promise.all(declarations.map(({ article_id: article }) =>
      get(`/v1/claims${query({ article, limit: 100 })}`, signal).then((page) => page.items, () => []))),
    Promise.all(declarations.map(({ article_id: article }) =>
      get(`/v1/meetings/by-continent${query({ article })}`, signal).catch(() => meetings.value))),
  ]);
  signal.throwIfAborted();

  const isEmpty = stats.value?.articles === 0;
  const title = t("overview.title");
  return {
    title,
    isHome: true,
    node: h("div", { class: "view overview" },
      part(stats, figures),
      isEmpty ? [pageHeading(title), empty(t("overview.empty"))] : [
        part(meetings, (value) => lead(value, declarations, claims, lists)),
        h("div", { class: "columns" },
          section(t("overview.continents"), {}, part(meetings, continents)),
          section(t("overview.other"), {}, part(discrepancies, others)),
          section(t("overview.articles"), {}, part(articles, latest))),
      ]),
  };
}

function figures(stats) {
  const cells = [
    ["articles", stats.articles, to("articles")],
    ...["person", "organization", "country", "place", "event"].map((type) => [
      type, stats.entities?.[type] ?? 0, withQuery(to("entities"), { type }),
    ]),
    ["held", stats.meetings?.held ?? 0, to("meetings")],
    ["quotes", stats.quotes ?? 0, to("quotes")],
    ["discrepancies", stats.discrepancies, to("discrepancies")],
  ];
  return h("section", { class: "figures", "aria-label": t("overview.counts") },
    h("ul", { role: "list" }, cells.map(([key, value, href]) => h("li", {}, h("a", { href }, count(key, value))))));
}

/** What each article that counts its meetings declares. */
function declarationsOf(meetings) {
  if (meetings?.declarations?.length) return meetings.declarations;
  return meetings?.declared ? [{ ...meetings.declared, listed: meetings.listed, difference: meetings.difference }] : [];
}

function lead(meetings, declarations, claims, lists) {
  if (declarations.length === 0) {
    const listed = groups(meetings.continents, null);
    return h("section", { class: "lead" },
      pageHeading(t("overview.headline.plain", { count: meetings.listed })),
      listed.length > 0 && h("div", { class: "tally-groups" }, listed.map((group) => tallySentence(group, null, null))));
  }
  return h("div", { class: "leads" }, declarations.map((declaration, index) =>
    ledger(declaration, lists[index], claims[index], index)));
}

function ledger(declaration, meetings, claims, index) {
  const { value: declared, listed } = declaration;
  const gap = Math.abs(declaration.difference ?? listed - declared);
  const counted = groups(meetings.continents, declaration.article_id);
  const again = claims.filter((claim) => claim.value === declared).map((claim) => claim.evidence)
    .filter((evidence) => evidence.sentence !== declaration.evidence?.sentence).slice(0, 2);
  const side = (name, value, ...words) => h("span", { class: `ledger-figure ${name}` },
    h("span", { class: "numeral", id: index === 0 ? name : null }, number(value)), " ",
    h("span", { class: "ledger-word" }, words[0], h("br"), words[1]));
  return h("section", { class: "lead" },
    h("p", { class: "kicker" }, t("overview.kicker")),
    h(index === 0 ? "h1" : "h2", { class: "ledger ledger-head", tabindex: "-1" },
      side("declared", declared, t("overview.unit"), t("overview.declared")),
      h("span", { class: "visually-hidden" }, ", "),
      side("listed", listed, t("count.country", { count: listed }), t("overview.listed"))),
    h("div", { class: "ledger" },
      h("div", { class: "ledger-side declared" },
        h("h2", { class: "ledger-label" }, t("overview.declared.says")),
        declaration.evidence && figure(declaration.evidence, { level: "short" }),
        again.length > 0 && [h("h2", { class: "ledger-label again" }, t("overview.declared.again")),
          again.map((evidence) => figure(evidence, { level: "link" }))]),
      h("div", { class: "ledger-side listed" },
        h("h2", { class: "ledger-label" }, t("overview.listed.says"),
          h("span", { class: gap === 0 ? "verdict" : "verdict differs" },
            gap === 0 ? t("overview.agree") : t("overview.gap", { count: gap }))),
        h("div", { class: "tally-groups" }, counted.map((group) => tallySentence(group, declared, declaration.article_id))),
        h("p", { class: "note" }, listed > declared
          ? t("overview.numbering", { declared }) : t("overview.numbering.plain")))));
}

function continents(meetings) {
  const largest = Math.max(...meetings.continents.map((continent) => continent.count), 0);
  const shown = meetings.continents.filter((continent) => continent.count > 0);
  if (shown.length === 0) return empty(t("meetings.none"));
  return [
    h("ol", { class: "continent-bars", role: "list" }, shown.map((continent) =>
      h("li", { "data-continent": continent.id },
        h("h3", {}, h("a", { href: withQuery(to("meetings"), { continent: continent.id }) }, nameOf(continent)),
          h("span", { class: "figure" }, number(continent.count))),
        bar(continent.count, largest),
        countryRun(continent)))),
    h("p", { class: "onward" }, h("a", { href: to("meetings") }, t("overview.continents.more"))),
  ];
}

function others(discrepancies) {
  const items = discrepancies.items.filter((item) => item.kind !== "declared_against_listed").slice(0, 4);
  if (items.length === 0) return empty(t("overview.other.none"));
  return [
    h("ol", { class: "briefs", role: "list" }, items.map((item) => h("li", {}, discrepancyBrief(item)))),
    h("p", { class: "onward" }, h("a", { href: to("discrepancies") }, t("overview.other.more"))),
  ];
}

function latest(articles) {
  if (articles.items.length === 0) return empty(t("articles.empty"));
  return [
    h("ol", { class: "headlines", role: "list" }, articles.items.map((article) => h("li", {},
      h("h3", {}, h("a", { href: to("articles", article.id), class: article.title ? null : "untitled" },
        quoted(titleOf(article), article.language))),
      h("p", { class: "byline" }, sourceName(article), " · ", publication(article))))),
    articles.total > articles.items.length
      && h("p", { class: "onward" }, h("a", { href: to("articles") }, t("overview.articles.more"))),
  ];
}
