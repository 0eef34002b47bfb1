// The reader: the article's exact text, with everything that was recognised in it marked.

import { all, get, path } from "../api.js";
import { remember } from "../catalog.js";
import { copyRow } from "../copies.js";
import { flat, h } from "../dom.js";
import { evidenceButton } from "../evidence.js";
import { byName, date, label, list, number, t } from "../i18n.js";
import { passage, to, withQuery } from "../links.js";
import { build, nest } from "../marks.js";
import {
  claimWords, count, entityName, flag, pageHeading, paged, problem, publication, section, sourceName, titleOf,
} from "../parts.js";
import { quoteRow } from "../quotes.js";
import { ScalarText } from "../scalars.js";
import { announce } from "../status.js";

const types = ["person", "organization", "country", "place", "event"];

export async function articleView({ id, parameters, signal }) {
  const [article, served, entities, mentions, furnished, claims, discrepancies, quotes, copies] = await Promise.all([
    get(path`/v1/articles/${id}`, signal),
    get(path`/v1/articles/${id}/text`, signal),
    all(path`/v1/articles/${id}/entities?limit=100&fields=id,type,name,country`, signal),
    all(path`/v1/articles/${id}/mentions?limit=100&fields=entity_id,kind,evidence`, signal),
    get(path`/v1/articles/${id}/furniture?limit=100&facets=reason`, signal),
    all(path`/v1/articles/${id}/claims?limit=100`, signal),
    get(path`/v1/discrepancies?article=${id}`, signal).catch(() => ({ total: 0 })),
    get(path`/v1/articles/${id}/quotes?limit=20`, signal).catch((error) => ({ error })),
    get(path`/v1/articles/${id}/copies?limit=10&include=passages`, signal).catch((error) => ({ error })),
  ]);
  signal.throwIfAborted();
  remember([article]);
  const mentionsOf = Map.groupBy(mentions, (mention) => mention.entity_id);
  for (const entity of entities) entity.mentions = mentionsOf.get(entity.id) ?? [];
  const text = new ScalarText(served.text);
  const target = range(parameters.get("at"), text);
  const { heading, lines } = reader(text, entities, article, target);
  const said = part(t("article.quotes"), quotes, (quote) => quoteRow(quote, { withArticle: false }), signal,
    { class: "quote-list", none: t("article.quotes.none") });
  const copied = part(t("article.copies"), copies, copyRow, signal, { class: "copies", none: t("article.copies.none") });
  const node = h("article", { class: "view reader" });
  node.append(...flat([
    about(article),
    h("div", { class: "reader-title" },
      heading ?? pageHeading(titleOf(article), { properties: { class: article.title ? "page-title" : "page-title untitled", lang: article.language } }),
      article.title_basis === "feed_footer" && h("p", { class: "note" }, t("article.basis.feed_footer"))),
    h("div", { class: "rail" }, legend(node, entities), claimList(claims),
      related(article, discrepancies, [["quotes", quotes.total, said], ["copies", copies.total, copied]])),
    h("div", { class: "reader-text" },
      h("div", { class: "article-text", lang: article.language, id: "article-text" }, lines),
      furniture(furnished, signal), said, copied),
    h("div", { class: "side reader-side" }, side(entities, node)),
  ]));
  const marked = node.querySelector(".hit");
  return {
    title: titleOf(article),
    message: marked ? t("article.target", { text: text.slice(target.start, target.end) }) : undefined,
    focus: marked && (() => {
      // The reader arrives at the words that prove something: focus goes there, so that Tab goes on from there.
      marked.setAttribute("tabindex", "-1");
      marked.focus({ preventScroll: true });
      marked.scrollIntoView({ block: "center", behavior: "instant" });
    }),
    node,
  };
}

/** Who, when, how long; a fact that has evidence opens it. */
function about(article) {
  const day = (value, precision) => date(value, precision);
  const { published_at: published, event_date: event } = article;
  return h("div", { class: "about" },
    h("p", { class: "about-source" }, sourceName(article)),
    h("p", {}, publication(article), published?.evidence && evidenceButton(day(published.value, published.precision), [published.evidence])),
    event && h("p", {}, t("article.event", { date: day(event.value) }), event.evidence && evidenceButton(day(event.value), [event.evidence])),
    h("p", {}, count("words", article.word_count)),
    statements(article).map((line) => h("p", { class: "statement" }, h("q", {}, line))),
    h("p", {}, h("code", {}, article.file)));
}

/** The lines of the file that say who published it and when. */
function statements(article) {
  const lines = [article.source?.statement, article.published_at?.statement].filter(Boolean).map((line) => line.trim());
  return [...new Set(lines)];
}

/** `812-818` as a range of the text; null where it is no such thing. */
function range(value, text) {
  const match = /^(\d+)-(\d+)$/.exec(value ?? "");
  if (!match) return null;
  const [start, end] = [Number(match[1]), Math.min(Number(match[2]), text.length)];
  return start < end ? { start, end } : null;
}

/** The text, line by line, and its heading where the text holds it. Every mention is a span whose words are exactly the API's `exact`. */
function reader(text, entities, article, target) {
  const ranges = entities.flatMap((entity) => (entity.mentions ?? []).map((mention) => ({
    start: mention.evidence.position.start, end: mention.evidence.position.end, entity, kind: mention.kind,
  })));
  const forest = nest(ranges);
  const reached = new Set();

  const wrap = (mark, children) => h("span", {
    class: `mention mention-${mark.entity.type}`,
    "data-entity": mark.entity.id, "data-start": mark.start, "data-key": mark.key,
  }, children);

  const leaf = (string, start, owner) => flat(slices(string, start).map(([words, isHit]) => {
    const node = isHit ? h("mark", { class: "hit" }, words) : document.createTextNode(words);
    if (!owner) return node;
    // One stop of the Tab key for each entity: a hundred marks would bury what follows the text.
    const isFirst = !reached.has(owner.entity.id);
    reached.add(owner.entity.id);
    return h("a", {
      href: to("entities", owner.entity.id), tabindex: isFirst ? null : "-1",
      title: `${label("type", owner.entity.type)} · ${entityName(owner.entity)}`,
    }, node);
  }));

  /** Cuts a run of text where the target begins and ends. */
  function slices(string, start) {
    const run = new ScalarText(string);
    const from = Math.max(0, Math.min((target?.start ?? 0) - start, run.length));
    const to = Math.max(0, Math.min((target?.end ?? 0) - start, run.length));
    return [[run.slice(0, from), false], [run.slice(from, to), true], [run.slice(to, run.length), false]]
      .filter(([words]) => words !== "");
  }

  // The line that is the title becomes the heading of the page, marks and all.
  let heading = null;
  let titled = article.title_basis !== "first_line";
  const lines = [];
  for (const { start, end } of text.lines()) {
    const words = text.slice(start, end);
    if (words.trim() === "") continue;
    const nodes = build(text, start, end, forest, wrap, leaf).flat(Infinity);
    const holds = target && target.start < end && target.end > start;
    if (!titled && words.trim() === article.title?.trim()) {
      titled = true;
      heading = h("h1", { tabindex: "-1", class: "page-title", lang: article.language }, nodes);
    } else {
      lines.push(h("p", { class: [isHeading(words) && "line-heading", holds && "holds-hit"].filter(Boolean).join(" ") || null }, nodes));
    }
  }
  return { heading, lines };
}

/** A short line that ends without a stop reads as a heading; it is only set in bold, never called one. */
function isHeading(words) {
  const line = words.trim();
  return line.length <= 110 && !/[.:;,!?…»”"’)]$/.test(line) && !/^[-–•*]/.test(line);
}

function legend(page, entities) {
  const present = types.filter((type) => entities.some((entity) => entity.type === type));
  if (present.length === 0) return null;
  return h("fieldset", { class: "legend" }, h("legend", {}, t("article.legend")),
    present.map((type) => h("label", { class: `legend-${type}` },
      h("input", {
        type: "checkbox", checked: true,
        onchange: (event) => page.classList.toggle(`without-${type}`, !event.target.checked),
      }),
      h("span", {}, t(`types.${type}`)))));
}

function side(entities, page) {
  const groups = types.map((type) => [type, entities.filter((entity) => entity.type === type)]).filter(([, group]) => group.length > 0);
  if (groups.length === 0) return null;
  return section(t("article.entities"), { class: "cited" }, groups.map(([type, group]) => [
    h("h3", { class: `cited-type cited-${type}` }, t(`types.${type}`), h("span", { class: "figure" }, number(group.length))),
    h("ul", { role: "list" }, group
      .toSorted((a, b) => mentionCount(b) - mentionCount(a) || byName(entityName(a), entityName(b)))
      .map((entity) => h("li", {},
        h("a", { href: to("entities", entity.id) }, entity.country && flag(entity.country.code), entityName(entity)),
        stepper(entity, page)))),
  ]));
}

function mentionCount(entity) {
  return entity.mentions?.length ?? 0;
}

/** A button that walks through the mentions of an entity, one a press. */
function stepper(entity, page) {
  const marks = () => [...page.querySelectorAll(".mention")].filter((mark) => mark.dataset.entity === entity.id);
  let index = -1;
  return h("button", {
    type: "button", class: "step", "aria-label": t("article.step", { name: entityName(entity) }),
    onclick: () => {
      const found = marks();
      if (found.length === 0) return;
      index = (index + 1) % found.length;
      for (const mark of page.querySelectorAll(".stepped")) mark.classList.remove("stepped");
      found[index].classList.add("stepped");
      found[index].scrollIntoView({ block: "center" });
      announce(t("article.stepped", { name: entityName(entity), index: index + 1, count: found.length }));
    },
  }, t("times", { count: mentionCount(entity) }));
}

function claimList(claims) {
  if (claims.length === 0) return null;
  return section(t("article.claims"), { class: "claims" }, h("ul", { role: "list" }, claims.map((claim) => {
    const words = claimWords(claim);
    return h("li", {}, h("a", { href: passage(claim.evidence) }, h("b", {}, words), " ", h("span", { lang: "fr" }, claim.unit)),
      evidenceButton(`${words} ${claim.unit}`, [claim.evidence]));
  })));
}

/** A list below the text, or what kept it from coming. */
function part(heading, page, row, signal, properties) {
  return section(heading, { class: "below" }, page.error ? problem(page.error, null) : paged(page, row, signal, properties));
}

/** What else there is: on pages of its own, and in the sections below the text. */
function related(article, discrepancies, below) {
  const meetings = article.counts?.meetings ?? 0;
  const jumps = below.filter(([, total]) => total > 0);
  if (meetings === 0 && discrepancies.total === 0 && jumps.length === 0) return null;
  return h("ul", { class: "related", role: "list" },
    meetings > 0 && h("li", {}, h("a", { href: withQuery(to("meetings"), { article: article.id }) }, t("article.meetings", { count: meetings }))),
    discrepancies.total > 0 && h("li", {}, h("a", { href: withQuery(to("discrepancies"), { article: article.id }) },
      t("article.discrepancies"), " ", h("span", { class: "figure" }, number(discrepancies.total)))),
    jumps.map(([key, total, target]) => h("li", {}, jump(t(`article.${key}.count`, { count: total }), target))));
}

/** A button that leads to a section of the page: an address there would be one of another page. */
function jump(text, target) {
  return h("button", {
    type: "button", class: "jump",
    onclick: () => {
      const heading = target.querySelector("h2");
      heading.setAttribute("tabindex", "-1");
      heading.focus({ preventScroll: true });
      target.scrollIntoView({ block: "start" });
    },
  }, text);
}

function furniture(removed, signal) {
  if (removed.total === 0) return h("p", { class: "furniture none" }, t("furniture.none"));
  const reasons = list(removed.facets.reason.map(({ value, count: lines }) => `${label("furniture", value)} (${number(lines)})`));
  const row = ({ line, reason, text }) => h("li", {},
    h("span", { class: "line-number" }, t("furniture.line", { line: String(line) })),
    h("span", { class: "tag" }, label("furniture", reason)),
    h("q", {}, text));
  return h("details", { class: "furniture" },
    h("summary", {}, t("furniture.summary", { count: removed.total, reasons })), paged(removed, row, signal, { none: "" }));
}
