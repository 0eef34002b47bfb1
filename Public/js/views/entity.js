// One person, organization, country, place or event, across all articles.

import { get, path, query } from "../api.js";
import { h } from "../dom.js";
import { sentence } from "../evidence.js";
import { currentLanguage, label, number, t } from "../i18n.js";
import { passage, to, withQuery } from "../links.js";
import { articleRef, count, entityName, flag, pageHeading, paged, problem, section } from "../parts.js";
import { quoteRow } from "../quotes.js";
import { articleRow } from "./articles.js";
import { roles, spellings } from "./entities.js";
import { meetingRow } from "./meetings.js";

export async function entityView({ id, signal }) {
  const entity = await get(path`/v1/entities/${id}?include=roles,merges`, signal);
  // A spelling is answered too: what follows is asked by the entity's own id.
  const [mentions, articles, names, meetings, quotes] = await Promise.all([
    get(path`/v1/entities/${entity.id}/mentions?limit=20`, signal),
    get(path`/v1/entities/${entity.id}/articles?limit=20&include=published_at,event_date`, signal),
    get(path`/v1/entities/${entity.id}/names?limit=100`, signal),
    meetingsOf(entity, signal),
    get(`/v1/quotes${query({ speaker: entity.id, limit: 10 })}`, signal).catch((error) => ({ error })),
  ]);
  signal.throwIfAborted();
  const name = entityName(entity);
  return {
    title: name,
    node: h("div", { class: "view with-side" },
      h("div", { class: "primary" },
        h("p", { class: `kicker kicker-${entity.type}` }, t(`type.${entity.type}`)),
        h("h1", { class: "page-title", tabindex: "-1", lang: entity.country || currentLanguage() === "fr" ? null : "fr" },
          entity.country && flag(entity.country.code), name),
        h("p", { class: "counts" }, count("mentions", entity.counts.mentions), count("articles", entity.counts.articles),
          entity.counts.meetings > 0 && count("meetings", entity.counts.meetings)),
        section(t("entity.spellings"), {}, spellings(names.items),
          entity.merges?.length > 0 && merges(entity.merges)),
        entity.roles.length > 0 && section(t("entity.roles"), {}, roles(entity.roles)),
        said(entity, quotes, signal),
        meetings.length > 0 && section(t("entity.meetings"), {},
          meetings.map((page) => paged(page, meetingRow, signal, { class: "meeting-list", none: "" }))),
        section(t("entity.mentions"), {}, paged(mentions, mentionRow, signal, { class: "mentions", none: t("entities.empty") }))),
      h("div", { class: "side" },
        section(t("entity.articles"), {}, paged(articles, articleRow, signal, { class: "article-list small", none: t("articles.empty") })))),
  };
}

/** What the entity says. Only a person is said to say nothing. */
function said(entity, quotes, signal) {
  if (quotes.error) return section(t("entity.quotes"), {}, problem(quotes.error, null));
  if (quotes.total === 0 && entity.type !== "person") return null;
  return section(t("entity.quotes"), { class: "said-by" },
    paged(quotes, (quote) => quoteRow(quote, { withSpeaker: false }), signal, { class: "quote-list", none: t("entity.quotes.none") }),
    quotes.total > 0 && h("p", { class: "onward" },
      h("a", { href: withQuery(to("quotes"), { speaker: entity.id }) }, t("entity.quotes.all", { count: quotes.total }))));
}

/** Meetings that the entity takes part in, on either side of the table. */
async function meetingsOf(entity, signal) {
  if (entity.counts.meetings === 0) return [];
  const asked = entity.type === "country"
    ? [query({ country: entity.country?.code ?? entity.id, limit: 10, include: "outcomes" })]
    : [query({ host: entity.id, limit: 10, include: "outcomes" }), query({ with: entity.id, limit: 10, include: "outcomes" })];
  const pages = await Promise.all(asked.map((text) => get(`/v1/meetings${text}`, signal).catch(() => null)));
  return pages.filter((page) => page && page.items.length > 0);
}

function mentionRow(mention) {
  return h("li", {},
    h("blockquote", { lang: "fr" }, sentence([mention.evidence])),
    h("p", { class: "byline" }, articleRef(mention.article_id, { href: passage(mention.evidence) }),
      mention.kind !== "name" && h("span", { class: "tag" }, label("kind", mention.kind))));
}

function merges(items) {
  return h("details", { class: "merges" }, h("summary", {}, t("entity.merges")),
    h("ul", { role: "list" }, items.map((merge) => h("li", {},
      h("span", { lang: "fr" }, merge.left), " = ", h("span", { lang: "fr" }, merge.right),
      h("span", { class: "note" }, t("entity.merge", { rule: merge.rule, score: number(merge.score) }))))));
}
