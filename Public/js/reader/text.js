// The article's exact text, line by line, with everything that was recognised in it marked.

import { flat, h } from "../dom.js";
import { label } from "../i18n.js";
import { to } from "../links.js";
import { build, nest } from "../marks.js";
import { entityName } from "../parts.js";
import { ScalarText } from "../scalars.js";

/** `812-818` as a range of the text; null where it is no such thing. */
export function targetRange(value, text) {
  const match = /^(\d+)-(\d+)$/.exec(value ?? "");
  if (!match) return null;
  const [start, end] = [Number(match[1]), Math.min(Number(match[2]), text.length)];
  return start < end ? { start, end } : null;
}

/**
 * The lines of the text, and its heading where the text holds it.
 *
 * Every mention is a span whose words are exactly the API's `exact`; every fact one with `data-fact`, its key.
 *
 * @param text a `ScalarText`
 * @param entities with their `mentions`
 * @param facts see `facts.js`
 * @param target the range that an address leads to, or null
 */
export function markedText({ text, entities, facts, article, target }) {
  const mentions = entities.flatMap((entity) => (entity.mentions ?? []).map((mention) => ({
    start: mention.evidence.position.start, end: mention.evidence.position.end, entity,
  })));
  const forest = nest([...facts.map(({ start, end, kind, key }) => ({ start, end, fact: { kind, key } })), ...mentions]);
  inherit(forest, null);
  const marker = markerOf(target);
  let heading = null;
  let titled = article.title_basis !== "first_line";
  const lines = [];
  for (const { start, end } of text.lines()) {
    const words = text.slice(start, end);
    if (words.trim() === "") continue;
    const nodes = build(text, start, end, forest, marker.wrap, marker.leaf).flat(Infinity);
    const holds = target && target.start < end && target.end > start;
    // The line that is the title becomes the heading of the page, marks and all.
    if (!titled && words.trim() === article.title?.trim()) {
      titled = true;
      heading = h("h1", { tabindex: "-1", class: "page-title", lang: article.language, "data-line": start, dir: "auto" }, nodes);
    } else {
      lines.push(h("p", { class: [isHeading(words) && "line-heading", holds && "holds-hit"].filter(Boolean).join(" ") || null, "data-line": start, dir: "auto" }, nodes));
    }
  }
  return { heading, lines };
}

/** A fact inside a mention is part of its link all the same. */
function inherit(nodes, entity) {
  for (const node of nodes) {
    node.linked = node.entity ?? entity;
    inherit(node.children, node.linked);
  }
}

function markerOf(target) {
  const reached = new Set();
  const wrap = (mark, children) => (mark.fact
    ? h("span", { class: `fact fact-${mark.fact.kind}`, "data-fact": mark.fact.key, "data-note": mark.part ? null : mark.fact.key + 1 }, children)
    : h("span", {
      class: `mention mention-${mark.entity.type}`, "data-entity": mark.entity.id, "data-start": mark.start, "data-key": mark.key,
    }, children));

  const leaf = (string, start, owner) => flat(slices(string, start, target).map(([words, isHit]) => {
    const node = isHit ? h("mark", { class: "hit" }, words) : document.createTextNode(words);
    const entity = owner?.linked;
    if (!entity) return node;
    // One stop of the Tab key for each entity: a hundred marks would bury what follows the text.
    const isFirst = !reached.has(entity.id);
    reached.add(entity.id);
    return h("a", {
      href: to("entities", entity.id), tabindex: isFirst ? null : "-1",
      "data-name": `${label("type", entity.type)} · ${entityName(entity)}`,
    }, node);
  }));
  return { wrap, leaf };
}

/** Cuts a run of text where the target begins and ends. */
function slices(string, start, target) {
  const run = new ScalarText(string);
  const from = Math.max(0, Math.min((target?.start ?? 0) - start, run.length));
  const end = Math.max(0, Math.min((target?.end ?? 0) - start, run.length));
  return [[run.slice(0, from), false], [run.slice(from, end), true], [run.slice(end, run.length), false]]
    .filter(([words]) => words !== "");
}

/** A short line that ends without a stop reads as a heading; it is only set in bold, never called one. */
function isHeading(words) {
  const line = words.trim();
  return line.length <= 110 && !/[.:;,!?…»”"’)]$/.test(line) && !/^[-–•*]/.test(line);
}
