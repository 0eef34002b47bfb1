// What the search box finds: entities by any spelling, and passages with the words marked.

import { get, query } from "../api.js";
import { fragment, h } from "../dom.js";
import { t } from "../i18n.js";
import { passage, to } from "../links.js";
import { build, nest } from "../marks.js";
import { explanation, isMistake, mistake } from "../mistake.js";
import { count, downloads, empty, entityLink, pageHeading, paged, publication, quoted, section, sourceName, titleOf } from "../parts.js";
import { ScalarText } from "../scalars.js";

export async function searchView({ parameters, signal }) {
  const words = (parameters.get("q") ?? "").trim();
  if (!words) {
    return {
      title: t("search.title"), query: "",
      node: h("div", { class: "view" }, pageHeading(t("search.title")), empty(t("search.hint"))),
    };
  }
  const [found, entities] = await Promise.all([
    get(`/v1/search${query({ q: words, limit: 10 })}`, signal).catch((error) => {
      if (isMistake(error)) return { error };
      throw error;
    }),
    get(`/v1/entities${query({ q: words, limit: 8 })}`, signal).catch(() => ({ items: [] })),
  ]);
  const title = t("search.title.of", { query: words });
  if (found.error) {
    return {
      title, query: words, message: `${explanation(found.error)} ${t("mistake.place", { character: found.error.character })}`,
      node: h("div", { class: "view" }, pageHeading(title), mistake(words, found.error), h("p", { class: "note" }, t("search.hint"))),
    };
  }
  const total = t("search.count", { count: found.total });
  return {
    title, query: words, message: `${title}. ${total}`,
    node: h("div", { class: "view" },
      pageHeading(title),
      h("p", { class: "standfirst" }, total),
      entities.items.length > 0 && section(t("search.entities"), {}, h("ul", { class: "found-entities", role: "list" },
        entities.items.map((entity) => h("li", {}, entityLink(entity), count("mentions", entity.counts.mentions))))),
      section(t("search.passages"), {}, paged(found, hit, signal, {
        class: "hits", none: t("search.none", { query: words }),
      }), downloads(found.formats)),
      h("p", { class: "note" }, t("search.hint"))),
  };
}

function hit({ article, snippet, position }) {
  return h("li", { class: "hit-row" },
    h("p", { class: "byline" }, sourceName(article), " · ", publication(article)),
    h("h3", {}, h("a", { href: to("articles", article.id), class: article.title ? null : "untitled" },
      quoted(titleOf(article), article.language))),
    h("blockquote", { lang: article.language }, highlighted(snippet)),
    h("p", { class: "onward" }, h("a", { href: passage({ article_id: article.id, position: firstHit(snippet, position) }) }, t("search.passage"))));
}

function highlighted(snippet) {
  const text = new ScalarText(snippet.text);
  return fragment(build(text, 0, text.length, nest(snippet.highlights ?? []),
    (range, children) => h("mark", {}, children), (string) => document.createTextNode(string)));
}

/** The first word found, as a place in the article; the whole passage where the snippet is not a plain cut of it. */
function firstHit(snippet, position) {
  const first = snippet.highlights?.[0];
  const isPlainCut = new ScalarText(snippet.text).length === position.end - position.start;
  return first && isPlainCut ? { start: position.start + first.start, end: position.start + first.end } : position;
}
