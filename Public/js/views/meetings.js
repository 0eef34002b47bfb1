// The meetings: continents, their countries, and for each the sentence that says so.

import { get, query } from "../api.js";
import { h } from "../dom.js";
import { evidenceButton } from "../evidence.js";
import { dateRange, label, nameOf, number, t } from "../i18n.js";
import { to } from "../links.js";
import { articleRef, downloads, empty, flag, independence, pageHeading, paged, section } from "../parts.js";

export async function meetingsView({ parameters, signal }) {
  const article = parameters.get("article");
  const host = parameters.get("host");
  const meetings = await get(`/v1/meetings/by-continent${query({ article, host })}`, signal);
  const beside = (name) => meetings.counts[name] > 0
    && get(`${meetings.links[name]}&include=outcomes`, signal).catch(() => ({ items: [] }));
  const [implied, alsoMet, whole] = await Promise.all([
    beside("implied"), beside("also_met"), get(`/v1/meetings${query({ article, host, limit: 0 })}`, signal).catch(() => null),
  ]);
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
    downloads(whole?.formats),
    h("div", { class: "beside-the-count" },
      implied && section(t("meetings.implied"), {},
        h("p", { class: "note" }, t("meetings.implied.note")),
        paged(implied, meetingRow, signal, { class: "meeting-list", none: "" })),
      alsoMet && section(t("meetings.also"), {},
        h("p", { class: "note" }, t("meetings.also.note")),
        paged(alsoMet, meetingRow, signal, { class: "meeting-list", none: "" }))));
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

function listingRow({ country, meetings, counts }) {
  const name = nameOf(country);
  const isOne = counts.meetings === 1;
  return h("li", { "data-country": country.code },
    isOne
      ? h("a", { href: to("meetings", meetings[0].id) }, flag(country.code), name)
      : h("a", { href: to("entities", country.code) }, flag(country.code), name, h("span", { class: "times" }, t("times", { count: counts.meetings }))),
    isOne && meetings[0].independent_sources > 1
      && h("span", { class: "times" }, t("sources.count", { count: meetings[0].independent_sources })),
    evidenceButton(name, meetings.map((meeting) => meeting.evidence), isOne ? proofs(meetings[0]) : {}));
}

/** How many evidences a meeting has, and where they are. */
function proofs(meeting) {
  return { count: meeting.evidence_count, rest: `${meeting.self}/accounts` };
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
      evidenceButton(title, [meeting.evidence], proofs(meeting))),
    h("p", { class: "byline" }, meeting.date_from && dateRange(meeting.date_from, meeting.date_to, meeting.date_precision),
      (meeting.outcomes ?? []).map((outcome) => [" · ", t(`meeting.outcome.${outcome.kind}`)]),
      meeting.counts.sources > 1 && [" · ", independence(meeting.counts.sources, meeting.independent_sources)]));
}
