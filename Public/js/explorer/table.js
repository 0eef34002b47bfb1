// The rows of a list: a table whose heads sort, one row of which the keyboard is in.

import { get } from "../api.js";
import { h } from "../dom.js";
import { t } from "../i18n.js";
import { empty, problem } from "../parts.js";
import { announce } from "../status.js";
import { addressOf } from "./state.js";
import { walkRows } from "./walk.js";

/** Rows that one more press brings. */
const further = 50;

/**
 * @param first the first answer
 * @param signal ends with the view: what arrives later is thrown away
 * @param isFirst whether its heads are seen; a table below another of the same columns only has them for who listens
 */
export function rowsTable(list, state, first, signal, { isFirst = true } = {}) {
  if (first.items.length === 0) return empty(t(list.none));
  const body = h("tbody", { role: "rowgroup" }, first.items.map((item) => row(list, item)));
  const table = h("table", { class: `rows rows-${list.name}`, role: "table", "aria-rowcount": String(first.total), "aria-label": t(list.title) },
    h("thead", { role: "rowgroup", class: isFirst ? null : "visually-hidden" },
      h("tr", { role: "row" }, list.columns.map((column) => head(list, state, isFirst ? column : { ...column, sorts: null })))),
    body);
  const holder = h("div", { class: "rows-holder" }, table);
  walkRows(body);
  if (first.next) holder.append(more(first, (items) => body.append(...items.map((item) => row(list, item))), body, signal));
  return holder;
}

const items = new WeakMap();

/** What a row is of. */
export function itemOf(row) {
  return items.get(row);
}

function row(list, item) {
  const attributes = list.identify?.(item) ?? {};
  const made = h("tr", { role: "row", class: `row ${list.rowClass?.(item) ?? ""}`.trim(), ...attributes },
    list.columns.map((column) => h("td", { role: "cell", class: `cell-${column.key}`, "data-label": t(column.words) }, column.cell(item))));
  items.set(made, item);
  return made;
}

/** A head that sorts: the way the list goes first, then the other way. */
function head(list, state, { key, words, sorts }) {
  const current = state.sort ?? list.sorts[0]?.value;
  const isSorted = sorts?.includes(current);
  const next = isSorted ? sorts[(sorts.indexOf(current) + 1) % sorts.length] : sorts?.[0];
  const direction = current?.startsWith("-") ? "descending" : "ascending";
  return h("th", { scope: "col", role: "columnheader", class: `cell-${key}`, "aria-sort": isSorted ? direction : null },
    sorts ? h("a", { href: addressOf(list, { ...state, sort: next }), "data-in-place": true, "data-key": `sort-${key}` }, t(words),
      isSorted && h("span", { class: "sorted", "aria-hidden": "true" }, direction === "descending" ? "\u00a0↓" : "\u00a0↑"))
      : h("span", {}, t(words)));
}

/** The button that brings more rows, and says how many there are. */
export function more(first, add, body, signal) {
  let { next } = first;
  let shown = first.items.length;
  const progress = h("span", { class: "more-count" }, t("more.count", { shown, total: first.total }));
  const failure = h("div", {});
  const button = h("button", { type: "button", class: "button" }, t("more"));
  const foot = h("div", { class: "more-foot" }, failure, h("p", { class: "more" }, button, progress));
  button.addEventListener("click", async () => {
    // Disabling the button would drop the keyboard's focus to the top of the page.
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    announce(t("loading"));
    try {
      const page = await get(next.replace(/([?&]limit=)\d+/, `$1${further}`), signal);
      if (signal.aborted) return;
      const place = body.children.length;
      add(page.items);
      shown += page.items.length;
      next = page.next;
      failure.replaceChildren();
      progress.textContent = t("more.count", { shown, total: page.total });
      announce(progress.textContent);
      if (!next) {
        button.parentElement.replaceChildren(progress);
        body.children[place]?.querySelector("a, button")?.focus({ preventScroll: true });
      }
    } catch (error) {
      if (signal.aborted) return;
      failure.replaceChildren(problem(error, null));
      announce(error.title || t("error.unreachable"));
    } finally {
      button.removeAttribute("aria-disabled");
    }
  });
  return foot;
}
