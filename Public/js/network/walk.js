// Walking through a graph with keys: an arrow goes to what lies that way, Enter opens it.

import { number, t } from "../i18n.js";
import { entityName } from "../parts.js";

/** For each node the edges that it has, the heaviest first: `[{ id, count, kind }]`. */
export function neighboursOf({ nodes, edges }) {
  const links = new Map(nodes.map((node) => [node.id, []]));
  for (const { source, target, count, kind } of edges) {
    links.get(source)?.push({ id: target, count, kind });
    links.get(target)?.push({ id: source, count, kind });
  }
  for (const list of links.values()) list.sort((a, b) => b.count - a.count);
  return links;
}

const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** The nearest node that lies in a direction; those aside count as farther. */
function towards([across, down], from, places) {
  let best = null;
  for (let index = 0; index < places.x.length; index += 1) {
    const [x, y] = [places.x[index] - places.x[from], places.y[index] - places.y[from]];
    const along = x * across + y * down;
    if (index === from || along <= 1) continue;
    const aside = Math.abs(x * down) + Math.abs(y * across);
    const cost = along + 2.2 * aside;
    if (!best || cost < best.cost) best = { index, cost };
  }
  return best?.index ?? null;
}

/** Makes the nodes of a drawing walkable: one of them is a stop of the Tab key. */
export function walkable({ svg, graph, nodes, names, places, links, onPick, tell, announce }) {
  const nameOf = new Map(graph.nodes.map((node) => [node.id, entityName(node)]));
  let current = 0;

  function describe(index) {
    const node = graph.nodes[index];
    const with_ = links.get(node.id).slice(0, 4).map(({ id, count }) => `${nameOf.get(id)} (${number(count)})`).join(", ");
    return with_ ? t("network.reading", { name: entityName(node), links: with_ }) : entityName(node);
  }

  function light(index) {
    const own = new Set([String(index), ...links.get(graph.nodes[index].id).map(({ id }) => String(graph.nodes.findIndex((node) => node.id === id)))]);
    svg.classList.add("lit");
    for (const drawn of [nodes, names]) drawn.forEach((element, at) => {
      element.classList.toggle("near", own.has(String(at)));
      element.classList.toggle("self", at === index);
    });
    for (const line of svg.querySelectorAll(".network-edge")) line.classList.toggle("near", line.dataset.ends.split(" ").includes(String(index)));
    tell(describe(index));
  }

  function dim() {
    svg.classList.remove("lit");
    tell(null);
  }

  function go(index) {
    nodes[current].setAttribute("tabindex", "-1");
    current = index;
    nodes[index].setAttribute("tabindex", "0");
    nodes[index].focus();
    announce(describe(index));
  }

  nodes.forEach((node, index) => {
    node.addEventListener("focus", () => light(index));
    node.addEventListener("blur", dim);
    node.addEventListener("pointerenter", () => light(index));
    node.addEventListener("pointerleave", dim);
    node.addEventListener("click", () => onPick(graph.nodes[index].id));
  });
  svg.addEventListener("keydown", (event) => {
    const at = nodes.indexOf(event.target);
    if (at < 0) return;
    if (event.key === "Enter") {
      event.preventDefault();
      onPick(graph.nodes[at].id);
      return;
    }
    const next = ways[event.key] ? towards(ways[event.key], at, places) : { Home: 0, End: nodes.length - 1 }[event.key] ?? null;
    if (!ways[event.key] && next === null) return;
    event.preventDefault();
    if (next !== null) go(next);
  });
}
