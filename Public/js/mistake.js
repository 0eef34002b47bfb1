// What is wrong with a query, in the page's words, and where.

import { h } from "./dom.js";
import { t } from "./i18n.js";
import { ScalarText } from "./scalars.js";

/** Whether the server could not read the query. */
export function isMistake(error) {
  return error?.type === "/problems/bad-query" && Number.isInteger(error.character);
}

/** The sentence that tells of it; the server's own where the page has none. */
export function explanation(error) {
  const key = `mistake.${error.reason}`;
  const text = t(key, { subject: error.subject ?? "" });
  return text === key ? error.detail ?? "" : text;
}

/** The query with the character at which the mistake shows, and why it is one. */
export function mistake(query, error) {
  const text = new ScalarText(query);
  const place = Math.min(error.character - 1, text.length);
  // Behind the last character there is nothing to mark but its end.
  const marked = place < text.length ? text.slice(place, place + 1) : "\u00A0";
  return h("div", { class: "problem mistake" },
    h("p", { class: "problem-title" }, explanation(error)),
    h("p", { class: "mistake-query" },
      h("code", {}, text.slice(0, place), h("mark", {}, marked), text.slice(place + 1, text.length))),
    h("p", { class: "problem-detail" }, t("mistake.place", { character: error.character })));
}
