// The network around one entity: thirty names, red where they met.

import { get, query } from "../api.js";
import { h } from "../dom.js";
import { t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { entityName } from "../parts.js";
import { part } from "../shell/later.js";
import { go } from "../shell/router.js";
import { laterSection } from "./later.js";

const most = 30;

export function circleSection(entity, signal) {
  return laterSection(t("network.title"), { class: "network-part" }, async () => {
    const ask = (by) => get(`/v1/graph${query({ entity: entity.id, by, limit: most - 1 })}`, signal);
    const [network, sentences, meetings] = await Promise.all([
      part("network-figure", "later-more"), ask("sentence"), entity.counts.meetings > 0 ? ask("meeting").catch(() => null) : null,
    ]);
    if (sentences.nodes.length < 3) return null;
    return [network({
      graph: withMeetings(sentences, meetings), center: entity.id, title: t("network.of", { name: entityName(entity) }),
      onPick: (id) => go(to("entities", id)),
    }), h("p", { class: "onward" }, h("a", { href: withQuery(to("network"), {}) }, t("network.all")))];
  }, signal);
}

/** Edges whose ends met are of the kind `meeting`. */
function withMeetings(graph, meetings) {
  const met = new Set((meetings?.edges ?? []).flatMap(({ source, target }) => [`${source} ${target}`, `${target} ${source}`]));
  return { ...graph, edges: graph.edges.map((edge) => (met.has(`${edge.source} ${edge.target}`) ? { ...edge, kind: "meeting" } : edge)) };
}
