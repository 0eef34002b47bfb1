// What stands around a sentence in its article: the paragraph that it is of, with those before and behind.

import { get, path } from "./api.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { passage } from "./links.js";
import { articleRef } from "./parts.js";
import { ScalarText } from "./scalars.js";

/** The longest paragraph that is shown beside the sentence's own, in scalars. */
const longest = 900;

/**
 * The passage around an evidence, its words marked; null where the article has none there.
 *
 * @param beside paragraphs before and behind
 */
export async function context(evidence, signal, beside = 1) {
  const { text } = await get(path`/v1/articles/${evidence.article_id}/text`, signal);
  const whole = new ScalarText(text);
  const lines = whole.lines().filter(({ start, end }) => whole.slice(start, end).trim() !== "");
  const { start, end } = evidence.position;
  const at = lines.findIndex((line) => line.start <= start && line.end >= start);
  if (at < 0) return null;
  const own = lines[at];
  const shown = lines.slice(Math.max(0, at - beside), at + beside + 1).filter((line) => line === own || line.end - line.start <= longest);
  const last = Math.min(end, own.end);
  return h("figure", { class: "context" },
    h("div", { class: "context-text", lang: "fr", dir: "auto" }, shown.map((line) => h("p", {}, line === own
      ? [whole.slice(own.start, start), h("mark", {}, whole.slice(start, last)), whole.slice(last, own.end)]
      : whole.slice(line.start, line.end)))),
    h("figcaption", {}, articleRef(evidence.article_id), h("a", { class: "read", href: passage(evidence) }, t("evidence.read"))));
}

/** The first paragraphs of an article, so many scalars at most. */
export async function opening(article, signal, most = 1600) {
  const { text } = await get(path`/v1/articles/${article.id}/text`, signal);
  const shown = [];
  let length = 0;
  for (const line of text.split("\n").map((each) => each.trim()).filter(Boolean)) {
    if (shown.length > 0 && length + line.length > most) break;
    if (line !== article.title?.trim()) shown.push(line);
    length += line.length;
  }
  return h("div", { class: "context-text opening", lang: article.language ?? "fr", dir: "auto" }, shown.map((line) => h("p", {}, line)));
}
