// The count of countries met: continent by continent, each country numbered as the text names it, against what is announced.

import { get, query } from "../api.js";
import { h } from "../dom.js";
import { evidenceButton } from "../evidence.js";
import { byName, nameOf, number, t } from "../i18n.js";
import { to } from "../links.js";
import { flag, section } from "../parts.js";
import { groups } from "../tally.js";

/** Filters with which the count can be made. */
const counted = new Set(["host", "article"]);

/** The count, where an article announces a number, or where it is about one host. */
export async function countAbove(state, parameters, signal) {
  if ([...state.values.keys()].some((name) => !counted.has(name))) return null;
  const [host, article] = ["host", "article"].map((name) => state.values.get(name)?.[0]);
  const ask = (fields) => get(`/v1/meetings/by-continent${query({ host, article, fields })}`, signal).catch(() => null);
  const known = await ask("declared,listed");
  if (!known || (!known.declared && !host) || known.listed === 0) return null;
  const meetings = await ask(undefined);
  return meetings && count(meetings);
}

function count(meetings) {
  const shown = meetings.continents.filter((continent) => continent.count > 0);
  const absent = meetings.continents.filter((continent) => continent.count === 0);
  const ordinals = new Map(groups(meetings.continents, null).flatMap((group) => group.entries)
    .filter((entry) => entry.ordinal).map((entry) => [entry.country.code, entry.ordinal]));
  const declared = meetings.declared?.value ?? null;
  return section(t("meetings.count"), { class: "meeting-count" },
    equation(meetings, shown),
    h("div", { class: "continents" }, shown.map((continent) => column(continent, ordinals, declared))),
    h("p", { class: "note" }, declared !== null && [t("meetings.units", { declared, listed: meetings.listed }), " "],
      absent.map((continent) => `${t("colon", { label: nameOf(continent) })}${t("meetings.empty")}`).join(" · ")));
}

function equation(meetings, shown) {
  const parts = shown.map((continent) => number(continent.count)).join(" + ");
  const { declared } = meetings;
  return h("p", { class: "equation equation-figures" },
    h("span", { id: "sum" }, t("meetings.equation", { parts, listed: meetings.listed })),
    declared && [" ", h("span", { class: meetings.difference === 0 ? "against" : "against differs" }, t("meetings.against", { declared: declared.value })),
      evidenceButton(t("meetings.against", { declared: declared.value }), [declared.evidence])]);
}

function column(continent, ordinals, declared) {
  const stated = [...new Set(continent.countries.map((listing) => listing.stated_group).filter(Boolean))];
  const sorted = [...continent.countries].sort((a, b) => byName(nameOf(a.country), nameOf(b.country)));
  return section([nameOf(continent), h("span", { class: "figure" }, number(continent.count))],
    { class: "continent", "data-continent": continent.id, level: "h3" },
    stated.map((name) => h("p", { class: "stated-group" }, t("meetings.group", { name }))),
    h("ol", { role: "list" }, sorted.map((listing) => listingRow(listing, ordinals.get(listing.country.code), declared))));
}

function listingRow({ country, meetings, counts }, ordinal, declared) {
  const name = nameOf(country);
  const isOne = counts.meetings === 1;
  const isPast = declared !== null && ordinal > declared;
  return h("li", { "data-country": country.code },
    h("a", { href: isOne ? to("meetings", meetings[0].id) : to("entities", country.code) }, flag(country.code), name),
    declared !== null && ordinal && h("span", { class: isPast ? "ordinal past" : "ordinal" }, number(ordinal)),
    !isOne && h("span", { class: "times" }, t("times", { count: counts.meetings })),
    isOne && meetings[0].independent_sources > 1
      && h("span", { class: "times" }, t("sources.count", { count: meetings[0].independent_sources })),
    evidenceButton(name, meetings.map((meeting) => meeting.evidence), isOne ? proofs(meetings[0]) : {}));
}

/** How many evidences a meeting has, and where they are. */
function proofs(meeting) {
  return { count: meeting.evidence_count, rest: `${meeting.self}/accounts` };
}
