// One person, organization, country, place or event, across all articles: what happened first, how it is spelled last.

import { get, path, query } from "../api.js";
import { h } from "../dom.js";
import { sentence } from "../evidence.js";
import { chronology } from "../entity/chronology.js";
import { correctEntity } from "../corrections/actions.js";
import { circleSection } from "../entity/circle.js";
import { companions } from "../entity/companions.js";
import { entityHead } from "../entity/head.js";
import { laterSection } from "../entity/later.js";
import { numbersSection } from "../entity/numbers.js";
import { officesSection, rolesSection } from "../entity/offices.js";
import { spellingsSection } from "../entity/spellings.js";
import { stream } from "../entity/streams.js";
import { saidAbout, saidBy } from "../entity/voices.js";
import { worldMap } from "../figures/worldMap.js";
import { label, t } from "../i18n.js";
import { passage, to, withQuery } from "../links.js";
import { articleRef, entityName, paged, section } from "../parts.js";
import { go } from "../shell/router.js";
import { articleRow } from "./articles.js";
import { meetingRow } from "./meetings.js";

/** What one answer lacks is left out of the page; the entity itself must be there. */
const absent = { items: [], total: 0, facets: {} };

/** Types by the beginning of an identifier; a country is its code. */
const types = new Map([["per-", "person"], ["org-", "organization"], ["plc-", "place"], ["evt-", "event"]]);

/** What an identifier tells of itself, so that everything can be asked for at once; null for a mere spelling. */
function known(id) {
  const type = /^[A-Z]{2}$/.test(id) ? "country" : types.get(id.slice(0, 4));
  return type ? { id, type } : null;
}

/** What may speak: a place or an event does not. */
const speaks = new Set(["person", "organization", "country"]);

/** Who is rather told by words than by articles: its articles are asked for when they are seen. */
function isVoice(entity) {
  return entity.type === "person" || entity.type === "organization";
}

function articlesOf(entity) {
  return `${path`/v1/entities/${entity.id}`}/articles?limit=6&sort=-published_at&include=published_at,event_date`;
}

/** The article that was published first of all that name it. */
async function firstArticle(entity, signal) {
  const page = await get(`${path`/v1/entities/${entity.id}`}/articles?sort=published_at&limit=1&fields=id,title,source,published_at,language,excerpt`, signal);
  return page.items[0] ?? null;
}

/** Everything that is seen without scrolling, in one turn. */
async function facts(entity, signal) {
  const base = path`/v1/entities/${entity.id}`;
  const may = (target) => get(target, signal).catch((error) => ({ ...absent, error }));
  const [meetings, said, related, articles, months] = await Promise.all([
    may(`${base}/meetings?sort=-date_from&has=date&limit=20&facets=country`),
    speaks.has(entity.type) ? may(`/v1/quotes${query({ speaker: entity.id, sort: "-said_on", limit: 24 })}`) : absent,
    may(`${base}/related?by=sentence&sort=-count&limit=10`),
    isVoice(entity) ? null : may(articlesOf(entity)),
    may(`/v1/timeline${query({ by: "month", kind: "article", entity: entity.id, fields: "date,counts", limit: 100 })}`),
  ]);
  return { meetings, said, related, articles, months };
}

export async function entityView({ id, signal }) {
  const guess = known(id);
  const early = guess && facts(guess, signal);
  const entity = await get(path`/v1/entities/${id}?fields=id,type,name,country,last_reported,roles,offices,merges,counts,links&include=merges`, signal);
  // A spelling is answered too, and an identifier of before: what follows is asked by the entity's own.
  const found = await (entity.id === guess?.id && entity.type === guess.type ? early : facts(entity, signal));
  signal.throwIfAborted();
  const timeline = await chronology({
    streams: streams(entity, found), foot: undated(entity, found.meetings), signal, first: () => firstArticle(entity, signal),
    dayOf: (day) => withQuery(to("quotes"), { speaker: entity.id, date_from: day, date_to: day }),
  });
  const months = found.months.items.map((item) => ({ month: item.date, count: item.counts.articles }));
  return {
    title: entityName(entity),
    node: h("div", { class: `view entity-page entity-page-${entity.type}` },
      entityHead(entity, { months, actions: h("p", { class: "entity-actions" }, correctEntity(entity, entityName(entity))) }),
      h("div", { class: "with-side" },
        h("div", { class: "primary" },
          h("div", { class: "primary-part" }, timeline, undatedMeetings(entity, found.meetings, signal), saidBy(entity, short(found.said, 3), signal)),
          h("div", { class: "primary-part" },
            entity.type === "country" && map(entity, found.meetings),
            circleSection(entity, signal), numbersSection(entity, signal), saidAbout(entity, signal),
            mentionsSection(entity, signal), spellingsSection(entity, signal))),
        h("div", { class: "side" },
          companions(entity, found.related),
          rolesSection(entity), officesSection(entity),
          entity.type !== "country" && map(entity, found.meetings),
          articlesSection(entity, found.articles, signal)))),
  };
}

/** What the chronology is made of; a place or an event, which says nothing, has its articles in it. */
function streams(entity, { meetings, said, articles }) {
  return [
    stream("meeting", meetings, (meeting) => meeting.date_from),
    stream("quote", { items: said.items.filter((quote) => quote.said_on), next: said.next }, (quote) => quote.said_on?.value ?? ""),
    articles && said.total === 0 && stream("article", { items: articles.items.filter((article) => article.published_at), next: articles.next },
      (article) => article.published_at?.value ?? ""),
  ].filter(Boolean);
}

function articlesSection(entity, known, signal) {
  const list = (page) => paged(page, articleRow, signal, { class: "article-list small", none: t("articles.empty") });
  if (known) return section(t("entity.articles"), {}, list(known));
  return laterSection(t("entity.articles"), {}, async () => list(await get(articlesOf(entity), signal)), signal);
}

/** The first of a list that was asked for longer than it is shown. */
function short(page, most) {
  return { ...page, items: page.items.slice(0, most), next: null };
}

function undated(entity, meetings) {
  const rest = entity.counts.meetings - meetings.total;
  if (entity.counts.meetings === 0) return null;
  return h("p", { class: "onward" },
    h("a", { href: withQuery(to("meetings"), { party: entity.id }) }, t("chronology.meetings.all", { count: entity.counts.meetings })),
    rest > 0 && h("span", { class: "note" }, " · ", t("chronology.undated", { count: rest })));
}

/** Meetings that no article dates stand in no chronology. */
function undatedMeetings(entity, meetings, signal) {
  if (entity.counts.meetings <= meetings.total) return null;
  return laterSection(t("chronology.undated.title"), { class: "undated-part" }, async () => {
    const page = await get(path`/v1/entities/${entity.id}/meetings?missing=date&limit=5&include=outcomes`, signal);
    return page.total === 0 ? null : paged(page, meetingRow, signal, { class: "meeting-list", none: "" });
  }, signal);
}

/** The countries that it met; its own is where it stands, no meeting. */
function map(entity, meetings) {
  const own = entity.country?.code;
  const facet = (meetings.facets?.country ?? []).filter(({ value }) => entity.type !== "country" || value !== own);
  if (facet.length === 0) return null;
  return section(t("countries.title"), { class: "map-part" }, worldMap({
    values: new Map(facet.map(({ value, count }) => [value, count])), label: `${entityName(entity)} · ${t("countries.title")}`,
    onPick: (code) => go(withQuery(to("meetings"), { party: entity.id, country: code })),
  }));
}

function mentionsSection(entity, signal) {
  return laterSection(t("mentions.title"), { class: "mentions-part" }, async () => {
    const page = await get(path`/v1/entities/${entity.id}/mentions?limit=5`, signal);
    return paged(page, mentionRow, signal, { class: "mentions", none: t("entities.empty") });
  }, signal);
}

function mentionRow(mention) {
  return h("li", {},
    h("blockquote", { lang: "fr" }, sentence([mention.evidence])),
    h("p", { class: "byline" }, articleRef(mention.article_id, { href: passage(mention.evidence) }),
      mention.kind !== "name" && h("span", { class: "tag" }, label("kind", mention.kind))));
}
