// The facts of one article as ranges of its text, each with what the margin says of it.

import { h } from "../dom.js";
import { date, label, t } from "../i18n.js";
import { to } from "../links.js";
import { claimWords, entityLink } from "../parts.js";
import { meetingTitle, partyName } from "../views/meetings.js";

export const factKinds = ["quote", "number", "meeting", "date"];

/**
 * Facts in the order of the text: `{ key, kind, start, end, name, note }`, where `note()` makes the nodes of the margin.
 *
 * Ordinals are left out: the 93 of a 93rd assembly is part of its name. What is stated twice in one place is told once.
 */
export function factsOf({ article, quotes, claims, meetings }) {
  const found = [
    ...dates(article),
    ...quotes.map(quoteFact),
    ...claims.filter((claim) => claim.kind !== "ordinal").map(numberFact),
    ...meetings.map((meeting) => meetingFact(meeting, article.id)).filter(Boolean),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const seen = new Set();
  return found.filter(({ kind, start, end }) => {
    const place = `${kind} ${start} ${end}`;
    return !seen.has(place) && seen.add(place);
  }).map((fact, key) => ({ ...fact, key }));
}

function range(evidence) {
  return { start: evidence.position.start, end: evidence.position.end, evidence };
}

function dates({ id, published_at: published, event_date: event }) {
  return [["published", published], ["event", event]]
    .filter(([, value]) => value?.evidence && value.evidence.article_id === id)
    .map(([kind, value]) => ({
      kind: "date", ...range(value.evidence), name: date(value.value, value.precision),
      note: () => [h("b", {}, date(value.value, value.precision)), " ", t(`reader.date.${kind}`)],
    }));
}

function quoteFact(quote) {
  const who = quote.speaker?.name ?? quote.speaker_words?.text ?? t("quotes.nobody");
  return {
    kind: "quote", ...range(quote.evidence), name: who,
    note: () => [quote.speaker ? entityLink(quote.speaker, { tabindex: "-1" }) : h("i", { lang: "fr" }, who),
      quote.verb && [" ", h("i", { class: "verb", lang: "fr" }, quote.verb.infinitive)], " · ", label("quote.kind", quote.kind)],
  };
}

function numberFact(claim) {
  const words = claimWords(claim);
  return {
    kind: "number", ...range(claim.evidence), name: `${words} ${claim.unit}`,
    note: () => [h("b", {}, words), " ", h("span", { lang: "fr" }, claim.unit)],
  };
}

/** A meeting where this article tells of it. */
function meetingFact(meeting, article) {
  const evidence = [meeting.evidence, ...(meeting.accounts ?? []).map((account) => account.evidence)]
    .find((each) => each?.article_id === article);
  if (!evidence) return null;
  const title = meetingTitle(meeting);
  return {
    kind: "meeting", ...range(evidence), name: title, host: meeting.host && partyName(meeting.host),
    brief: () => h("a", { href: to("meetings", meeting.id), tabindex: "-1" }, meeting.parties.map(partyName).filter(Boolean).join(", ") || title),
    note: () => [h("a", { href: to("meetings", meeting.id), tabindex: "-1" }, title), " · ", label("meeting.status", meeting.status)],
  };
}
