// The meetings as a list: who met whom, when, as surely as it is known.

import { context } from "../context.js";
import { h } from "../dom.js";
import { currentLanguage, dateRange, label, regionName, t } from "../i18n.js";
import { to } from "../links.js";
import { meetingName, meetingTitle } from "../views/meetings.js";
import { countAbove } from "./meetingCount.js";
import { dateCell, proofLine, proofSentence, sourcesCell } from "./cells.js";

const statusWord = (value) => label("meeting.status", value);
export const countryWord = (value, name) => (currentLanguage() === "en" ? regionName(value) : name ?? regionName(value));

export const meetingsList = {
  name: "meetings",
  api: "/v1/meetings",
  address: to("meetings"),
  title: "explore.meetings.title",
  none: "explore.none",
  embeds: true,
  above: countAbove,
  filters: [
    { name: "party", words: "filter.party", type: "entity", kinds: "person,organization,country" },
    { name: "host", words: "filter.host", type: "entity", kinds: "person,organization,country" },
    { name: "with", words: "filter.with", type: "entity", kinds: "person,organization,country" },
    { name: "article", words: "filter.article", type: "id", hidden: true },
    { name: "min_sources", words: "filter.min_sources", type: "flag", value: "2", single: true, hidden: true, word: (value) => `≥ ${value}` },
    { name: "has_country", words: "filter.has_country", type: "flag", value: "true", single: true, hidden: true, word: (value) => t(`filter.${value}`) },
    { name: "has", words: "filter.has_date", type: "flag", value: "date", hidden: true, word: () => t("filter.true") },
  ],
  facets: [
    { name: "status", words: "meeting.status", word: statusWord },
    { name: "host", words: "meeting.host", word: (value, name) => (/^[A-Z]{2}$/.test(value) ? countryWord(value, name) : name ?? value), kinds: "person,organization,country" },
    { name: "country", words: "filter.country", word: countryWord },
    { name: "continent", words: "filter.continent", word: (value) => label("continent", value) },
    { name: "source", words: "filter.source", word: (value, name) => name ?? value },
    { name: "kind", words: "meeting.kind", word: (value) => label("meeting.kind", value) },
  ],
  dates: { from: "date_from", to: "date_to", member: "date_from", part: "status", parts: ["held", "planned", "phone", "past", "cancelled", "implied", "unconfirmed"], partWord: statusWord },
  map: { facet: "country" },
  // What took place comes first; what is only announced stands apart, and what did not take place is a press away.
  groups: {
    parameter: "status", word: (name) => t(`meetings.group.${name}`),
    parts: [{ name: "held", values: ["held", "past", "phone"], rows: 20 }, { name: "planned", values: ["planned"], rows: 5 }],
  },
  sorts: [{ value: "-date_from" }, { value: "date_from" }, { value: "-last_reported" }, { value: "last_reported" }, { value: "country" }, { value: "-country" }],
  proof: (meeting, signal) => context(meeting.evidence, signal, 2),
  identify: (meeting) => ({ "data-meeting": meeting.id }),
  columns: [
    { key: "date", words: "explore.date", sorts: ["-date_from", "date_from"], cell: (meeting) => (meeting.date_from
      ? h("time", { datetime: meeting.date_from }, dateRange(meeting.date_from, meeting.date_to, meeting.date_precision)) : dateCell(null)) },
    { key: "main", words: "explore.who", cell: who },
    { key: "status", words: "meeting.status", cell: (meeting) => h("span", { class: `tag status status-${meeting.status}` }, statusWord(meeting.status)) },
    { key: "sources", words: "explore.sources", cell: (meeting) => sourcesCell(meeting.counts.sources, meeting.independent_sources) },
  ],
};

function who(meeting) {
  const title = meetingTitle(meeting);
  return [
    h("p", { class: "row-title" }, h("a", { href: to("meetings", meeting.id) }, meetingName(meeting))),
    meeting.evidence && proofSentence(meeting.evidence),
    meeting.evidence && proofLine(title, meeting.evidence, { count: meeting.evidence_count, rest: `${meeting.self}/accounts` }),
  ];
}
