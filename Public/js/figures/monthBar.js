// How much falls into each month, as bars; a period is chosen by dragging or with the arrows.

import { h } from "../dom.js";
import { date, number, shortMonth, t } from "../i18n.js";
import { framed } from "./frame.js";
import { brush } from "./monthBrush.js";
import { shownMonths } from "./months.js";

const [width, height, foot] = [1000, 96, 22];

/**
 * Bars by month with a table that says the same and the picture to download.
 *
 * @param buckets `[{ month: "2020-05", count, parts? }]`; `parts` are stacked, in the order of their names in the first bucket that has them
 * @param from first month (or day) that is chosen, or null
 * @param to last one
 * @param onRange called with `{ from, to }` in months, or with nulls for the whole; without it nothing can be chosen
 * @param partName the name of a part for people
 */
export function monthBar({ buckets, from, to, onRange, label = t("months.label"), partName = (part) => part }) {
  const months = shownMonths(buckets);
  if (months.items.length === 0) return h("p", { class: "empty" }, t("months.empty"));
  const parts = [...new Set(buckets.flatMap((bucket) => Object.keys(bucket.parts ?? {})))];
  const svg = h("svg", { viewBox: `0 0 ${width} ${height}`, class: "months-drawing", role: "img", "aria-label": label, preserveAspectRatio: "none" },
    bars(months, parts));
  const marks = h("div", { class: "months-years", "aria-hidden": "true" }, years(months));
  const sheet = h("div", { class: "months-sheet" }, svg, marks);
  const chosen = { from: from?.slice(0, 7) ?? null, to: to?.slice(0, 7) ?? null };
  const controls = onRange && brush({ sheet, svg, months, chosen, onRange });
  return framed({
    label, class: `month-bar ${onRange ? "brushable" : ""}`, svg: () => svg, below: { height: foot, nodes: (colour) => writtenYears(months, colour) },
    body: [sheet, controls, parts.length > 1 && key(parts, partName)],
    note: months.before > 0 && t("months.before", { count: months.before, month: date(months.items[0].month) }),
    table: () => ({
      head: [t("months.month"), t("months.count"), ...(parts.length > 1 ? parts.map(partName) : [])],
      rows: months.items.filter((item) => item.count > 0).toReversed().slice(0, 400).map((item) => [
        date(item.month), number(item.count), ...(parts.length > 1 ? parts.map((part) => number(item.parts?.[part] ?? 0)) : []),
      ]),
    }),
  });
}

function bars({ items }, parts) {
  const largest = Math.max(1, ...items.map((item) => item.count));
  const step = width / items.length;
  const gap = Math.min(2.5, step * 0.2);
  return items.map((item, index) => {
    const whole = h("g", { class: "months-month" },
      h("title", {}, t("months.value", { month: date(item.month), value: number(item.count) })),
      // A bar of nothing, so that pointing at the column reads it.
      h("rect", { x: index * step, y: 0, width: step, height, class: "months-column" }));
    let base = height;
    for (const [name, value] of stack(item, parts)) {
      const tall = (value / largest) * (height - 6);
      base -= tall;
      const seen = value > 0 ? Math.max(tall, 1.5) : 0;
      whole.append(h("rect", {
        x: index * step + gap / 2, y: base - (seen - tall), width: step - gap, height: seen, class: `months-bar part-${Math.max(0, parts.indexOf(name))}`,
      }));
    }
    return whole;
  });
}

/** What stands on each other in a bar. */
function stack(item, parts) {
  if (!item.parts) return [["", item.count]];
  return parts.map((part) => [part, item.parts[part] ?? 0]);
}

/** Marks that have room beside each other, on a narrow screen too; and so many months are named one by one. */
const [mostMarks, fewMonths] = [9, 18];

/** Where a year is written, or a month where there are few: no more than have room, none over another. */
function timeMarks({ items }) {
  const isFew = items.length <= fewMonths;
  const every = isFew ? Math.ceil(items.length / 5) : 12 * Math.ceil(items.length / 12 / mostMarks);
  const words = (month) => (isFew ? shortMonth(month) : month.slice(0, 4));
  const january = items.findIndex(({ month }) => month.endsWith("-01"));
  const first = isFew || january < 0 ? 0 : january;
  const marks = [];
  // The year that the bars begin in is named where there is room before the next.
  if (first > 0 && first / items.length >= 1 / mostMarks) marks.push([words(items[0].month), 0]);
  for (let index = first; index < items.length; index += every) {
    // The last one must not reach beyond the end.
    if (index / items.length <= 1 - 0.05 || marks.length === 0) marks.push([words(items[index].month), index / items.length]);
  }
  return marks;
}

function years(months) {
  return timeMarks(months).map(([year, share]) => {
    const mark = h("span", {}, year);
    mark.style.insetInlineStart = `${share * 100}%`;
    return mark;
  });
}

/** The years of a file: on the page they are no part of the drawing, which is stretched. */
function writtenYears(months, fill) {
  return timeMarks(months).map(([year, share]) => h("text", {
    x: share * width, y: height + 15, "font-size": 12, "font-family": "sans-serif", fill,
  }, year));
}

function key(parts, partName) {
  return h("ul", { class: "months-key", role: "list" }, parts.map((part, index) => h("li", {},
    h("span", { class: `months-swatch part-${index}`, "aria-hidden": "true" }), partName(part))));
}
