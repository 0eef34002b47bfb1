// Who and what two articles name: in one, in both, in the other; numbers of one unit and speakers beside each other.

import { h } from "../dom.js";
import { evidenceButton } from "../evidence.js";
import { label, number, t } from "../i18n.js";
import { passage, to } from "../links.js";
import { beginning, claimWords, entityLink, section } from "../parts.js";
import { meetingTitle } from "../views/meetings.js";

const types = ["person", "organization", "country", "place", "event"];
/** Names of one cell that are seen at once. */
const most = 10;

export function matrix(comparison) {
  const cells = ["entities_of_a", "shared_entities", "entities_of_b"];
  const rows = types.map((type) => [t(`compare.row.${type}`), cells.map((cell) => (comparison[cell] ?? []).filter((entity) => entity.type === type))])
    .filter(([, lists]) => lists.some((list) => list.length > 0))
    .map(([name, lists]) => row(name, lists.map((list) => names(list, (entity) => entityLink(entity)))));
  const meetings = ["meetings_of_a", "shared_meetings", "meetings_of_b"].map((cell) => comparison[cell] ?? []);
  if (meetings.some((list) => list.length > 0)) {
    rows.push(row(t("compare.row.meetings"), meetings.map((list) => names(list, (meeting) => h("a", { href: to("meetings", meeting.id) }, meetingTitle(meeting))))));
  }
  if (rows.length === 0) return null;
  return section(t("compare.matrix"), { class: "compare-matrix" }, table(t("compare.matrix"),
    ["", t("compare.only.a"), t("compare.both"), t("compare.only.b")], rows));
}

function table(caption, head, rows) {
  return h("div", { class: "compare-scroll scrolls", tabindex: "0", role: "group", "aria-label": caption }, h("table", {},
    h("caption", { class: "visually-hidden" }, caption),
    h("thead", {}, h("tr", {}, head.map((cell, index) => (index === 0 && cell === "" ? h("td", {}) : h("th", { scope: "col" }, cell))))),
    h("tbody", {}, rows)));
}

function row(name, cells) {
  return h("tr", {}, h("th", { scope: "row" }, name), cells.map((cell) => h("td", {}, cell)));
}

function nothing() {
  return h("span", { class: "absent" }, t("compare.none"));
}

function names(list, link) {
  if (list.length === 0) return nothing();
  return h("ul", { class: "compare-names", role: "list" }, list.slice(0, most).map((item) => h("li", {}, link(item))),
    list.length > most && h("li", { class: "note" }, `+${number(list.length - most)}`));
}

/** Numbers that both give of one thing. */
export function numbersBeside(comparison) {
  const numbers = comparison.numbers ?? [];
  if (numbers.length === 0) return null;
  const claims = (list) => (list?.length > 0 ? h("ul", { role: "list" }, list.map((claim) => h("li", {}, h("b", {}, claimWords(claim)),
    evidenceButton(`${claimWords(claim)} ${claim.unit}`, [claim.evidence])))) : nothing());
  return section(t("compare.numbers"), { class: "compare-matrix" }, table(t("compare.numbers"),
    [t("compare.unit"), t("compare.first"), t("compare.second"), t("compare.agree")],
    numbers.map((item) => row(h("span", { lang: "fr" }, item.unit), [claims(item.a), claims(item.b),
      h("span", { class: item.agree ? "severity" : "severity severity-high" }, t(item.agree ? "compare.agree.yes" : "compare.agree.no"))]))));
}

/** Who is quoted in either, with the words. */
export function quotesBeside(comparison) {
  const quotes = comparison.quotes ?? [];
  if (quotes.length === 0) return null;
  const words = (list) => (list?.length > 0 ? h("ul", { role: "list" }, list.map((quote) => h("li", {},
    h("a", { class: "compare-words", lang: "fr", href: passage(quote.evidence) }, beginning(quote.text, 160)), " ",
    h("span", { class: "tag" }, label("quote.kind", quote.kind))))) : nothing());
  return section(t("compare.quotes"), { class: "compare-matrix" }, table(t("compare.quotes"),
    [t("compare.speaker"), t("compare.first"), t("compare.second")],
    quotes.map((item) => row(item.speaker ? entityLink(item.speaker) : t("quotes.nobody"), [words(item.a), words(item.b)]))));
}
