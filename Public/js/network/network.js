// Who stands with whom: nodes and edges, walked with the arrows; a matrix says the same.

import { freshID, h } from "../dom.js";
import { label, number, t } from "../i18n.js";
import { framed, whenSeen } from "../figures/frame.js";
import { announce } from "../status.js";
import { matrixOf } from "./matrix.js";
import { neighboursOf, walkable } from "./walk.js";
import { entityName } from "../parts.js";

const [width, height] = [1000, 620];

/**
 * The figure of a graph.
 *
 * @param graph `{ nodes: [{ id, type, name, count }], edges: [{ source, target, count, kind? }] }`; edges of kind `meeting` are red
 * @param center the id of the node in the middle, or null
 * @param onPick called with the id of a node that is opened
 */
export function network({ graph, center = null, title, onPick }) {
  const size = sizes(graph.nodes);
  const isLarge = graph.nodes.length > 60;
  const svg = h("svg", {
    viewBox: `0 0 ${width} ${height}`, class: "network-drawing", role: "group", "aria-label": title,
  });
  const hint = h("p", { class: "network-reading", id: freshID("network") }, t("network.hint"));
  const links = neighboursOf(graph);
  whenSeen(svg, async () => {
    const places = await layOut(graph, size).catch(() => onCircle(graph.nodes.length));
    const { nodes, names } = draw({ svg, graph, size, places, center, links, isLarge });
    walkable({ svg, graph, nodes, names, places, links, onPick, tell: (words) => { hint.textContent = words ?? t("network.hint"); }, announce });
  });
  return framed({
    label: title, class: `network ${isLarge ? "large" : ""}`, svg: () => svg,
    body: [h("div", { class: "network-sheet" }, svg), h("div", { class: "map-foot" }, hint, legend(graph))],
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
function layOut(graph, size) {
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

function onCircle(count) {
  const angle = (index) => (2 * Math.PI * index) / count;
  return {
    x: Array.from({ length: count }, (_, index) => width * (0.5 + 0.42 * Math.cos(angle(index)))),
    y: Array.from({ length: count }, (_, index) => height * (0.5 + 0.42 * Math.sin(angle(index)))),
  };
}

function draw({ svg, graph, size, places, center, links, isLarge }) {
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
  const written = labels(graph.nodes, size, places, isLarge ? 40 : graph.nodes.length, center);
  const nodes = graph.nodes.map((node, index) => h("g", {
    class: `network-node node-${node.type}${node.id === center ? " central" : ""}`,
    role: "link", tabindex: index === 0 ? "0" : "-1", "data-node": node.id, "data-index": index,
    "aria-label": t("network.node", { name: entityName(node), type: label("type", node.type), count: node.count ?? 0, links: links.get(node.id).length }),
  }, h("circle", { class: "network-dot", cx: places.x[index], cy: places.y[index], r: size[index] })));
  // Names lie above all dots.
  const names = graph.nodes.map((node, index) => h("text", {
    class: `network-name${written.has(index) ? "" : " quiet"}`, x: places.x[index], y: places.y[index] + size[index] + 13, "text-anchor": "middle",
  }, short(entityName(node))));
  svg.replaceChildren(h("g", { "aria-hidden": "true" }, lines), h("g", {}, nodes), h("g", { "aria-hidden": "true" }, names));
  return { nodes, names };
}

/** Names that have room: the middle first, then those of the largest nodes, none over another. */
function labels(nodes, size, places, most, center) {
  const order = nodes.map((_, index) => index).sort((a, b) => (nodes[b].id === center) - (nodes[a].id === center) || size[b] - size[a]);
  const boxes = [];
  const kept = new Set();
  for (const index of order) {
    if (kept.size >= most) break;
    const half = short(entityName(nodes[index])).length * 3.3 + 3;
    const box = [places.x[index] - half, places.y[index] + size[index] + 1, places.x[index] + half, places.y[index] + size[index] + 17];
    if (boxes.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) continue;
    boxes.push(box);
    kept.add(index);
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
