// A meeting in a list, and what it is called.

import { h, join } from "../dom.js";
import { evidenceButton, sentence } from "../evidence.js";
import { dateRange, label, nameOf, t } from "../i18n.js";
import { to } from "../links.js";
import { flag, independence } from "../parts.js";

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

/** The title with the code of a country before the side that it is the country of. */
export function meetingName(meeting) {
  const side = (party) => [flag(party.country?.code), partyName(party)];
  const counterparts = meeting.parties.filter(partyName);
  const host = meeting.host && partyName(meeting.host) ? meeting.host : null;
  if (!host || counterparts.length === 0) return [counterparts[0] && flag(counterparts[0].country?.code), meetingTitle(meeting)];
  return [partyName(host), " – ", join(counterparts.map(side), ", ")];
}

/**
 * A meeting in a list: whom, when, and its evidence.
 *
 * @param withSentence whether the sentence itself stands there, too
 */
export function meetingRow(meeting, { withSentence = false } = {}) {
  const title = meetingTitle(meeting);
  return h("li", { class: "meeting-row" },
    h("p", {}, h("a", { href: to("meetings", meeting.id) }, meetingName(meeting)),
      meeting.status !== "held" && h("span", { class: "tag" }, label("meeting.status", meeting.status)),
      evidenceButton(title, [meeting.evidence], proofs(meeting))),
    withSentence && meeting.evidence && h("p", { class: "chronology-words", lang: "fr", dir: "auto" }, sentence([meeting.evidence])),
    h("p", { class: "byline" }, meeting.date_from && dateRange(meeting.date_from, meeting.date_to, meeting.date_precision),
      (meeting.outcomes ?? []).map((outcome, index) => [(meeting.date_from || index > 0) && " · ", t(`meeting.outcome.${outcome.kind}`)]),
      meeting.counts.sources > 1 && [" · ", independence(meeting.counts.sources, meeting.independent_sources)]));
}

/** Meetings of the same sides on the same day, told from either side, once. */
export function eachOnce(meetings) {
  const seen = new Set();
  return meetings.filter((meeting) => {
    const names = [meeting.host, ...meeting.parties].filter(Boolean).map(partyName);
    const key = `${meeting.date_from} ${names.toSorted().join(" / ")}`;
    return !meeting.date_from || (!seen.has(key) && seen.add(key));
  });
}
