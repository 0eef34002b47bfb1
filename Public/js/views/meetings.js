// The meetings: continents, their countries, and for each the sentence that says so.

import { get, query } from "../api.js";
import { h } from "../dom.js";
import { evidenceButton } from "../evidence.js";
import { dateRange, label, nameOf, number, t } from "../i18n.js";
import { to } from "../links.js";
import { articleRef, empty, flag, independence, pageHeading, section } from "../parts.js";

export async function meetingsView({ parameters, signal }) {
  const article = parameters.get("article");
  const host = parameters.get("host");
  const meetings = await get(`/v1/meetings/by-continent${query({ article, host })}`, signal);
  signal.throwIfAborted();
  const shown = meetings.continents.filter((continent) => continent.count > 0);
  const absent = meetings.continents.filter((continent) => continent.count === 0);
  const title = t(article ? "meetings.title.article" : "meetings.title");
  const node = h("div", { class: "view meetings" },
    pageHeading(title),
    article && h("p", { class: "standfirst" }, articleRef(article), " ", h("a", { href: to("meetings") }, t("meetings.filtered.all"))),
    shown.length > 0 ? equation(meetings, shown) : empty(t("meetings.none")),
    h("div", { class: "continents" }, shown.map((continent) => column(continent))),
    shown.length > 0 && absent.length > 0 && h("p", { class: "note" },
      absent.map((continent) => `${t("colon", { label: nameOf(continent) })}${t("meetings.empty")}`).join(" · ")),
    h("div", { class: "beside-the-count" },
      meetings.implied?.length > 0 && section(t("meetings.implied"), {},
        h("p", { class: "note" }, t("meetings.implied.note")),
        h("ol", { class: "meeting-list", role: "list" }, meetings.implied.map(meetingRow))),
      meetings.also_met?.length > 0 && section(t("meetings.also"), {},
        h("p", { class: "note" }, t("meetings.also.note")),
        h("ol", { class: "meeting-list", role: "list" }, meetings.also_met.map(meetingRow)))));
  const chosen = parameters.get("continent");
  const target = chosen && [...node.querySelectorAll("[data-continent]")].find((part) => part.dataset.continent === chosen);
  return {
    title,
    node,
    focus: target && (() => {
      const heading = target.querySelector("h2");
      heading.focus({ preventScroll: true });
      target.scrollIntoView({ block: "start", behavior: "instant" });
    }),
  };
}

function equation(meetings, shown) {
  const parts = shown.map((continent) => number(continent.count)).join(" + ");
  const declared = meetings.declared;
  return h("div", { class: "equation" },
    h("p", { class: "equation-figures" },
      h("span", { id: "sum" }, t("meetings.equation", { parts, listed: meetings.listed })),
      declared && [" ", h("span", { class: meetings.difference === 0 ? "against" : "against differs" }, t("meetings.against", { declared: declared.value })),
        evidenceButton(t("meetings.against", { declared: declared.value }), [declared.evidence])]));
}

function column(continent) {
  const stated = [...new Set(continent.countries.map((listing) => listing.stated_group).filter(Boolean))];
  return section([nameOf(continent), h("span", { class: "figure" }, number(continent.count))],
    { class: "continent", "data-continent": continent.id },
    stated.map((name) => h("p", { class: "stated-group" }, t("meetings.group", { name }))),
    h("ol", { role: "list" }, continent.countries.map((listing) => listingRow(listing))));
}

function listingRow({ country, meetings }) {
  const name = nameOf(country);
  const evidence = meetings.flatMap((meeting) => meeting.evidence);
  return h("li", { "data-country": country.code },
    meetings.length === 1
      ? h("a", { href: to("meetings", meetings[0].id) }, flag(country.code), name)
      : h("a", { href: to("entities", country.code) }, flag(country.code), name, h("span", { class: "times" }, t("times", { count: meetings.length }))),
    meetings.length === 1 && new Set(evidence.map(({ article_id: article }) => article)).size > 1
      && h("span", { class: "times" }, t("sources.count", { count: meetings[0].independent_sources })),
    evidenceButton(name, evidence));
}

export function partyName(party) {
  const parts = [party.person?.name, party.organization?.name, party.country && nameOf(party.country)].filter(Boolean);
  if (party.person && party.organization) return `${party.person.name} (${party.organization.name})`;
  if (party.organization && party.delegation) return `${party.organization.name} (${party.delegation})`;
  return parts[0] && party.country && parts.length > 1 && !party.person ? `${parts[0]} (${nameOf(party.country)})` : parts[0] ?? party.delegation ?? "";
}

export function meetingTitle(meeting) {
  const counterpart = meeting.parties.map(partyName).filter(Boolean).join(", ");
  const host = meeting.host && partyName(meeting.host);
  if (host && counterpart) return t("meeting.of", { host, counterpart });
  return counterpart || host || t("meeting.unnamed");
}

/** A meeting in a list: whom, when, and its evidence. */
export function meetingRow(meeting) {
  const title = meetingTitle(meeting);
  const country = meeting.parties.find((party) => party.country)?.country;
  return h("li", { class: "meeting-row" },
    h("p", {}, h("a", { href: to("meetings", meeting.id) }, country && flag(country.code), title),
      meeting.status !== "held" && h("span", { class: "tag" }, label("meeting.status", meeting.status)),
      evidenceButton(title, meeting.evidence)),
    h("p", { class: "byline" }, meeting.date_from && dateRange(meeting.date_from, meeting.date_to, meeting.date_precision),
      meeting.outcomes.map((outcome) => [" · ", t(`meeting.outcome.${outcome.kind}`)]),
      meeting.sources?.length > 1 && [" · ", independence(meeting.sources.length, meeting.independent_sources)]));
}
