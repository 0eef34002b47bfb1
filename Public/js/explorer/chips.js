// What narrows the list, each with a cross that takes it away, and the way to add more.

import { h } from "../dom.js";
import { date, t } from "../i18n.js";
import { entityName } from "../parts.js";
import { go } from "../shell/router.js";
import { adder } from "./adder.js";
import { addressOf, choices, isNarrowed, withValues, without } from "./state.js";

/**
 * The row of chips.
 *
 * @param answers what `askList` gave
 */
export function chips(list, state, answers) {
  const turn = (next) => go(addressOf(list, next), { inPlace: true });
  const shown = [...entriesOf(list, state, answers)];
  return h("div", { class: "chips" },
    h("ul", { role: "list", "aria-label": t("explore.filters") }, shown.map(({ name, words, value, next }) => h("li", { class: "chip" },
      h("span", { class: "chip-name" }, t("colon", { label: name })), h("b", {}, words),
      h("button", { type: "button", class: "chip-off", "aria-label": t("explore.drop", { filter: `${name} ${words}` }), "data-key": "chips", "data-value": value, onclick: () => turn(next) },
        h("span", { "aria-hidden": "true" }, "×"))))),
    adder(list, state, turn),
    mistakes(list, state),
    isNarrowed(list, state) && shown.length > 1 && h("a", { class: "chips-clear", href: addressOf(list, cleared(list, state)), "data-in-place": true }, t("explore.clear")));
}

/** Dates of the address that are none, and a period that ends before it begins: said where the filters stand. */
function mistakes({ dates }, state) {
  const [from, to] = dates ? [dates.from, dates.to].map((name) => state.values.get(name)?.[0]) : [];
  const words = (state.mistaken ?? []).map(({ value }) => t("explore.date.wrong", { value }));
  if (from && to && from.slice(0, to.length) > to) words.push(t("explore.date.order"));
  return words.length > 0 && h("p", { class: "field-mistake", role: "alert" }, words.join(" "));
}

/** Each filter of the state, in words, with the state without it. */
function* entriesOf(list, state, { facets, names }) {
  const { dates } = list;
  for (const [name, values] of state.values) {
    if (dates && (name === dates.from || name === dates.to)) continue;
    const filter = list.filters.find((each) => each.name === name);
    const facet = list.facets.find((each) => each.name === name);
    if (list.kept?.includes(name)) continue;
    const isWhole = filter?.type === "text";
    for (const value of isWhole ? values : choices(state, name)) {
      const words = facet && !names.has(value)
        ? facet.word(value, facets.get(name)?.find((each) => each.value === value)?.label)
        : wordsOf(filter, value, names);
      yield { name: t(filter?.words ?? facet.words), words, value, next: isWhole ? withValues(state, name, values.filter((each) => each !== value)) : without(state, name, value) };
    }
  }
  if (!dates) return;
  const [from, to] = [dates.from, dates.to].map((name) => state.values.get(name)?.[0]);
  if (!from && !to) return;
  yield {
    name: t(from && to ? "explore.period" : from ? "explore.since" : "explore.until"), value: "dates",
    words: from && to ? (from === to ? date(from) : t("explore.range", { from: date(from), to: date(to) })) : date(from ?? to),
    next: withValues(withValues(state, dates.from, []), dates.to, []),
  };
}

function wordsOf(filter, value, names) {
  const entity = names.get(value);
  if (entity) return entityName(entity);
  if (filter?.word) return filter.word(value);
  return value;
}

/** The state without any filter but those that the list always has. */
function cleared(list, state) {
  return { ...state, values: new Map([...state.values].filter(([name]) => list.kept?.includes(name))) };
}

/** The list in a state, in words: what it is called, and what narrows it. */
export function wordsOfState(list, state, answers, title) {
  return [title, ...[...entriesOf(list, state, answers)].map(({ name, words }) => `${t("colon", { label: name })}${words}`)].join(" · ");
}
