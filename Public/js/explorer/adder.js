// The way to add a filter: which one, and its value, with suggestions where it is an entity.

import { freshID, h } from "../dom.js";
import { t } from "../i18n.js";
import { combobox } from "../search/combobox.js";
import { added, withValues } from "./state.js";

/** The list in which a filter was just added: its form stays open, for the next one. */
let open = null;

/**
 * A button that opens a small form beside it.
 *
 * @param turn called with the next state
 */
export function adder(list, state, turn) {
  const offered = list.filters.filter((filter) => !filter.hidden);
  if (offered.length === 0) return null;
  const body = h("div", { class: "adder-body" });
  const details = h("details", { class: "adder", open: open === list.name },
    h("summary", { "data-key": "adder" }, t("explore.add")), body);
  const next = (changed) => {
    open = list.name;
    turn(changed);
  };
  const fill = () => {
    if (body.childElementCount > 0) return;
    body.append(...offered.map((filter) => fieldOf(filter, state, next)), ...datesOf(list, state, turn));
  };
  if (details.open) fill();
  open = null;
  details.addEventListener("toggle", () => {
    if (!details.open) return;
    fill();
    if (!body.contains(document.activeElement)) body.querySelector("input, button")?.focus({ preventScroll: true });
  });
  // Whoever goes on elsewhere is done with it.
  details.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !details.contains(relatedTarget)) details.open = false;
  });
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    details.open = false;
    details.querySelector("summary").focus();
  });
  return details;
}

function fieldOf(filter, state, turn) {
  const add = (value) => turn(added(state, filter.name, value, { single: filter.single }));
  if (filter.type === "flag") {
    return h("button", { type: "button", class: "button", onclick: () => add(filter.value) }, t(filter.words));
  }
  if (filter.type === "entity") {
    return combobox({ label: t(filter.words), kinds: filter.kinds, key: `adder-${filter.name}`, onPick: (item) => add(item.id) });
  }
  const field = h("input", { type: filter.type === "number" ? "text" : "search", inputmode: filter.type === "number" ? "decimal" : null, "data-key": `adder-${filter.name}`, autocomplete: "off", spellcheck: "false" });
  return h("form", { class: "adder-field", onsubmit: (event) => {
    event.preventDefault();
    const value = filter.clean ? filter.clean(field.value.trim()) : field.value.trim();
    if (value) add(value);
  } }, h("label", {}, h("span", {}, t(filter.words)), field), h("button", { type: "submit", class: "button" }, t("explore.apply")));
}

/** Two days: from when, until when. */
function datesOf({ dates }, state, turn) {
  if (!dates) return [];
  const value = (name, end) => {
    const text = state.values.get(name)?.[0] ?? "";
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : /^\d{4}-\d{2}$/.test(text) ? `${text}-${end}` : "";
  };
  const from = h("input", { type: "date", value: value(dates.from, "01") });
  const to = h("input", { type: "date", value: value(dates.to, "28") });
  const note = h("p", { class: "field-mistake", role: "alert", id: freshID("dates") });
  const check = () => {
    // A day that there is not leaves the field's value empty: taken as it is, the filter would be dropped without a word.
    const wrong = [from, to].filter((field) => field.validity.badInput);
    const isBackwards = wrong.length === 0 && from.value && to.value && from.value > to.value;
    for (const field of [from, to]) {
      const isWrong = wrong.includes(field) || isBackwards;
      field.setAttribute("aria-invalid", String(isWrong));
      field.setAttribute("aria-describedby", note.id);
    }
    note.textContent = wrong.length > 0 ? t("explore.date.none") : isBackwards ? t("explore.date.order") : "";
    (wrong[0] ?? (isBackwards ? to : null))?.focus();
    return note.textContent === "";
  };
  return [h("form", { class: "adder-field adder-dates", novalidate: true, onsubmit: (event) => {
    event.preventDefault();
    if (!check()) return;
    const set = (current, name, field) => withValues(current, name, field.value ? [field.value] : []);
    turn(set(set(state, dates.from, from), dates.to, to));
  } }, h("label", {}, h("span", {}, t("explore.since")), from), h("label", {}, h("span", {}, t("explore.until")), to),
  h("button", { type: "submit", class: "button" }, t("explore.apply")), note)];
}
