// Countries by a number, on a map in the Equal Earth projection; loaded when it is seen.

import { h } from "../dom.js";
import { byName, number, regionName, t } from "../i18n.js";
import { framed, whenSeen } from "./frame.js";

/** Rows of the table; a hundred and fifty buttons are what a keyboard can walk. */
const most = 150;
/** Steps of the ramp. */
const steps = 5;
/** The map's own size (`script/world`), so that nothing moves when it comes. */
const [width, height] = [4000, 1740];

/** Values that a facet of the API has at most: where it is full, countries that it does not name may be there all the same. */
const full = 100;

/** What a country has at most that a full facet does not name; 0 where the facet is whole. */
export function ceilingOf(facet) {
  return facet.length === full ? Math.min(...facet.map(({ count }) => count)) : 0;
}

let world = null;

/** The outlines, asked for once. */
function outlines() {
  // What the browser has of it is taken as it is: coasts do not move between two visits.
  world ??= fetch("/data/world.json", { cache: "force-cache" }).then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  }).catch((error) => {
    world = null;
    throw error;
  });
  return world;
}

/**
 * A map of the world with a table that says the same and the picture to download.
 *
 * @param values Map of ISO 3166 alpha-2 → number
 * @param label what the numbers count
 * @param onPick called with the code of a country that is chosen; without it nothing can be chosen
 * @param ceiling what a country without a number has at most, see `ceilingOf`; 0 where it has none
 * @param names Map of alpha-2 → name, where the page has better ones than the browser
 */
export function worldMap({ values, label, onPick, ceiling = 0, names = new Map() }) {
  const nameOf = (code) => names.get(code) ?? regionName(code);
  const nothing = ceiling > 0 ? t("map.ceiling", { count: ceiling }) : t("map.none");
  const rows = [...values].filter(([, value]) => value > 0)
    .sort((a, b) => b[1] - a[1] || byName(nameOf(a[0]), nameOf(b[0])));
  const svg = h("svg", { viewBox: `0 0 ${width} ${height}`, class: "map-drawing", role: "img", "aria-label": t("map.label", { label }) });
  const reading = h("p", { class: "map-reading", "aria-hidden": "true" });
  const hint = t(onPick ? "map.hint.pick" : "map.hint");
  reading.textContent = hint;
  whenSeen(svg, () => outlines().then((shapes) => draw(svg, shapes, values, nameOf, nothing), () => { reading.textContent = t("figure.failed"); }));
  listen(svg, { values, nameOf, reading, hint, onPick, nothing });
  const pick = (code) => (onPick ? h("button", { type: "button", class: "map-pick", onclick: () => onPick(code) }, nameOf(code)) : nameOf(code));
  return framed({
    label, class: `world-map ${onPick ? "pickable" : ""}`, svg: () => svg,
    body: [h("div", { class: "map-sheet" }, svg), h("div", { class: "map-foot" }, reading, legend(rows))],
    note: ceiling > 0 && t("map.cut", { named: values.size, count: ceiling }),
    table: () => ({
      head: [t("map.country"), t("map.count")],
      rows: rows.slice(0, most).map(([code, value]) => [pick(code), number(value)]),
      more: rows.length > most && t("map.more", { count: rows.length - most }),
    }),
  });
}

/** Which of the steps a value is on, from 1, by its logarithm. */
function step(value, largest) {
  if (!(value > 0)) return 0;
  if (largest <= 1) return steps;
  return Math.min(steps, 1 + Math.floor((steps * Math.log(value)) / Math.log(largest + 1)));
}

function draw(svg, shapes, values, nameOf, nothing) {
  const largest = Math.max(0, ...values.values());
  const shape = (code, made) => {
    const value = values.get(code) ?? 0;
    made.setAttribute("class", `land level-${step(value, largest)}`);
    made.dataset.code = code;
    made.append(h("title", {}, t("map.value", { name: nameOf(code), value: value > 0 ? number(value) : nothing })));
    return made;
  };
  const land = Object.entries(shapes.outlines).map(([code, path]) => shape(code, h("path", { d: path })));
  // Dots that show something lie above those that do not.
  const dots = Object.entries(shapes.dots).sort(([a], [b]) => (values.get(a) ?? 0) - (values.get(b) ?? 0))
    .map(([code, [x, y]]) => shape(code, h("circle", { cx: x, cy: y, r: values.get(code) > 0 ? 20 : 9 })));
  svg.replaceChildren(h("g", {}, land), h("g", {}, dots));
}

/** Pointing reads a country's number below the map; a click picks it. */
function listen(svg, { values, nameOf, reading, hint, onPick, nothing }) {
  const codeAt = (event) => event.target.closest("[data-code]")?.dataset.code;
  svg.addEventListener("pointermove", (event) => {
    const code = codeAt(event);
    const value = values.get(code) ?? 0;
    reading.textContent = code ? t("map.value", { name: nameOf(code), value: value > 0 ? number(value) : nothing }) : hint;
  });
  svg.addEventListener("pointerleave", () => { reading.textContent = hint; });
  if (onPick) {
    svg.addEventListener("click", (event) => {
      const code = codeAt(event);
      if (code && values.get(code) > 0) onPick(code);
    });
  }
}

/** The steps of the ramp with the numbers that they begin at. */
function legend(rows) {
  if (rows.length === 0) return null;
  const largest = rows[0][1];
  const starts = new Map();
  for (const [, value] of rows.toReversed()) {
    const level = step(value, largest);
    const known = starts.get(level);
    starts.set(level, known ? [known[0], value] : [value, value]);
  }
  return h("ul", { class: "map-legend", role: "list" }, [...starts].map(([level, [low, high]]) => h("li", {},
    h("span", { class: `map-swatch level-${level}`, "aria-hidden": "true" }), low === high ? number(low) : `${number(low)}–${number(high)}`)));
}
