// Choosing a period over the bars of `monthBar`: drag, or two sliders for the keyboard.

import { h } from "../dom.js";
import { date, t } from "../i18n.js";
import { monthAt, monthIndex } from "./months.js";

/** Keys of a slider, in months. */
const keys = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12, Home: -Infinity, End: Infinity };

/**
 * Makes the sheet choosable, and gives the controls that stand below it.
 *
 * @param sheet holds the drawing; the veils over what is not chosen go into it
 */
export function brush({ sheet, svg, months, chosen, onRange }) {
  const first = monthIndex(months.items[0].month);
  const last = first + months.items.length - 1;
  const within = (index) => Math.min(last, Math.max(first, index));
  const ends = { from: chosen.from ? within(monthIndex(chosen.from)) : first, to: chosen.to ? within(monthIndex(chosen.to)) : last };
  const veils = ["months-veil before", "months-veil after"].map((name) => h("div", { class: name, "aria-hidden": "true" }));
  const handles = ["from", "to"].map((end) => handle(end));
  const words = h("span", { class: "months-chosen" });
  const clear = h("button", { type: "button", class: "months-clear", onclick: () => { choose(first, last); commit(); } }, t("months.clear"));
  sheet.append(...veils, ...handles);
  drag();
  place();
  return h("p", { class: "months-controls" }, words, clear);

  function isWhole() {
    return ends.from === first && ends.to === last;
  }

  function choose(from, to) {
    [ends.from, ends.to] = [Math.min(from, to), Math.max(from, to)];
    place();
  }

  function commit() {
    if (isWhole()) onRange({ from: null, to: null });
    else onRange({ from: monthAt(ends.from), to: monthAt(ends.to) });
  }

  function place() {
    const share = (index) => (index - first) / months.items.length;
    veils[0].style.inlineSize = `${share(ends.from) * 100}%`;
    veils[1].style.inlineSize = `${(1 - share(ends.to + 1)) * 100}%`;
    handles[0].style.insetInlineStart = `${share(ends.from) * 100}%`;
    handles[1].style.insetInlineStart = `${share(ends.to + 1) * 100}%`;
    handles.forEach((element, index) => {
      const at = index === 0 ? ends.from : ends.to;
      element.setAttribute("aria-valuemin", String(index === 0 ? first : ends.from));
      element.setAttribute("aria-valuemax", String(index === 0 ? ends.to : last));
      element.setAttribute("aria-valuenow", String(at));
      element.setAttribute("aria-valuetext", date(monthAt(at)));
    });
    words.textContent = isWhole() ? t("months.hint") : t("months.chosen", { from: date(monthAt(ends.from)), to: date(monthAt(ends.to)) });
    clear.hidden = isWhole();
  }

  function handle(end) {
    let timer = null;
    return h("div", {
      role: "slider", tabindex: "0", class: `months-handle ${end}`, "aria-label": t(`months.${end}`),
      onkeydown: (event) => {
        const by = keys[event.key];
        if (by === undefined) return;
        event.preventDefault();
        const next = within(ends[end] + by);
        if (end === "from") ends.from = Math.min(next, ends.to);
        else ends.to = Math.max(next, ends.from);
        place();
        // Whoever holds an arrow down asks once.
        clearTimeout(timer);
        timer = setTimeout(commit, 500);
      },
    });
  }

  /** Drags over the bars; a click chooses the month, a drag of a handle moves that end. */
  function drag() {
    const monthOf = (event) => {
      const box = svg.getBoundingClientRect();
      return within(first + Math.floor(((event.clientX - box.left) / box.width) * months.items.length));
    };
    let start = null;
    sheet.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      sheet.setPointerCapture(event.pointerId);
      const held = handles.indexOf(event.target);
      start = held === 0 ? ends.to : held === 1 ? ends.from : monthOf(event);
      if (held < 0) choose(start, start);
    });
    sheet.addEventListener("pointermove", (event) => { if (start !== null) choose(start, monthOf(event)); });
    sheet.addEventListener("pointerup", () => {
      if (start === null) return;
      start = null;
      commit();
    });
    sheet.addEventListener("pointercancel", () => { start = null; });
  }
}
