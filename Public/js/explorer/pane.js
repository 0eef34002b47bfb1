// Beside the rows, where the screen is wide enough: the passage that the row rests on, as its article has it.

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { itemOf } from "./table.js";

/** Before a row that is only passed over is asked about, in milliseconds. */
const pause = 140;

/** Whether the page has room for a third column. */
export function hasPane(list) {
  return Boolean(list.proof) && matchMedia("(min-width: 120rem)").matches;
}

/**
 * The pane of a list: it shows the row that has the focus, or was clicked; the first one at the start.
 *
 * @param rows holds the tables
 */
export function pane(list, rows, signal) {
  const body = h("div", { class: "pane-body" });
  const node = h("aside", { class: "pane", "aria-label": t("explore.pane") }, h("h2", {}, t("explore.pane")), body);
  let shown = null;
  let timer = null;
  async function show(row) {
    const item = itemOf(row);
    if (!item || shown === row) return;
    shown?.classList.remove("in-pane");
    shown = row;
    row.classList.add("in-pane");
    const content = await list.proof(item, signal).catch(() => null);
    if (signal.aborted || shown !== row) return;
    body.replaceChildren(...[content ?? h("p", { class: "note" }, t("explore.pane.none"))].flat(Infinity));
    body.scrollTop = 0;
  }
  const soon = (event) => {
    const row = event.target.closest?.(".row");
    clearTimeout(timer);
    if (row) timer = setTimeout(() => show(row), pause);
  };
  rows.addEventListener("focusin", soon);
  rows.addEventListener("click", soon);
  const first = rows.querySelector(".row");
  if (first) show(first);
  return node;
}
