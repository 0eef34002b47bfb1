// Above the rows of a list: when, as bars by month, and where, as a map; both filter.

import { h } from "../dom.js";
import { monthBar } from "../figures/monthBar.js";
import { ceilingOf, worldMap } from "../figures/worldMap.js";
import { currentLanguage, t } from "../i18n.js";
import { go } from "../shell/router.js";
import { addressOf, toggled, withValues } from "./state.js";

export function listFigures(list, state, answers) {
  const turn = (next) => go(addressOf(list, next), { inPlace: true });
  const parts = [list.dates && months(list, state, answers, turn), list.map && map(list, state, answers, turn), answers.mapped && mapOf(answers.mapped)].filter(Boolean);
  if (parts.length === 0) return null;
  const figures = h("div", { class: `list-figures of-${parts.length}` }, parts);
  const { dates } = list;
  // On a phone the rows come first; a period that is chosen is seen, for it is moved there.
  if (!matchMedia("(max-width: 46rem)").matches) return figures;
  return h("details", { class: "figures-fold", open: Boolean(dates && (state.values.has(dates.from) || state.values.has(dates.to))) },
    h("summary", { "data-key": "figures" }, t(parts.length > 1 ? "explore.figures" : list.dates ? "explore.months" : "explore.map")), figures);
}

function months(list, state, { months: buckets, groups }, turn) {
  const { dates } = list;
  // One month alone says nothing that the rows do not.
  if (buckets.length < 2 && !state.values.has(dates.from) && !state.values.has(dates.to)) return null;
  return h("section", { class: "list-figure", "aria-label": t("explore.months") }, h("h2", {}, t("explore.months")),
    monthBar({
      buckets, from: state.values.get(dates.from)?.[0] ?? null, to: state.values.get(dates.to)?.[0] ?? null,
      label: t("explore.months"), partName: groups.length > 0 ? list.groups.word : dates.partWord ?? ((part) => part),
      onRange: ({ from, to }) => turn(withValues(withValues(state, dates.from, from ? [from] : []), dates.to, to ? [to] : [])),
    }));
}

function map(list, state, { facets }, turn) {
  const values = facets.get(list.map.facet) ?? [];
  if (values.length < 2) return null;
  // The labels of the server are French; English names are the browser's own.
  const names = currentLanguage() === "fr" ? new Map(values.map(({ value, label }) => [value, label])) : new Map();
  return h("section", { class: "list-figure", "aria-label": t("explore.map") }, h("h2", {}, t("explore.map")),
    worldMap({
      values: new Map(values.map(({ value, count }) => [value, count])), label: t("explore.map"), names, ceiling: ceilingOf(values),
      onPick: (code) => turn(toggled(state, list.map.facet, code)),
    }));
}

/** The map of a list that has its own numbers: `{ title, values, ceiling, onPick }`. */
function mapOf({ title, ...figures }) {
  return h("section", { class: "list-figure", "aria-label": t(title) }, h("h2", {}, t(title)), worldMap({ ...figures, label: t(title) }));
}
