// A quotation: whose words, by which verb, where they stand.

import { get, path } from "./api.js";
import { h } from "./dom.js";
import { evidenceButton } from "./evidence.js";
import { label, t } from "./i18n.js";
import { passage } from "./links.js";
import { articleRef, beginning, entityLink, unfolding } from "./parts.js";

export const quoteKinds = ["direct", "indirect", "mixed"];

/**
 * A quotation in a list.
 *
 * @param withArticle false where the page is the article's own
 * @param withSpeaker false where the page is the speaker's own
 */
export function quoteRow(quote, { withArticle = true, withSpeaker = true } = {}) {
  return h("li", { class: `quote-row quote-${quote.kind}`, "data-quote": quote.id },
    quoteWords(quote),
    h("p", { class: "said" },
      withSpeaker && speaker(quote),
      quote.speaker && heldBy(quote),
      quote.verb && h("span", { class: "verb", lang: "fr" }, quote.verb.infinitive),
      h("span", { class: "tag" }, label("quote.kind", quote.kind))),
    h("p", { class: "byline" },
      withArticle && h("span", { class: "where" }, articleRef(quote.article_id)),
      h("a", { class: "read", href: passage(quote.evidence) }, t("evidence.read")),
      quoteProof(quote)));
}

/** The words that are said, between marks where they are reported as they were. */
export function quoteWords(quote) {
  const { words, button } = unfolding(quote.text, { whole: quote.cut?.includes("text") ? () => whole(quote) : null });
  return h("blockquote", { lang: "fr", dir: "auto" }, isMarked(quote) ? h("q", {}, words) : words, button && [" ", button]);
}

/** Words shorter than this say little without the sentence that they stand in. */
const scant = 60;

/** Whether a quotation wants its sentence beside it. */
export function isScant({ text, evidence }) {
  return text.length < scant && evidence.sentence.length > text.length + 12;
}

/** Who says it and by which verb. */
export function quoteSpeaker(quote) {
  return [speaker(quote),
    h("p", { class: "said" },
      quote.speaker && heldBy(quote),
      quote.verb && h("span", { class: "verb", lang: "fr" }, quote.verb.infinitive),
      h("span", { class: "tag" }, label("quote.kind", quote.kind)))];
}

/** The button that shows the sentence. */
export function quoteProof(quote) {
  return evidenceButton(fact(quote), [quote.evidence]);
}

/** All the words of a quotation of which the list has a beginning. */
async function whole({ article_id: article, evidence: { position } }) {
  const { text } = await get(`${path`/v1/articles/${article}/text`}?start=${position.start}&end=${position.end}`);
  return text;
}

/** Whether the article sets all the words between marks; those are not among the words. A mixed one may bring its own. */
function isMarked({ kind, evidence }) {
  return kind === "direct" || (kind === "mixed" && /[«“„‹"]\s*$/.test(evidence.quote.prefix ?? ""));
}

/** Who speaks; where nobody is made out, the words that tell, said to be no more than that. */
function speaker({ speaker: entity, speaker_words: words }) {
  if (entity) return h("span", { class: "speaker" }, entityLink(entity));
  if (!words) return h("span", { class: "speaker absent" }, t("quotes.nobody"));
  return h("span", { class: "speaker" }, h("i", { lang: "fr" }, words.text), h("span", { class: "tag unresolved" }, t("quotes.unresolved")));
}

/** The words that stand for the speaker where they are not the name: a pronoun, an office. */
function heldBy({ speaker: entity, speaker_words: words }) {
  if (!words || words.text === entity.name) return null;
  return h("span", { class: "held-by" }, t("quotes.words"), " ", h("q", { lang: "fr" }, words.text));
}

function fact(quote) {
  const who = quote.speaker?.name ?? quote.speaker_words?.text ?? t("quotes.nobody");
  return `${t("colon", { label: who })}${beginning(quote.text, 90)}`;
}
