// Who stands with whom: nodes and edges, walked with the arrows; a matrix says the same.

import { freshID, h } from "../dom.js";
import { label, number, t } from "../i18n.js";
import { framed, whenSeen } from "../figures/frame.js";
import { announce } from "../status.js";
import { matrixOf } from "./matrix.js";
import { neighboursOf, walkable } from "./walk.js";
import { entityName } from "../parts.js";

/** The sheet of a wide place, and of a narrow one, which is higher; names are written at one size on both. */
const sheets = { wide: [1000, 620], narrow: [560, 640] };
/** Names are so high on the screen, in pixels; a character is about half as wide. */
const letter = 12;

/** Whether the page is too narrow for a wide sheet. */
export function isNarrow() {
  return matchMedia("(max-width: 40rem)").matches;
}

/**
 * The figure of a graph.
 *
 * @param graph `{ nodes: [{ id, type, name, count }], edges: [{ source, target, count, kind? }] }`; edges of kind `meeting` are red
 * @param center the id of the node in the middle, or null
 * @param onPick called with the id of a node that is opened
 */
export function network({ graph, center = null, title, onPick }) {
  const [width, height] = sheets[isNarrow() ? "narrow" : "wide"];
  const size = sizes(graph.nodes);
  const isLarge = graph.nodes.length > 60;
  const svg = h("svg", {
    viewBox: `0 0 ${width} ${height}`, class: "network-drawing", role: "group", "aria-label": title,
  });
  const hint = h("p", { class: "network-reading", id: freshID("network") }, t("network.hint"));
  const links = neighboursOf(graph);
  whenSeen(svg, async () => {
    const places = await layOut(graph, size, width, height).catch(() => onCircle(graph.nodes.length, width, height));
    // What a pixel of the screen is on the sheet: names keep their size on the screen, whatever the sheet's.
    const unit = width / (svg.clientWidth || width);
    svg.style.setProperty("--unit", String(unit));
    const { nodes, names } = draw({ svg, graph, size, places, center, links, isLarge, unit, width, height });
    walkable({ svg, graph, nodes, names, places, links, onPick, tell: (words) => { hint.textContent = words ?? t("network.hint"); }, announce });
  });
  return framed({
    label: title, class: `network ${isLarge ? "large" : ""}`, svg: () => svg,
    body: [h("div", { class: `network-sheet ${width < height ? "narrow" : ""}`.trim() }, svg), h("div", { class: "map-foot" }, hint, legend(graph))],
    table: () => matrixOf(graph, links),
  });
}

/** Radii by how often a name stands. */
function sizes(nodes) {
  const most = Math.max(1, ...nodes.map((node) => node.count ?? 1));
  const [least, largest] = nodes.length > 60 ? [3, 13] : [6, 22];
  return nodes.map((node) => least + (largest - least) * Math.sqrt((node.count ?? 1) / most));
}

/** Asks a worker for the places, so that the page stays awake. */
function layOut(graph, size, width, height) {
  const at = new Map(graph.nodes.map((node, index) => [node.id, index]));
  return new Promise((resolve, reject) => {
    const worker = new Worker("/js/network/layoutWorker.js");
    worker.onmessage = ({ data }) => {
      resolve(data);
      worker.terminate();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error("layout"));
      worker.terminate();
    };
    worker.postMessage({
      count: graph.nodes.length, sizes: size, width, height,
      edges: graph.edges.map((edge) => [at.get(edge.source), at.get(edge.target), edge.count]),
    });
  });
}

function onCircle(count, width, height) {
  const angle = (index) => (2 * Math.PI * index) / count;
  return {
    x: Array.from({ length: count }, (_, index) => width * (0.5 + 0.42 * Math.cos(angle(index)))),
    y: Array.from({ length: count }, (_, index) => height * (0.5 + 0.42 * Math.sin(angle(index)))),
  };
}

function draw({ svg, graph, size, places, center, links, isLarge, unit, width, height }) {
  const at = new Map(graph.nodes.map((node, index) => [node.id, index]));
  const most = Math.max(1, ...graph.edges.map((edge) => edge.count));
  const lines = graph.edges.map((edge) => {
    const [a, b] = [at.get(edge.source), at.get(edge.target)];
    const line = h("line", {
      x1: places.x[a], y1: places.y[a], x2: places.x[b], y2: places.y[b], class: edge.kind === "meeting" ? "network-edge met" : "network-edge",
      "stroke-width": (isLarge ? 0.5 : 0.8) + (isLarge ? 2.5 : 5) * Math.sqrt(edge.count / most),
    });
    line.dataset.ends = `${a} ${b}`;
    return line;
  });
  const written = labels({ nodes: graph.nodes, size, places, most: isLarge ? 90 : graph.nodes.length, center, unit, width, height });
  const nodes = graph.nodes.map((node, index) => h("g", {
    class: `network-node node-${node.type}${node.id === center ? " central" : ""}`,
    role: "link", tabindex: index === 0 ? "0" : "-1", "data-node": node.id, "data-index": index,
    "aria-label": t("network.node", { name: entityName(node), type: label("type", node.type), count: node.count ?? 0, links: links.get(node.id).length }),
  }, h("circle", { class: "network-dot", cx: places.x[index], cy: places.y[index], r: size[index] })));
  // Names lie above all dots; those without room are seen with their node alone.
  const names = graph.nodes.map((node, index) => {
    const words = short(entityName(node));
    const { x, y, anchor } = written.get(index) ?? within(spots(index, { size, places, unit }, words.length)[0], width);
    return h("text", { class: `network-name${written.has(index) ? "" : " quiet"}`, x, y, "text-anchor": anchor }, words);
  });
  svg.replaceChildren(h("g", { "aria-hidden": "true" }, lines), h("g", {}, nodes), h("g", { "aria-hidden": "true" }, names));
  return { nodes, names };
}

/** Where a name of so many characters may stand beside its dot: below, above, behind, before; each with the room that it takes. */
function spots(index, { size, places, unit }, length) {
  const [x, y, gap] = [places.x[index], places.y[index], size[index] + 2 * unit];
  const [wide, high] = [length * letter * unit * 0.6 + 4 * unit, letter * unit * 1.15];
  const spot = (left, top, anchor) => ({
    box: [left, top, left + wide, top + high], y: top + high * 0.8, anchor, x: anchor === "middle" ? left + wide / 2 : anchor === "start" ? left : left + wide,
  });
  return [spot(x - wide / 2, y + gap, "middle"), spot(x - wide / 2, y - gap - high, "middle"), spot(x + gap, y - high / 2, "start"), spot(x - gap - wide, y - high / 2, "end")];
}

/** A spot moved sideways so far that it does not reach beyond the sheet. */
function within({ box: [left, , right], x, y, anchor }, width) {
  const over = Math.max(0, right - width) || Math.min(0, left);
  return { x: x - over, y, anchor };
}

/**
 * Names that have room: the middle first, then those of the largest nodes, none over another, over a larger dot or beyond the sheet.
 *
 * @returns Map of index → where the name stands
 */
function labels({ nodes, size, places, most, center, unit, width, height }) {
  const order = nodes.map((_, index) => index).sort((a, b) => (nodes[b].id === center) - (nodes[a].id === center) || size[b] - size[a]);
  const dots = nodes.map((_, index) => [places.x[index] - size[index], places.y[index] - size[index], places.x[index] + size[index], places.y[index] + size[index]]);
  const meet = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
  const boxes = [];
  const kept = new Map();
  for (const index of order) {
    if (kept.size >= most) break;
    const free = spots(index, { size, places, unit }, short(entityName(nodes[index])).length).filter(({ box }) =>
      box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height && !boxes.some((other) => meet(box, other)));
    // A name may lie over small dots where there is no better place; one that would hide a larger name's dot is left out.
    const spot = free.find(({ box }) => !dots.some((dot, other) => other !== index && meet(box, dot)))
      ?? free.find(({ box }) => !dots.some((dot, other) => other !== index && size[other] >= size[index] && meet(box, dot)));
    if (!spot) continue;
    boxes.push(spot.box);
    kept.set(index, spot);
  }
  return kept;
}

function short(name) {
  return name.length > 24 ? `${name.slice(0, 23)}…` : name;
}

function legend(graph) {
  const types = [...new Set(graph.nodes.map((node) => node.type))];
  return h("ul", { class: "map-legend", role: "list" }, types.map((type) => h("li", {},
    h("span", { class: `network-swatch node-${type}`, "aria-hidden": "true" }), t(`types.${type}`))),
  graph.edges.some((edge) => edge.kind === "meeting") && h("li", {}, h("span", { class: "network-line", "aria-hidden": "true" }), t("network.met")),
  h("li", {}, t("network.counts", { nodes: number(graph.nodes.length), edges: number(graph.edges.length) })));
}
