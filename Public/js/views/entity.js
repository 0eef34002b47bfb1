// One person, organization, country, place or event, across all articles: what happened first, how it is spelled last.

import { get, path, query } from "../api.js";
import { h } from "../dom.js";
import { sentence } from "../evidence.js";
import { chronology } from "../entity/chronology.js";
import { correctEntity } from "../corrections/buttons.js";
import { circleSection } from "../entity/circle.js";
import { companionList, companions } from "../entity/companions.js";
import { entityHead } from "../entity/head.js";
import { laterSection } from "../entity/later.js";
import { numbersSection } from "../entity/numbers.js";
import { officesSection, rolesSection } from "../entity/offices.js";
import { spellingsSection } from "../entity/spellings.js";
import { stream } from "../entity/streams.js";
import { saidAbout, saidBy } from "../entity/voices.js";
import { ceilingOf, worldMap } from "../figures/worldMap.js";
import { label, number, t } from "../i18n.js";
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

/** Who may speak, and is rather told by words than by articles: its articles are asked for when they are seen. */
function isVoice(entity) {
  return entity.type === "person" || entity.type === "organization";
}

function articlesOf(entity) {
  return `/v1/articles${query({ entity: entity.id, limit: 6, sort: "-published_at", include: "published_at,event_date", facets: isVoice(entity) ? null : "month" })}`;
}

/** The article that was published first of all that name it. */
async function firstArticle(entity, signal) {
  const page = await get(`${path`/v1/entities/${entity.id}`}/articles?sort=published_at&limit=1&fields=id,title,source,published_at,language,excerpt`, signal);
  return page.items[0] ?? null;
}

/** Statuses of meetings that took place, and of those that are told of apart. */
const [tookPlace, otherwise] = ["held,past,phone", "planned,cancelled,implied,unconfirmed"];

/** Its meetings; those of a country are with another one, not its inhabitants' with whomever. */
function meetingsOf(entity, filter) {
  return path`/v1/entities/${entity.id}/meetings` + query({ ...filter, has_country: entity.type === "country" ? "true" : null });
}

/** Whether both sides are of one country: then the meeting tells nothing of that country and another. */
function isWithin(meeting) {
  const codes = [meeting.host, ...meeting.parties].map((side) => side?.country?.code).filter(Boolean);
  return codes.length > 1 && new Set(codes).size === 1;
}

/** Latest mentions of what says nothing: the sentences of its latest articles are among them. */
const latest = 24;

/** Everything that is seen without scrolling, in one turn. */
async function facts(entity, signal) {
  const base = path`/v1/entities/${entity.id}`;
  const may = (target) => get(target, signal).catch((error) => ({ ...absent, error }));
  const [meetings, said, related, articles, months, named] = await Promise.all([
    may(meetingsOf(entity, { sort: "-date_from", has: "date", status: tookPlace, limit: 12, facets: "country" })),
    isVoice(entity) ? may(`/v1/quotes${query({ speaker: entity.id, sort: "-said_on", limit: 18 })}`) : absent,
    may(`${base}/related?by=sentence&sort=-count&limit=10`),
    isVoice(entity) ? null : may(articlesOf(entity)),
    // What has its articles here has their months with them.
    isVoice(entity) && may(`/v1/timeline${query({ by: "month", kind: "article", entity: entity.id, fields: "date,counts", limit: 100 })}`),
    isVoice(entity) ? absent : may(`${base}/mentions?sort=-published_at&limit=${latest}`),
  ]);
  return { meetings, said, related, articles, months, named: named.items, sentences: new Map(named.items.toReversed().map((mention) => [mention.article_id, mention])) };
}

/** What of the entity itself is shown; a person holds offices, others have holders of theirs. */
function fieldsOf(guess) {
  return ["id", "type", "name", "country", "last_reported", "roles", guess?.type !== "person" && "offices", "counts", "links"].filter(Boolean).join(",");
}

export async function entityView({ id, signal }) {
  const guess = known(id);
  const early = guess && facts(guess, signal);
  const entity = await get(path`/v1/entities/${id}` + query({ fields: fieldsOf(guess) }), signal);
  // A spelling is answered too, and an identifier of before: what follows is asked by the entity's own.
  const found = await (entity.id === guess?.id && entity.type === guess.type ? early : facts(entity, signal));
  signal.throwIfAborted();
  const timeline = await chronology({
    streams: streams(entity, found), sentences: found.sentences, foot: allMeetings(entity), signal, first: () => firstArticle(entity, signal),
    dayOf: (day) => withQuery(to("quotes"), { speaker: entity.id, date_from: day, date_to: day }),
  });
  const months = monthsOf(found);
  return {
    title: entityName(entity),
    node: h("div", { class: `view entity-page entity-page-${entity.type}` },
      entityHead(entity, { months, actions: h("p", { class: "entity-actions" }, correctEntity(entity, entityName(entity))) }),
      h("div", { class: "with-side" },
        h("div", { class: "primary" },
          h("div", { class: "primary-part" }, timeline, entity.type !== "country" && otherMeetings(entity, found.meetings, signal), saidBy(entity, short(found.said, 3), signal)),
          h("div", { class: "primary-part" },
            // What is counted in the sentences that name a person is hardly ever counted of that person.
            entity.type !== "person" && numbersSection(entity, signal),
            entity.type === "country" && map(entity, found.meetings),
            circleSection(entity, signal), saidAbout(entity, signal),
            entity.type === "country" && otherMeetings(entity, found.meetings, signal),
            hasArticles(found) ? otherMentions(found) : mentionsSection(entity, signal), spellingsSection(entity, signal))),
        h("div", { class: "side" },
          companions(entity, found.related),
          !isVoice(entity) && personsBeside(entity, signal),
          rolesSection(entity), entity.type !== "person" && officesSection(entity),
          entity.type !== "country" && map(entity, found.meetings),
          // Where the chronology has them, they would only stand here again.
          !hasArticles(found) && articlesSection(entity, found.articles, signal)))),
  };
}

/** The months of the articles, as bars want them. */
function monthsOf({ months, articles }) {
  if (months) return months.items.map((item) => ({ month: item.date, count: item.counts.articles }));
  return (articles.facets.month ?? []).map(({ value, count }) => ({ month: value, count })).sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Whether the chronology has the articles: those of what says nothing, where all that is shown of them has a day. */
function hasArticles({ said, articles }) {
  return articles !== null && said.total === 0 && articles.items.every((article) => article.published_at);
}

/** What the chronology is made of; a place or an event, which says nothing, has its articles in it. */
function streams(entity, { meetings, said, articles }) {
  const met = entity.type === "country" ? { ...meetings, items: meetings.items.filter((meeting) => !isWithin(meeting)) } : meetings;
  return [
    stream("meeting", met, (meeting) => meeting.date_from),
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

/** The persons alone among those beside a country, a place or an event: countries and places crowd them out. */
function personsBeside(entity, signal) {
  return laterSection(t("with.persons"), { class: "persons-part" }, async () => {
    const page = await get(path`/v1/entities/${entity.id}/related?by=sentence&type=person&sort=-count&limit=10`, signal);
    return page.items.length < 2 ? null : companionList(entity, page.items);
  }, signal);
}

/** The first of a list that was asked for longer than it is shown. */
function short(page, most) {
  return { ...page, items: page.items.slice(0, most), next: null };
}

function allMeetings(entity) {
  return entity.counts.meetings > 0 && h("p", { class: "onward" },
    h("a", { href: withQuery(to("meetings"), { party: entity.id }) }, t("chronology.meetings.all", { count: entity.counts.meetings })));
}

/** Meetings that stand in no chronology: of no known day, announced, called off or only supposed. */
function otherMeetings(entity, meetings, signal) {
  if (entity.counts.meetings <= meetings.total) return null;
  return laterSection(t("meetings.other.title"), { class: "other-meetings" }, async () => {
    const lists = await Promise.all([["undated", { missing: "date", status: tookPlace }], ["planned", { status: otherwise, sort: "-date_from" }]]
      .map(async ([name, filter]) => [name, filter, await get(meetingsOf(entity, { ...filter, limit: 4 }), signal)]));
    const shown = lists.filter(([, , page]) => page.total > 0);
    return shown.length === 0 ? null : shown.map(([name, filter, page]) => [
      h("h3", {}, t(`meetings.other.${name}`), h("span", { class: "figure" }, number(page.total))),
      h("ol", { class: "meeting-list", role: "list" }, page.items.map((meeting) => meetingRow(meeting, { withSentence: true }))),
      page.total > page.items.length && h("p", { class: "onward" },
        h("a", { href: withQuery(to("meetings"), { party: entity.id, status: filter.status }) }, t("meetings.other.all"))),
    ]);
  }, signal);
}

/** The countries that it met; its own is where it stands, no meeting. */
function map(entity, meetings) {
  const own = entity.country?.code;
  const facet = (meetings.facets?.country ?? []).filter(({ value }) => entity.type !== "country" || value !== own);
  if (facet.length === 0) return null;
  return section(t("countries.title"), { class: "map-part" }, worldMap({
    values: new Map(facet.map(({ value, count }) => [value, count])), label: `${entityName(entity)} · ${t("countries.title")}`,
    ceiling: ceilingOf(meetings.facets?.country ?? []),
    onPick: (code) => go(withQuery(to("meetings"), { party: entity.id, country: code })),
  }));
}

function mentionsSection(entity, signal) {
  return laterSection(t("mentions.title"), { class: "mentions-part" }, async () => {
    const page = await get(path`/v1/entities/${entity.id}/mentions?limit=5&sort=-published_at`, signal);
    return paged(page, mentionRow, signal, { class: "mentions", none: t("entities.empty") });
  }, signal);
}

/** Latest sentences that name it again in the articles of the chronology, which has the first of each. */
function otherMentions({ named, sentences }) {
  const shown = new Set([...sentences.values()].map(({ evidence }) => evidence.sentence));
  const others = named.filter(({ evidence }) => !shown.has(evidence.sentence) && shown.add(evidence.sentence)).slice(0, 5);
  return others.length > 0 && section(t("mentions.others"), { class: "mentions-part" }, h("ol", { class: "mentions", role: "list" }, others.map(mentionRow)));
}

function mentionRow(mention) {
  return h("li", {},
    h("blockquote", { lang: "fr" }, sentence([mention.evidence])),
    h("p", { class: "byline" }, articleRef(mention.article_id, { href: passage(mention.evidence) }),
      mention.kind !== "name" && h("span", { class: "tag" }, label("kind", mention.kind))));
}
