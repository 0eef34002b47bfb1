// Numbers over time: one dot a claim, hollow where it is approximate, a bar for a range; a toll that grows is a line.

import { h } from "../dom.js";
import { currentLanguage, date, number, t } from "../i18n.js";
import { passage } from "../links.js";
import { articleRef, claimWords } from "../parts.js";
import { framed } from "./frame.js";
import { dayOf, scaleOf, ticksOf, timeTicks } from "./scales.js";

/** The sheet of a wide place and of a narrow one, on which letters are as high; days that its axis names. */
const sheets = {
  wide: { width: 1000, height: 340, edges: { left: 74, right: 24, top: 18, bottom: 34 }, days: 7 },
  narrow: { width: 400, height: 320, edges: { left: 62, right: 22, top: 14, bottom: 34 }, days: 3 },
};
/** A largest value so many times the smallest is drawn by its logarithm. */
const spread = 60;

/**
 * The plot of numbers of one unit.
 *
 * @param claims `[{ value, lower, upper, qualifier, stated_on, article_id, evidence, unit }]`
 */
export function numbersPlot({ claims, label }) {
  const dated = claims.filter((claim) => claim.stated_on?.value && Number.isFinite(claim.value))
    .toSorted((a, b) => dayOf(a) - dayOf(b) || a.value - b.value);
  if (dated.length === 0) return h("p", { class: "empty" }, t("numbers.undated"));
  const toll = growing(dated);
  const sheet = sheets[matchMedia("(max-width: 40rem)").matches ? "narrow" : "wide"];
  const svg = h("svg", { viewBox: `0 0 ${sheet.width} ${sheet.height}`, class: "numbers-drawing", role: "img", "aria-label": label }, plot(dated, toll, sheet));
  const reading = h("p", { class: "numbers-reading", "aria-hidden": "true" }, t("numbers.hint"));
  svg.addEventListener("pointermove", (event) => {
    const words = event.target.closest?.("[data-words]")?.dataset.words;
    reading.textContent = words ?? t("numbers.hint");
  });
  return framed({
    label, class: "numbers-plot", svg: () => svg,
    body: [h("div", { class: "numbers-sheet scrolls", tabindex: "0", role: "group", "aria-label": label }, svg), h("div", { class: "map-foot" }, reading, key(toll !== null))],
    note: toll && t("numbers.toll", { from: number(toll[0].value), to: number(Math.max(...toll.map((claim) => claim.value))) }),
    table: () => ({
      head: [t("numbers.day"), t("numbers.value"), t("numbers.article")],
      rows: dated.toReversed().slice(0, 200).map((claim) => [date(claim.stated_on.value),
        h("a", { href: passage(claim.evidence) }, claimWords(claim), " ", h("span", { lang: "fr" }, claim.unit)), articleRef(claim.article_id)]),
    }),
  });
}

function plot(claims, toll, sheet) {
  const { width, height, edges } = sheet;
  const values = claims.flatMap((claim) => [claim.lower ?? claim.value, claim.upper ?? claim.value, claim.value]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isWide = least > 0 && most / least > spread;
  const y = scaleOf([isWide ? least : Math.min(0, least), most === least ? most + 1 : most], [height - edges.bottom, edges.top], isWide);
  const days = claims.map(dayOf);
  const x = scaleOf(span(days), [edges.left, width - edges.right], false);
  return [axes(x, y, isWide, sheet), toll && tollLine(toll, x, y), claims.map((claim) => dot(claim, x, y))];
}

/** The days of the plot; one day alone has a week around it. */
function span(days) {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return last - first < 2 ? [first - 3, last + 3] : [first, last];
}

function axes(x, y, isWide, { width, height, edges, days }) {
  const rows = ticksOf(y.domain, isWide).map((value) => h("g", { class: "numbers-tick" },
    h("line", { x1: edges.left, x2: width - edges.right, y1: y(value), y2: y(value) }),
    h("text", { x: edges.left - 8, y: y(value) + 4, "text-anchor": "end" }, compact(value))));
  const columns = timeTicks(x.domain, days).map(({ day, words }) => h("g", { class: "numbers-tick" },
    h("line", { x1: x(day), x2: x(day), y1: height - edges.bottom, y2: height - edges.bottom + 5 }),
    h("text", { x: x(day), y: height - edges.bottom + 19, "text-anchor": "middle" }, words)));
  return h("g", {}, rows, columns);
}

/** `2 Md` where all digits have no room. */
function compact(value) {
  if (Math.abs(value) < 1e6) return number(value);
  return new Intl.NumberFormat(currentLanguage(), { notation: "compact", maximumFractionDigits: 1 }).format(value);
}

const exact = new Set(["exactly", "between"]);

function dot(claim, x, y) {
  const at = x(dayOf(claim));
  const words = `${date(claim.stated_on.value)} · ${claimWords(claim)} ${claim.unit}`;
  const isRange = claim.qualifier === "between" && claim.upper > claim.lower;
  const mark = h("g", { class: `numbers-claim ${exact.has(claim.qualifier) ? "exact" : "approximate"}` },
    isRange && h("line", { class: "numbers-range", x1: at, x2: at, y1: y(claim.lower), y2: y(claim.upper) }),
    h("circle", { cx: at, cy: y(claim.value), r: 5.5 }), h("title", {}, words));
  mark.dataset.words = words;
  return mark;
}

/**
 * The claims of a toll that grows: the largest value of each day, where it hardly ever falls.
 *
 * @returns null where the numbers contradict each other instead
 */
function growing(claims) {
  const days = new Map();
  for (const claim of claims) {
    const known = days.get(dayOf(claim));
    if (!known || claim.value > known.value) days.set(dayOf(claim), claim);
  }
  const steps = [...days.values()];
  if (steps.length < 3) return null;
  const falls = steps.filter((claim, index) => index > 0 && claim.value < 0.97 * steps[index - 1].value).length;
  const grows = steps.at(-1).value > 1.1 * steps[0].value;
  return grows && falls <= Math.floor(steps.length / 6) ? steps : null;
}

function tollLine(steps, x, y) {
  let highest = -Infinity;
  const points = [];
  for (const claim of steps) {
    if (points.length > 0) points.push(`${x(dayOf(claim))},${y(highest)}`);
    highest = Math.max(highest, claim.value);
    points.push(`${x(dayOf(claim))},${y(highest)}`);
  }
  return h("polyline", { class: "numbers-toll", points: points.join(" ") });
}

function key(hasToll) {
  return h("ul", { class: "map-legend", role: "list" },
    h("li", {}, h("span", { class: "numbers-swatch exact", "aria-hidden": "true" }), t("numbers.exact")),
    h("li", {}, h("span", { class: "numbers-swatch approximate", "aria-hidden": "true" }), t("numbers.approximate")),
    hasToll && h("li", {}, h("span", { class: "numbers-swatch toll", "aria-hidden": "true" }), t("numbers.toll.key")));
}
