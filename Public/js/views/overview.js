// The front page: what disagrees most comes first, then the rest of the corpus.

import { get } from "../api.js";
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
    get("/v1/discrepancies?limit=100", signal), get("/v1/articles?limit=8", signal),
  ]);
  // One endpoint that fails leaves the others readable; none at all is an error of the page.
  if (answers.every((answer) => answer.status === "rejected")) throw answers[0].reason;
  const [stats, meetings, discrepancies, articles] = answers;
  const part = (answer, make) => (answer.status === "fulfilled" ? make(answer.value) : problem(answer.reason, null));
  if (articles.value) remember(articles.value.items);

  const isEmpty = stats.value?.articles === 0;
  const title = t("overview.title");
  return {
    title,
    isHome: true,
    node: h("div", { class: "view overview" },
      part(stats, figures),
      isEmpty ? [pageHeading(title), empty(t("overview.empty"))] : [
        part(meetings, lead),
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
    ["discrepancies", stats.discrepancies, to("discrepancies")],
  ];
  return h("section", { class: "figures", "aria-label": t("overview.counts") },
    h("ul", { role: "list" }, cells.map(([key, value, href]) => h("li", {}, h("a", { href }, count(key, value))))));
}

function lead(meetings) {
  const declarations = meetings.declarations?.length ? meetings.declarations : meetings.declared
    ? [{ ...meetings.declared, listed: meetings.listed, difference: meetings.difference }] : [];
  if (declarations.length === 0) {
    const listed = groups(meetings.continents, null);
    return h("section", { class: "lead" },
      pageHeading(t("overview.headline.plain", { count: meetings.listed })),
      listed.length > 0 && h("div", { class: "tally-groups" }, listed.map((group) => tallySentence(group, null))));
  }
  return h("div", { class: "leads" }, declarations.map((declaration, index) => ledger(declaration, meetings, index)));
}

function ledger(declaration, meetings, index) {
  const { value: declared, listed, difference } = declaration;
  const unit = t("overview.unit");
  const headline = t("overview.headline", { declared, unit, listed });
  const counted = groups(meetings.continents, declaration.article_id);
  const agrees = difference === 0;
  return h("section", { class: "lead" },
    h("p", { class: "kicker" }, t("overview.kicker")),
    index === 0 ? pageHeading(headline) : h("h2", { class: "page-title" }, headline),
    h("div", { class: "ledger" },
      h("div", { class: "ledger-side declared" },
        h("p", { class: "ledger-figure" },
          h("span", { class: "numeral", id: index === 0 ? "declared" : null }, number(declared)),
          h("span", { class: "ledger-word" }, unit, h("br"), t("overview.declared"))),
        h("h3", { class: "ledger-label" }, t("overview.declared.says")),
        declaration.evidence && figure(declaration.evidence, { level: "short" }),
        h("p", { class: agrees ? "verdict" : "verdict differs" },
          agrees ? t("overview.agree") : t("overview.gap", { count: Math.abs(difference ?? listed - declared) }))),
      h("div", { class: "ledger-side listed" },
        h("p", { class: "ledger-figure" },
          h("span", { class: "numeral", id: index === 0 ? "listed" : null }, number(listed)),
          h("span", { class: "ledger-word" }, t("count.country", { count: listed }), h("br"), t("overview.listed"))),
        h("h3", { class: "ledger-label" }, t("overview.listed.says")),
        h("div", { class: "tally-groups" }, counted.map((group) => tallySentence(group, declared))),
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
  const items = discrepancies.items.filter((item) => item.kind !== "declared_against_listed").slice(0, 6);
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
