// Small pieces that several views are made of.

import { get } from "./api.js";
import { describe, peek } from "./catalog.js";
import { flat, freshID, h } from "./dom.js";
import { currentLanguage, date, label, nameOf, number, ordinal, regionName, t } from "./i18n.js";
import { to } from "./links.js";
import { announce } from "./status.js";

/** The alpha-2 code of a country, set small before its name: flags are boxes or letters where no font has them. */
export function flag(code) {
  if (!/^[A-Za-z]{2}$/.test(code ?? "")) return null;
  return h("span", { class: "flag", "aria-hidden": "true", "data-code": code.toUpperCase() });
}

export function entityName(entity) {
  if (entity.type !== "country") return entity.name;
  // What is named beside another thing comes with its French name alone.
  if (!entity.country) return currentLanguage() === "fr" ? entity.name : regionName(entity.id);
  return nameOf(entity.country);
}

export function entityLink(entity, properties = {}) {
  return h("a", { class: `entity entity-${entity.type}`, href: to("entities", entity.id), ...properties },
    entity.country && flag(entity.country.code), entityName(entity));
}

export function countryLink(country) {
  return h("a", { class: "entity entity-country", href: to("entities", country.code) },
    flag(country.code), nameOf(country));
}

/** `28 mentions`, with the figure set apart. */
export function count(key, value) {
  return h("span", { class: "count" }, h("b", {}, number(value)), " ", t(`count.${key}`, { count: value }));
}

/** What an article is called where it has no title: the beginning of its text, said to be so. */
export function titleOf(article) {
  if (article.title) return spaced(article.title);
  const start = (article.excerpt ?? "").trim();
  return `${t("article.untitled")} · ${start ? beginning(start, 70) : article.id}`;
}

/** A title whose signs stay with their words at the end of a line: `Maroc : …`, `« … »`. */
export function spaced(title) {
  return title.replace(/ (?=[:;!?»])/g, "\u00a0").replace(/« /g, "«\u00a0");
}

/** The first words of a text, never half of one. */
export function beginning(text, most) {
  if (text.length <= most) return text;
  const cut = text.slice(0, most + 1);
  const space = cut.lastIndexOf(" ");
  const kept = cut.slice(0, space > most / 2 ? space : most);
  return `${kept.replace(/[\ud800-\udbff]$/, "").trimEnd()}…`;
}

/**
 * A text that may be long: its beginning, and the button that shows the rest.
 *
 * @param whole gives the whole text, where the one at hand is a beginning only
 */
export function unfolding(text, { most = 480, whole } = {}) {
  if (!whole && text.length <= 1.25 * most) return { words: text, button: null };
  const words = h("span", {}, beginning(text, most));
  const button = h("button", {
    type: "button", class: "unfold", "aria-expanded": "false",
    onclick: async () => {
      const isOpen = button.getAttribute("aria-expanded") === "false";
      if (isOpen && whole) {
        text = await whole().catch(() => text);
        whole = null;
      }
      button.setAttribute("aria-expanded", String(isOpen));
      words.textContent = isOpen ? text : beginning(text, most);
      button.textContent = t(isOpen ? "unfold.less" : "unfold.more");
    },
  }, t("unfold.more"));
  return { words, button };
}

/** How many elements of a list are not shown; nothing where all are. */
export function more(total, shown) {
  return total > shown.length && h("li", { class: "note" }, `+${number(total - shown.length)}`);
}

/** The number of a claim as an article words it: `plus de 1 500`, `de 10 à 15`. */
export function claimWords(claim) {
  const figure = claim.qualifier === "between"
    ? t("range", { lower: number(claim.lower), upper: number(claim.upper) })
    : claim.kind === "ordinal" ? ordinal(claim.value) : number(claim.value);
  return [label("qualifier", claim.qualifier), claim.kind === "percentage" ? `${figure}\u202f%` : figure].filter(Boolean).join(" ");
}

/** How many of the articles that say something do not copy one another; nothing where one alone says it. */
export function independence(articles, independent) {
  if (articles < 2 || !Number.isInteger(independent)) return null;
  return h("span", { class: "independence" }, t("sources.independent", { count: independent, articles }));
}

/** A link to an article by its id alone; publisher and title stand at once where they are known, or arrive when they are. */
export function articleRef(id, { href = to("articles", id), short = false } = {}) {
  const link = h("a", { class: short ? "article-ref short" : "article-ref", href }, id);
  const article = peek(id);
  if (article?.source !== undefined) nameRef(link, article, short);
  else describe(id).then((found) => found && nameRef(link, found, short));
  return link;
}

/** Short ones show the publisher alone; two of one publisher are told apart by the title that is read out. */
function nameRef(link, article, short) {
  const source = article.source?.name;
  const title = h("span", { class: short ? "visually-hidden" : null, lang: article.language ?? null }, titleOf(article));
  link.setAttribute("title", titleOf(article));
  link.replaceChildren(...flat([source && h("b", {}, source), source && h("span", { class: short ? "visually-hidden" : null }, " · "),
    short && !source ? titleOf(article) : title]));
}

/** When an article was published, as surely as it is known. */
export function publication(article) {
  const published = article.published_at;
  if (!published) return h("span", { class: "absent" }, t("article.published.none"));
  const key = `${published.basis === "inferred" ? "inferred" : "stated"}${published.precision === "day" ? "" : ".loose"}`;
  const from = published.basis === "inferred" && published.inferred_from;
  return flat([
    h("time", { datetime: published.value },
      t(`article.published.${key}${from ? ".from" : ""}`, { date: date(published.value, published.precision) })),
    from && [" ", articleRef(from, { short: true })],
  ]);
}

export function sourceName(article) {
  const source = article.source;
  const name = source?.name ? h("b", {}, source.name) : h("span", { class: "absent" }, t("articles.sources.unknown"));
  return h("span", { class: "publisher" }, name,
    source?.agencies?.length ? ` ${t("articles.agencies", { agencies: source.agencies.join(", ") })}` : null);
}

/** A section with its heading; the heading names the region. */
export function section(heading, properties, ...children) {
  const id = freshID("section");
  const { level = "h2", class: name = "", ...rest } = properties ?? {};
  return h("section", { class: `block ${name}`.trim(), "aria-labelledby": id, ...rest },
    h(level, { id, class: "block-heading" }, heading), children);
}

export function pageHeading(title, ...extra) {
  return h("h1", { tabindex: "-1", class: "page-title", ...(extra[0]?.properties ?? {}) }, title);
}

/** Rows of a definition list; a row without a value is left out. */
export function facts(rows) {
  return h("dl", { class: "facts" }, rows.filter(([, value]) => flat([value]).length > 0)
    .map(([term, value]) => h("div", {}, h("dt", {}, term), h("dd", {}, value))));
}

/** A row of links of which one is current. */
export function tabs(name, links) {
  return h("nav", { class: "tabs", "aria-label": name }, h("ul", {}, links.map(({ href, text, figure, current, kind }) =>
    h("li", {}, h("a", { href, "aria-current": current ? "true" : null, class: kind ? `tab-${kind}` : null },
      text, figure !== undefined && figure !== null && h("span", { class: "figure" }, number(figure)))))));
}

/** What a problem is called: by its type in the language of the page, else in the server's own words. */
export function problemTitle(error) {
  if (error.status === 0) return t("error.unreachable");
  const key = `problem.${error.type?.split("/").at(-1)}`;
  const words = t(key);
  return words === key ? error.title || t("error.unexpected") : words;
}

/** Values of a parameter that are told in a problem; a long list of them helps nobody. */
const mostAllowed = 12;

/** What to do about a problem, in the words of the page; null where it has none for its type. */
export function remedy(error) {
  if (error.status === 0) return t("error.unreachable.detail");
  const key = `problem.${error.type?.split("/").at(-1)}.detail`;
  const filter = `filter.${error.parameter}`;
  const name = t(filter) === filter ? error.parameter : t(filter);
  const words = t(key, { parameter: name ?? "", value: error.value ?? "" });
  if (words === key) return null;
  const allowed = error.type?.endsWith("/bad-value") && error.allowed?.length > 0 && error.allowed.length <= mostAllowed;
  return allowed ? `${words} ${t("problem.allowed", { values: error.allowed.map(allowedWords).join(", ") })}` : words;
}

/** A value or a shape that the server allows, as a reader of the language writes it. */
function allowedWords(value) {
  return currentLanguage() === "fr" ? value.replace("YYYY", "AAAA").replace("DD", "JJ") : value;
}

/** What went wrong, with a way on; where the page has no words for it, those of the server stand. */
export function problem(error, retry) {
  const own = remedy(error);
  const detail = own ?? error.detail ?? (error.status === undefined ? error.message : null);
  return h("div", { class: "problem" },
    h("p", { class: "problem-title" }, problemTitle(error)),
    detail && h("p", { class: "problem-detail", lang: own === null && error.status > 0 ? "en" : null }, detail),
    h("p", { class: "problem-actions" },
      error.status > 0 && h("span", { class: "problem-status" }, t("error.status", { status: String(error.status) })),
      retry && h("button", { type: "button", class: "button", onclick: retry }, t("retry")),
      h("a", { href: to() }, t("error.home"))));
}

export function empty(message) {
  return h("p", { class: "empty" }, message);
}

/** Links to a whole list (or to what `words` names) in other formats, by the addresses that the server gives; null where it gives none. */
export function downloads(formats, words = "downloads") {
  const shown = ["xlsx", "csv", "ics", "geojson", "atom"].filter((name) => formats?.[name]);
  if (shown.length === 0) return null;
  return h("p", { class: "downloads" }, t("colon", { label: t(words) }),
    shown.map((name, place) => [place > 0 && " · ", h("a", { href: formats[name], download: "" }, label("downloads.formats", name))]));
}

/**
 * A list of the API, a page at a time.
 *
 * @param first the first answer
 * @param row makes the `<li>` of an item
 * @param signal ends with the view: what arrives later is thrown away
 */
export function paged(first, row, signal, { tag = "ol", class: name = "", none }) {
  if (first.items.length === 0) return empty(none);
  const items = h(tag, { class: name, role: "list" }, first.items.map(row));
  const holder = h("div", { class: "paged" }, items);
  let next = first.next;
  let shown = first.items.length;
  if (!next) return holder;

  const progress = h("span", { class: "more-count" }, t("more.count", { shown, total: first.total }));
  const failure = h("div", {});
  const button = h("button", { type: "button", class: "button" }, t("more"));
  const foot = h("p", { class: "more" }, button, progress);
  holder.append(failure, foot);
  button.addEventListener("click", async () => {
    // Disabling the button would drop the keyboard's focus to the top of the page.
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    announce(t("loading"));
    try {
      const page = await get(next, signal);
      if (signal.aborted) return;
      const added = page.items.map(row);
      items.append(...added);
      shown += added.length;
      next = page.next;
      failure.replaceChildren();
      progress.textContent = t("more.count", { shown, total: page.total });
      announce(progress.textContent);
      if (!next) {
        foot.remove();
        const target = added[0]?.querySelector("a, button");
        target?.focus({ preventScroll: true });
      }
    } catch (error) {
      if (signal.aborted) return;
      failure.replaceChildren(problem(error, null));
      announce(error.title || t("error.unreachable"));
    } finally {
      button.removeAttribute("aria-disabled");
    }
  });
  return holder;
}

/** A span in the language of the articles, so that a screen reader speaks French even in the English interface. */
export function quoted(text, language = "fr") {
  return h("span", { lang: currentLanguage() === language ? null : language, dir: "auto" }, text);
}

