// The reader: the article's exact text, with everything that was recognised in it marked, and a margin of facts.

import { all, get, path } from "../api.js";
import { remember } from "../catalog.js";
import { flat, h } from "../dom.js";
import { t } from "../i18n.js";
import { pageHeading, titleOf } from "../parts.js";
import { about } from "../reader/about.js";
import { comparing, copiesSection, exports, foot, quotesSection, related, shortened } from "../reader/below.js";
import { entityCards } from "../reader/card.js";
import { cited } from "../reader/cited.js";
import { copyButton, copyFact } from "../reader/copy.js";
import { factsOf } from "../reader/facts.js";
import { legend } from "../reader/legend.js";
import { margin } from "../reader/margin.js";
import { markedText, targetRange } from "../reader/text.js";
import { ScalarText } from "../scalars.js";

export async function articleView({ id, parameters, signal }) {
  const found = await read(id, signal);
  const { article, quotes } = found;
  const text = new ScalarText(found.served.text);
  const target = targetRange(parameters.get("at"), text);
  const facts = factsOf({ article, quotes: quotes.items ?? [], claims: found.claims, meetings: found.meetings });
  const { heading, lines } = markedText({ text, entities: found.entities, facts, article, target });
  const said = quotesSection(shortened(quotes, article.id), signal);
  const words = h("div", { class: "article-text", lang: article.language, id: "article-text" }, lines);
  const node = h("article", { class: "view reader" });
  const title = h("div", { class: "reader-title" },
    heading ?? pageHeading(titleOf(article), { properties: { class: article.title ? "page-title" : "page-title untitled", lang: article.language } }),
    article.title_basis === "feed_footer" && h("p", { class: "note" }, t("article.basis.feed_footer")));
  node.append(...flat([
    about(article), title,
    h("div", { class: "rail" }, legend(node, found.entities, facts), related(article, quotes, said), cited(found.entities, node), exports(article)),
    h("div", { class: "reader-text" }, words, said, copiesSection(article, signal), comparing(article, signal), foot(article, signal)),
  ]));
  node.append(...flat([
    margin(facts, () => node, (fact) => copyFact(article, fact), signal), entityCards(node, found.mentionsOf, signal), copyButton(node, article, signal),
  ]));
  return { title: titleOf(article), node, ...arrival(node, text, target) };
}

/**
 * Everything that the text and its margin need, in one turn of no more requests than a browser has connections.
 *
 * Its meetings are asked for where it says that it tells of some, which few articles do.
 */
async function read(id, signal) {
  const may = (asked, otherwise) => asked.catch((error) => {
    if (signal.aborted) throw error;
    return otherwise(error);
  });
  const [article, served, entities, mentions, claims, quotes] = await Promise.all([
    get(path`/v1/articles/${id}`, signal),
    get(path`/v1/articles/${id}/text`, signal),
    all(path`/v1/articles/${id}/entities?limit=100&fields=id,type,name,country`, signal),
    all(path`/v1/articles/${id}/mentions?limit=100&fields=entity_id,evidence`, signal),
    may(all(path`/v1/articles/${id}/claims?limit=100`, signal, 200), () => []),
    may(get(path`/v1/articles/${id}/quotes?limit=100`, signal), (error) => ({ error, items: [], total: 0 })),
  ]);
  const meetings = article.counts?.meetings > 0
    ? await may(get(path`/v1/articles/${id}/meetings?limit=100&include=accounts`, signal), () => ({ items: [] })) : { items: [] };
  signal.throwIfAborted();
  remember([article]);
  const mentionsOf = Map.groupBy(mentions, (mention) => mention.entity_id);
  for (const entity of entities) entity.mentions = mentionsOf.get(entity.id) ?? [];
  return { article, served, entities, mentionsOf, claims, quotes, meetings: meetings.items };
}

/** The reader arrives at the words that prove something: focus goes there, so that Tab goes on from there. */
function arrival(node, text, target) {
  const marked = node.querySelector(".hit");
  if (!marked) return {};
  return {
    message: t("article.target", { text: text.slice(target.start, target.end) }),
    focus: () => {
      marked.setAttribute("tabindex", "-1");
      marked.focus({ preventScroll: true });
      marked.scrollIntoView({ block: "center", behavior: "instant" });
    },
  };
}
