// The whole network: who stands with whom in sentences, articles or meetings.

import { get, query } from "../api.js";
import { h } from "../dom.js";
import { t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { isNarrow, network } from "../network/network.js";
import { empty, pageHeading, tabs } from "../parts.js";
import { go } from "../shell/router.js";

const ways = ["sentence", "article", "meeting"];
const types = ["person", "organization", "country", "place"];
/** Nodes of the whole, on a wide page and on a narrow one; the server gives the heaviest edges between them. */
const [most, mostNarrow] = [300, 60];

export async function networkView({ parameters, signal }) {
  const by = ways.includes(parameters.get("by")) ? parameters.get("by") : "sentence";
  const type = types.includes(parameters.get("type")) ? parameters.get("type") : null;
  const entity = parameters.get("entity");
  const target = `/v1/graph${query({ by, type, entity, limit: entity ? 30 : isNarrow() ? mostNarrow : most })}`;
  const graph = await get(target, signal);
  const title = t("network.title.whole");
  const address = (next) => withQuery(to("network"), { by, type, entity, ...next });
  const formats = ["graphml", "gexf"].map((ending) => [ending, `/v1/graph.${ending}${query({ by, type, entity, limit: entity ? 30 : most })}`]);
  return {
    title,
    node: h("div", { class: "view network-view" },
      pageHeading(title),
      h("p", { class: "standfirst" }, t(`network.intro.${by}`)),
      h("div", { class: "toolbar" },
        tabs(t("network.by"), ways.map((way) => ({ href: address({ by: way === "sentence" ? null : way }), text: t(`network.by.${way}`), current: way === by }))),
        tabs(t("network.types"), [{ href: address({ type: null }), text: t("all"), current: !type },
          ...types.map((name) => ({ href: address({ type: name }), text: t(`types.${name}`), current: name === type, kind: name }))])),
      graph.nodes.length === 0 ? empty(t("network.none")) : network({ graph, center: entity, title, onPick: (id) => go(to("entities", id)) }),
      graph.counts.edges > graph.edges.length && h("p", { class: "note" }, t("network.cut", { shown: graph.edges.length, total: graph.counts.edges })),
      h("p", { class: "downloads" }, t("colon", { label: t("downloads") }), formats.map(([name, href], index) => [index > 0 && " · ", h("a", { href, download: "" }, name)]))),
  };
}
