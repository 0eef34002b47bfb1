// One meeting: what is known of it, and every sentence that says so.

import { get, path } from "../api.js";
import { h, join } from "../dom.js";
import { figure } from "../evidence.js";
import { dateRange, label, nameOf, t } from "../i18n.js";
import { to } from "../links.js";
import { articleRef, countryLink, entityLink, facts, flag, independence, section } from "../parts.js";
import { meetingTitle } from "./meetings.js";

export async function meetingView({ id, signal }) {
  const meeting = await get(path`/v1/meetings/${id}?include=accounts,outcomes,sources`, signal);
  const title = meetingTitle(meeting);
  const country = meeting.parties.find((party) => party.country)?.country;
  return {
    title,
    node: h("div", { class: "view meeting" },
      h("p", { class: "kicker" }, t("meeting.kicker", { kind: label("meeting.kind", meeting.kind) }), " · ",
        h("span", { class: meeting.status === "held" ? null : "severity" }, label("meeting.status", meeting.status))),
      h("h1", { class: "page-title", tabindex: "-1" }, country && flag(country.code), title),
      h("div", { class: "meeting-columns" },
        h("div", { class: "primary" },
          section(t("evidence.heading"), {}, meeting.accounts.map((account) => figure(account.evidence))),
          meeting.outcomes.length > 0 && section(t("meeting.outcomes"), {}, meeting.outcomes.map((outcome) => [
            h("h3", { class: "outcome" }, t(`meeting.outcome.${outcome.kind}`)),
            outcome.evidence ? figure(outcome.evidence, { level: "short" }) : h("p", { lang: "fr" }, outcome.description),
          ]))),
        h("div", { class: "side" },
          facts([
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
          ]),
          h("p", { class: "onward" }, h("a", { href: to("meetings") }, t("meeting.back")))))),
  };
}

function party(value) {
  return h("span", { class: "party" }, join([
    value.person && entityLink(value.person), value.organization && entityLink(value.organization),
    value.country && countryLink(value.country), value.delegation && h("i", { lang: "fr" }, value.delegation),
  ].filter(Boolean), ", "));
}
