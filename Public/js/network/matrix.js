// A graph as a matrix: how often each stands with each.

import { h } from "../dom.js";
import { number, t } from "../i18n.js";
import { to } from "../links.js";
import { entityName } from "../parts.js";

/** Names of one side; a matrix of more is no longer read. */
const most = 25;

/** The table of a graph, for `framed`: those with the most links first. */
export function matrixOf({ nodes }, links) {
  const sorted = nodes.toSorted((a, b) => weight(links, b) - weight(links, a)).slice(0, most);
  const counts = new Map(sorted.map((node) => [node.id, new Map(links.get(node.id).map(({ id, count }) => [id, count]))]));
  return {
    head: [t("network.name"), ...sorted.map((node) => entityName(node))],
    rows: sorted.map((node) => [h("a", { href: to("entities", node.id) }, entityName(node)),
      ...sorted.map((other) => (other === node ? "–" : cell(counts.get(node.id).get(other.id))))]),
    more: nodes.length > sorted.length && t("network.matrix.more", { count: nodes.length - sorted.length }),
  };
}

function weight(links, node) {
  return links.get(node.id).reduce((sum, { count }) => sum + count, 0);
}

function cell(count) {
  return count ? number(count) : "";
}
