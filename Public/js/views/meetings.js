// A meeting in a list, and what it is called.

import { h } from "../dom.js";
import { evidenceButton } from "../evidence.js";
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

/** A meeting in a list: whom, when, and its evidence. */
export function meetingRow(meeting) {
  const title = meetingTitle(meeting);
  const country = meeting.parties.find((party) => party.country)?.country;
  return h("li", { class: "meeting-row" },
    h("p", {}, h("a", { href: to("meetings", meeting.id) }, country && flag(country.code), title),
      meeting.status !== "held" && h("span", { class: "tag" }, label("meeting.status", meeting.status)),
      evidenceButton(title, [meeting.evidence], proofs(meeting))),
    h("p", { class: "byline" }, meeting.date_from && dateRange(meeting.date_from, meeting.date_to, meeting.date_precision),
      (meeting.outcomes ?? []).map((outcome, index) => [(meeting.date_from || index > 0) && " · ", t(`meeting.outcome.${outcome.kind}`)]),
      meeting.counts.sources > 1 && [" · ", independence(meeting.counts.sources, meeting.independent_sources)]));
}
