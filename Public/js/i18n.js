// The language of the interface: its words, numbers, dates and names. What articles say is never translated.

import { remembered, rememberAs } from "./settings.js";
import { articlesWords } from "./words/articles.js";
import { correctionWords } from "./words/corrections.js";
import { entitiesWords } from "./words/entities.js";
import { explorerWords } from "./words/explorer.js";
import { factsWords } from "./words/facts.js";
import { figureWords } from "./words/figures.js";
import { frameWords } from "./words/frame.js";
import { frontWords } from "./words/front.js";
import { liveWords } from "./words/live.js";
import { problemWords } from "./words/problems.js";
import { ruleWords } from "./words/rules.js";
import { searchWords } from "./words/search.js";
import { shellWords } from "./words/shell.js";

/** The words of each language. Those in English come by a script of their own (`english.js`), where they are read. */
const strings = {
  fr: Object.assign(
    {},
    articlesWords,
    correctionWords,
    entitiesWords,
    explorerWords,
    factsWords,
    figureWords,
    frameWords,
    frontWords,
    liveWords,
    problemWords,
    ruleWords,
    searchWords,
    shellWords,
  ),
  en: {},
};

/** Adds the words of a script that comes later. */
export function addWords(language, ...files) {
  Object.assign(strings[language], ...files);
}

let language = remembered("language") === "en" ? "en" : "fr";

export function currentLanguage() {
  return language;
}

/** Goes on in another language, and in that the next time, too. Its words must be there: see `shell/language.js`. */
export function setLanguage(next) {
  language = next in strings ? next : "fr";
  rememberAs("language", language);
}

/** Goes on in French for want of other words; what was chosen stays so for the next time. */
export function fallBackToFrench() {
  language = "fr";
}

const made = new Map();

/** A formatter of `Intl` for the language, made once: making one takes longer than a hundred uses of it. */
function formatter(kind, options = {}) {
  const key = `${language} ${kind} ${JSON.stringify(options)}`;
  if (!made.has(key)) made.set(key, new Intl[kind](language, options));
  return made.get(key);
}

/** The words for a key; `count` picks the plural and is written as a number of the language. */
export function t(key, parameters = {}) {
  const entry = strings[language][key] ?? strings.fr[key];
  if (entry === undefined) return key;
  const pattern = typeof entry === "string"
    ? entry
    : entry[formatter("PluralRules").select(Number(parameters.count))] ?? entry.other;
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => {
    if (!(name in parameters)) return whole;
    const value = parameters[name];
    return typeof value === "number" ? number(value) : String(value);
  });
}

/** A label for a value of the API; an unknown value is shown as it came. */
export function label(family, value) {
  const key = `${family}.${value}`;
  return key in strings.fr ? t(key) : String(value).replaceAll("_", " ");
}

export function number(value) {
  return formatter("NumberFormat", { maximumFractionDigits: 2 }).format(value);
}

/** A share of a whole in percent; what is not quite nothing or everything is not rounded to it. */
export function share(value) {
  const isNearAnEnd = value > 0 && value < 1 && (value < 0.01 || value > 0.99);
  return formatter("NumberFormat", { style: "percent", maximumFractionDigits: isNearAnEnd ? 1 : 0 }).format(value);
}

/** `93e` or `93rd`. */
export function ordinal(value) {
  const endings = language === "en" ? { one: "st", two: "nd", few: "rd", other: "th" } : { one: "er", other: "e" };
  return `${number(value)}${endings[formatter("PluralRules", { type: "ordinal" }).select(value)] ?? endings.other}`;
}

/** A list in words: `a, b et c`. */
export function list(values) {
  return formatter("ListFormat", { type: "conjunction" }).format(values);
}

const shapes = {
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
};

function instant(value) {
  const [year, month = 1, day = 1] = String(value).split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return Number.isNaN(date.valueOf()) ? null : date;
}

/** A date of the API at its own precision: 2025-11 stays a month. */
export function date(value, precision) {
  const when = instant(value);
  if (!when) return String(value);
  const parts = String(value).split("-").length;
  const shape = shapes[precision] ?? shapes[["year", "month", "day"][parts - 1]] ?? shapes.day;
  return firstOfMonth(formatter("DateTimeFormat", { ...shape, timeZone: "UTC" }).format(when));
}

/** A month where there is little room: `sept. 2020`. */
export function shortMonth(value) {
  const when = instant(value);
  return when ? formatter("DateTimeFormat", { month: "short", year: "numeric", timeZone: "UTC" }).format(when) : String(value);
}

/** The first of a month is *1er* in French, which browsers leave out. */
function firstOfMonth(text) {
  return language === "fr" ? text.replace(/^1(?=\s\p{L})/u, "1er") : text;
}

export function dateRange(from, to, precision) {
  const start = instant(from);
  const end = to ? instant(to) : null;
  if (!start || !end || from === to) return date(from, precision);
  return formatter("DateTimeFormat", { ...(shapes[precision] ?? shapes.day), timeZone: "UTC" })
    .formatRange(start, end);
}

/** A thing that has `name_fr` and `name_en`. */
export function nameOf(thing) {
  return (language === "en" ? thing.name_en : thing.name_fr) ?? thing.name_fr ?? thing.name_en ?? "";
}

/** The name of a country by its code alone, as the browser has it. */
export function regionName(code) {
  try {
    return formatter("DisplayNames", { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Compares names the way a reader of the language sorts them. */
export function byName(left, right) {
  return formatter("Collator").compare(left, right);
}
