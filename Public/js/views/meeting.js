// One meeting: what is known of it, every sentence that says so and what stands around it, who met, and the meetings beside it.

import { get, path, query } from "../api.js";
import { context } from "../context.js";
import { correctMeeting } from "../corrections/buttons.js";
import { h, join } from "../dom.js";
import { laterSection } from "../entity/later.js";
import { figure } from "../evidence.js";
import { dateRange, label, nameOf, t } from "../i18n.js";
import { to } from "../links.js";
import { askSides, sideCards, sideID, sideQuotes, together } from "../meeting/sides.js";
import { articleRef, countryLink, downloads, empty, entityLink, facts, independence, paged, section } from "../parts.js";
import { meetingName, meetingRow, meetingTitle } from "./meetings.js";

/** Meetings of each kind of neighbourhood that are shown. */
const most = 5;

export async function meetingView({ id, signal }) {
  const [meeting, accounts] = await Promise.all([
    get(path`/v1/meetings/${id}?include=outcomes,sources`, signal), get(path`/v1/meetings/${id}/accounts?limit=10`, signal),
  ]);
  // What is known of those who met comes a moment later, into room that is kept for it.
  const sides = askSides(meeting, signal);
  const title = meetingTitle(meeting);
  return {
    title,
    node: h("div", { class: "view meeting" },
      h("p", { class: "kicker" }, t("meeting.kicker", { kind: label("meeting.kind", meeting.kind) }), " · ",
        h("span", { class: meeting.status === "held" ? null : "severity" }, label("meeting.status", meeting.status))),
      h("h1", { class: "page-title", tabindex: "-1" }, meetingName(meeting)),
      line(meeting),
      h("div", { class: "meeting-columns" },
        h("div", { class: "primary" },
          section(t("meeting.said"), { class: "accounts-part" }, paged(accounts, accountRow, signal, { class: "accounts", none: "" })),
          meeting.evidence && laterSection(t("meeting.context"), { class: "context-part" }, () => context(meeting.evidence, signal), signal),
          meeting.outcomes.length > 0 && section(t("meeting.outcomes"), {}, meeting.outcomes.map(outcome)),
          laterSection(t("meeting.quotes"), { class: "side-quotes" }, () => sideQuotes(meeting, signal), signal),
          laterSection(t("meeting.near"), { class: "near" }, async () => nearby(await neighbours(meeting, signal)), signal)),
        h("div", { class: "side" }, sideCards(meeting, sides, signal), known(meeting),
          laterSection(t("meeting.together"), { class: "together-part" }, async () => together(await sides, signal), signal),
          h("p", { class: "entity-actions" }, correctMeeting(meeting, title)),
          downloads(formatsOf(meeting), "meeting.export"),
          h("p", { class: "onward" }, h("a", { href: to("meetings") }, t("meeting.back")))))),
  };
}

/** When and where, and how surely, in one line under the title. */
function line(meeting) {
  const parts = [
    meeting.date_from && h("time", { datetime: meeting.date_from }, dateRange(meeting.date_from, meeting.date_to, meeting.date_precision)),
    meeting.place && entityLink(meeting.place), meeting.event && entityLink(meeting.event),
    t("sources.count", { count: meeting.independent_sources ?? meeting.counts.sources }),
  ].filter(Boolean);
  return h("p", { class: "standfirst meeting-line" }, join(parts, " · "));
}

function accountRow(account) {
  return h("li", {}, figure(account.evidence));
}

function outcome(value) {
  return [
    h("h3", { class: "outcome" }, t(`meeting.outcome.${value.kind}`)),
    value.evidence ? figure(value.evidence, { level: "short" }) : h("p", { lang: "fr" }, value.description),
  ];
}

function known(meeting) {
  return facts([
    [t("meeting.host"), meeting.host && party(meeting.host)],
    [t("meeting.counterpart"), join(meeting.parties.map(party), ", ")],
    [t("meeting.status"), label("meeting.status", meeting.status)],
    [t("meeting.dates"), meeting.date_from && dateRange(meeting.date_from, meeting.date_to, meeting.date_precision)],
    [t("meeting.place"), meeting.place && entityLink(meeting.place)],
    [t("meeting.event"), meeting.event && entityLink(meeting.event)],
    [t("meeting.continent"), meeting.continent && nameOf(meeting.continent)],
    [t("meeting.group"), meeting.stated_group && h("span", { lang: "fr" }, `« ${meeting.stated_group} »`)],
    [t("meeting.sources"), [
      meeting.sources.map((source) => h("p", {}, articleRef(source))),
      independence(meeting.counts.sources, meeting.independent_sources),
    ]],
  ]);
}

/** The same meeting for a calendar, a map and a table. */
function formatsOf(meeting) {
  const address = (ending) => path`/v1/meetings/${meeting.id}` + ending;
  return { ics: address(".ics"), geojson: address(".geojson"), atom: address(".atom"), csv: `/v1/meetings.csv${query({ id: meeting.id })}` };
}

/** Meetings on the same day and of either side, each once. */
async function neighbours(meeting, signal) {
  const ask = (parameters) => get(`/v1/meetings${query({ ...parameters, limit: most + 1, include: "outcomes" })}`, signal)
    .catch((error) => {
      if (signal.aborted) throw error;
      return { items: [] };
    });
  const host = sideID(meeting.host);
  const isDay = meeting.date_precision === "day" && meeting.date_from;
  const guest = meeting.parties.map(sideID).find((id) => id && id !== host);
  const [ofHost, ofGuest, ofDay] = await Promise.all([
    host ? ask({ party: host, sort: "-date_from" }) : { items: [] },
    guest ? ask({ party: guest, sort: "-date_from" }) : { items: [] },
    isDay ? ask({ date_from: meeting.date_from, date_to: meeting.date_from }) : { items: [] },
  ]);
  const told = new Set([meeting.id]);
  const fresh = (items) => items.filter((item) => !told.has(item.id)).slice(0, most).map((item) => {
    told.add(item.id);
    return item;
  });
  return [["day", fresh(ofDay.items)], ["host", fresh(ofHost.items)], ["guest", fresh(ofGuest.items)]].filter(([, items]) => items.length > 0);
}

function nearby(near) {
  if (near.length === 0) return empty(t("meeting.near.none"));
  return near.map(([kind, items]) => [
    h("h3", {}, t(`meeting.near.${kind}`)),
    h("ol", { class: "meeting-list", role: "list" }, items.map((item) => meetingRow(item, { withSentence: true }))),
  ]);
}

function party(value) {
  return h("span", { class: "party" }, join([
    value.person && entityLink(value.person), value.organization && entityLink(value.organization),
    value.country && countryLink(value.country), value.delegation && h("i", { lang: "fr" }, value.delegation),
  ].filter(Boolean), ", "));
}
