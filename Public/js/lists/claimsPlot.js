// Numbers of one unit over time. Of a unit alone there are as many stories as there are subjects: one subject is drawn at a time.

import { get, query } from "../api.js";
import { h } from "../dom.js";
import { whenSeen } from "../figures/frame.js";
import { date, number, regionName, t } from "../i18n.js";
import { problem } from "../parts.js";
import { part } from "../shell/later.js";

/** Numbers that are drawn at once, the latest; subjects that are offered, how often each must stand, and how many need none. */
const [most, mostSubjects, fewest, few] = [100, 6, 3, 20];
/** Filters that leave one subject. */
const narrowing = ["about", "q", "article", "value"];

/**
 * The plot of a list of numbers; null where it is of several units.
 *
 * @param parameters those of the API for the list's state
 */
export function claimsPlot(state, parameters, signal) {
  const units = (state.values.get("unit") ?? []).flatMap((value) => value.split(","));
  if (units.length !== 1) return null;
  const ask = (more) => get(`/v1/claims${query({ ...parameters, ...more, has: "date", sort: "-stated_on", limit: most })}`, signal);
  const holder = h("div", { class: "claims-plot" });
  const fill = () => drawn(state, ask, holder).catch((error) => {
    if (!signal.aborted) holder.replaceChildren(problem(error, fill));
  });
  whenSeen(holder, fill);
  return holder;
}

async function drawn(state, ask, holder) {
  const [numbersPlot, page] = await Promise.all([part("numbers-figure", "later-more"), ask({})]);
  const plotOf = (claims, label) => plotted(numbersPlot, claims, label);
  if (page.items.length < 2) return holder.remove();
  const isNarrowed = narrowing.some((name) => state.values.has(name));
  const subjects = isNarrowed ? [] : subjectsOf(page.items);
  // A handful is read one by one, whatever it is of.
  const isFew = subjects.length === 0 && page.total <= few;
  if (isNarrowed || isFew) return holder.replaceChildren(plotOf(page, page.items[0].unit));
  if (subjects.length === 0) return holder.replaceChildren(h("p", { class: "note" }, t("numbers.mixed")));
  const sheet = h("div", { class: "claims-sheet" });
  const buttons = subjects.map(({ code, name, count }, index) => h("button", {
    type: "button", class: "choice", "aria-pressed": String(index === 0), "data-about": code, onclick: () => choose(index),
  }, name, h("span", { class: "times" }, number(count))));
  async function choose(chosen) {
    buttons.forEach((button, index) => button.setAttribute("aria-pressed", String(index === chosen)));
    const { code, name } = subjects[chosen];
    const series = await ask({ about: code });
    sheet.replaceChildren(plotOf(series, `${series.items[0]?.unit ?? ""} · ${name}`));
  }
  await choose(0);
  return holder.replaceChildren(h("p", { class: "note" }, t("numbers.subjects")),
    h("div", { class: "choices", role: "group", "aria-label": t("numbers.subjects.label") }, buttons), sheet);
}

/** The plot, with what of the whole it shows. */
function plotted(numbersPlot, page, label) {
  const days = page.items.map((claim) => claim.stated_on?.value).filter(Boolean);
  return h("div", {}, numbersPlot({ claims: page.items, label }), days.length > 0 && h("p", { class: "note" },
    t(page.total > page.items.length ? "numbers.shown.latest" : "numbers.shown", { count: page.items.length, total: page.total, from: date(days.at(-1)), to: date(days[0]) })));
}

/** Letters without accents: articles write `Etats-Unis`. */
function bare(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

/** The French names of all countries, by code; the sentences are French whatever the page's language is. */
function frenchNames() {
  const names = new Intl.DisplayNames("fr", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters.flatMap((first) => letters.map((second) => first + second))
    .map((code) => [code, names.of(code)]).filter(([code, name]) => name && new Intl.Locale(`und-${code}`).region === code && !["EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"].includes(code));
}

/** The countries that most of the sentences name, the one of most first. */
function subjectsOf(claims) {
  const sentences = claims.map((claim) => bare(claim.evidence.sentence));
  return frenchNames().map(([code, name]) => {
    const pattern = new RegExp(`(?<!\\p{L})${bare(name).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\p{L})`, "u");
    return { code, name: regionName(code), count: sentences.filter((sentence) => pattern.test(sentence)).length };
  }).filter(({ count }) => count >= fewest).sort((a, b) => b.count - a.count).slice(0, mostSubjects);
}
