// The rail beside a list: what its rows are, how many of each, to choose from.

import { h } from "../dom.js";
import { number, t } from "../i18n.js";
import { go } from "../shell/router.js";
import { combobox } from "../search/combobox.js";
import { addressOf, choices, toggled, withValues } from "./state.js";

/** Choices that are shown at once, and those behind "more". */
const [atOnce, atMost] = [7, 40];

export function facetRail(list, state, answers) {
  const turn = (next) => go(addressOf(list, next), { inPlace: true });
  const groups = list.facets.filter((facet) => !facet.isTabs && (facet.isOffered?.(state) ?? true)).map((facet) => group(facet, state, answers.facets.get(facet.name) ?? [], turn)).filter(Boolean);
  const flags = list.filters.filter((filter) => filter.type === "flag").map((filter) => flag(filter, state, turn));
  if (groups.length === 0 && flags.length === 0) return null;
  const sheet = h("details", { class: "facets" },
    h("summary", { "data-key": "facets" }, t("explore.facets")),
    groups, flags.length > 0 && h("fieldset", { class: "facet" }, h("legend", {}, t("explore.certainty")), flags));
  // Beside the list it is always open; above it, where there is no room beside, it opens on demand.
  sheet.open = matchMedia("(min-width: 60.01rem)").matches;
  return sheet;
}

function group(facet, state, values, turn) {
  // An address may name a choice by its word.
  const chosen = choices(state, facet.name);
  const key = ({ value, label }) => (!chosen.includes(value) && chosen.includes(label) ? label : value);
  const known = new Set(values.map(key));
  const all = [...values, ...chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: value, count: 0 }))];
  // A facet with one value, not chosen, has nothing to choose.
  if (all.length === 0 || (all.length === 1 && chosen.length === 0 && !facet.always)) return null;
  const first = all.filter((each, index) => index < atOnce || chosen.includes(key(each)));
  const rest = all.filter((each) => !first.includes(each)).slice(0, atMost);
  const row = (each) => choice(facet, each, chosen.includes(key(each)), () =>
    turn(facet.single ? withValues(state, facet.name, [each.value]) : toggled(state, facet.name, key(each))));
  return h("fieldset", { class: "facet", "data-facet": facet.name }, h("legend", {}, t(facet.words)),
    h("ul", { role: "list" }, first.map(row)),
    rest.length > 0 && unfolded(t(all.length > first.length + rest.length ? "explore.more.some" : "explore.more", { count: rest.length }), () => h("ul", { role: "list" }, rest.map(row))),
    facet.kinds && all.length > atOnce && combobox({ label: t("explore.other"), kinds: facet.kinds, onPick: (item) => turn(toggled(state, facet.name, item.id)) }));
}

/** What is made when it is opened. */
function unfolded(words, make) {
  const details = h("details", { class: "facet-more" }, h("summary", {}, words));
  details.addEventListener("toggle", () => {
    if (details.childElementCount === 1) details.append(make());
  });
  return details;
}

function choice(facet, { value, label, count }, isChosen, onchange) {
  return h("li", {}, h("label", {},
    h("input", { type: facet.single ? "radio" : "checkbox", name: `facet-${facet.name}`, checked: isChosen, value, "data-key": `facet-${facet.name}-${value}`, onchange }),
    h("span", { class: "facet-word" }, facet.word(value, label)),
    h("span", { class: "figure" }, number(count))));
}

function flag(filter, state, turn) {
  const isChosen = state.values.get(filter.name)?.includes(filter.value) ?? false;
  return h("label", {},
    h("input", { type: "checkbox", checked: isChosen, "data-key": `flag-${filter.name}-${filter.value}`, onchange: () =>
      turn(withValues(state, filter.name, isChosen ? state.values.get(filter.name).filter((value) => value !== filter.value)
        : [...(filter.single ? [] : state.values.get(filter.name) ?? []), filter.value])) }),
    h("span", { class: "facet-word" }, t(filter.words)));
}
