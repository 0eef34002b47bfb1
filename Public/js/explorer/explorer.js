// A list to be explored: what narrows it, what it is made of, when and where, its rows, and the ways out of it. Each list is a
// definition (`lists/`) of this one frame.

import { h } from "../dom.js";
import { number, t } from "../i18n.js";
import { pageHeading } from "../parts.js";
import { askList } from "./ask.js";
import { cardList } from "./cards.js";
import { chips, wordsOfState } from "./chips.js";
import { densitySwitch, isDense } from "./density.js";
import { exportRow } from "./exports.js";
import { facetRail } from "./facets.js";
import { listFigures } from "./figures.js";
import { groupedRows } from "./groups.js";
import { hasPane, pane } from "./pane.js";
import { stateOf } from "./state.js";
import { rowsTable } from "./table.js";

/**
 * The view of a list.
 *
 * @param list its definition
 * @param follow makes the button that follows the list in a state: `(list, state, total, words) => Node`
 */
export function explorerView(list, follow = () => null) {
  return async ({ parameters, signal }) => {
    const state = stateOf(list, parameters);
    const [answers, above, below] = await Promise.all([
      askList(list, state, signal, { mayGroup: true }), list.above?.(state, parameters, signal) ?? null, list.below?.(state, signal) ?? null,
    ]);
    signal.throwIfAborted();
    const { first } = answers;
    list.remember?.(first.items);
    const title = list.titleOf?.(state, answers) ?? t(list.title);
    const count = t(`explore.count.${list.name}`, { count: first.total });
    const table = list.card ? cardList(list, state, first, signal)
      : answers.groups.length > 0 && first.total > 0 ? groupedRows(list, state, answers, signal) : rowsTable(list, state, first, signal);
    const rows = h("div", { class: `list-rows ${isDense() ? "is-dense" : ""}`.trim() }, table);
    const rail = facetRail(list, state, answers);
    const third = first.total > 0 && hasPane(list) ? pane(list, rows, signal) : null;
    return {
      title,
      message: `${title}. ${count}`,
      query: list.isSearch ? parameters.get("q") ?? "" : undefined,
      node: h("div", { class: `view explorer explorer-${list.name}` },
        h("div", { class: "explorer-head" },
          pageHeading(title),
          list.intro && h("p", { class: "standfirst" }, t(list.intro)),
          list.tabs?.(state, answers)),
        h("div", { class: "explorer-bar" },
          chips(list, state, answers),
          h("p", { class: "explorer-count" }, h("b", {}, number(first.total)), " ", t(`explore.unit.${list.name}`, { count: first.total })),
          exportRow(list, state, first.formats, follow(list, state, first.total, wordsOfState(list, state, answers, title)))),
        above,
        h("div", { class: ["explorer-body", !rail && "without-rail", third && "with-pane"].filter(Boolean).join(" ") },
          rail,
          h("div", { class: "explorer-main" },
            list.beside?.(state, answers),
            listFigures(list, state, answers),
            !list.card && first.total > 0 && densitySwitch((dense) => rows.classList.toggle("is-dense", dense)),
            rows, below),
          third)),
    };
  };
}
