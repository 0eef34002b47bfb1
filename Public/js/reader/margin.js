// The margin: each fact beside its line, none over another; n and p go through them.

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { announce } from "../status.js";

/** Space between two notes, in pixels. */
const gap = 6;
/** More meetings in one line than this are one note: a list of countries would push all others away. */
const mostInLine = 2;

/**
 * The margin of a text.
 *
 * @param facts see `facts.js`
 * @param textNode gives the element whose marks have `data-fact`
 * @param onCopy copies a fact with its proof
 */
export function margin(facts, textNode, onCopy, signal) {
  if (facts.length === 0) return null;
  const notes = gather(facts, textNode);
  const list = h("ol", { class: "margin-notes", role: "list" }, notes.map((note) => note.node));
  const node = h("section", { class: "margin", "aria-label": t("reader.facts") },
    h("p", { class: "margin-hint note" }, t("reader.facts.hint")), list);
  const place = () => align(notes, list, textNode);
  const observer = new ResizeObserver(place);
  observer.observe(textNode());
  signal.addEventListener("abort", () => observer.disconnect());
  requestAnimationFrame(place);
  walk(notes, node, onCopy, signal);
  return node;
}

/** Notes in order: one for each fact, one for all meetings of a line where there are many. */
function gather(facts, textNode) {
  const lineOf = (fact) => textNode().querySelector(`[data-fact="${fact.key}"]`)?.closest("[data-line]");
  const lines = Map.groupBy(facts.filter((fact) => fact.kind === "meeting"), lineOf);
  const notes = [];
  const told = new Set();
  for (const fact of facts) {
    if (told.has(fact)) continue;
    const together = fact.kind === "meeting" ? lines.get(lineOf(fact)) : [fact];
    const group = together.length > mostInLine ? together : [fact];
    for (const each of group) told.add(each);
    notes.push(note(group));
  }
  return notes;
}

function note(group) {
  const [first] = group;
  const numbers = group.map((fact) => fact.key + 1);
  const isOne = group.length === 1;
  return {
    group, name: isOne ? first.name : t("reader.meetings", { count: group.length }),
    node: h("li", { class: `margin-note margin-${first.kind}`, tabindex: "-1", "data-facts": group.map((fact) => fact.key).join(" ") },
      h("span", { class: "margin-number" }, isOne ? numbers[0] : `${numbers[0]}–${numbers.at(-1)}`),
      h("span", { class: "visually-hidden" }, t("colon", { label: t(`reader.kind.${first.kind}`) })), h("div", {}, isOne ? first.note() : together(group))),
  };
}

/** The meetings of one line; the host that they share is named once. */
function together(group) {
  const host = group.every((fact) => fact.host === group[0].host) ? group[0].host : null;
  return [h("b", {}, t("reader.meetings", { count: group.length })), host && ` · ${host}`, " : ",
    h("ul", { class: "margin-group", role: "list" }, group.map((fact) => h("li", {}, host ? fact.brief() : fact.note())))];
}

/** Puts each note beside its mark, or below the note before it. Where there is no margin, the notes are a list. */
function align(notes, list, textNode) {
  const isBeside = getComputedStyle(list).position === "relative";
  list.classList.toggle("placed", isBeside);
  if (!isBeside) {
    for (const { node } of notes) node.style.removeProperty("inset-block-start");
    list.style.removeProperty("block-size");
    return;
  }
  const top = list.getBoundingClientRect().top;
  // Everything is read before anything is written.
  const wanted = notes.map(({ group, node }) => {
    const mark = textNode().querySelector(`[data-fact="${group[0].key}"]`);
    return { node, at: (mark?.getClientRects()[0]?.top ?? top) - top, tall: node.offsetHeight };
  });
  let bottom = 0;
  for (const { node, at, tall } of wanted) {
    const start = Math.max(at, bottom);
    node.style.insetBlockStart = `${Math.round(start)}px`;
    bottom = start + tall + gap;
  }
  list.style.blockSize = `${Math.round(bottom)}px`;
}

/** n and p, and the arrows within the margin; the note and its words are shown together; c copies them. */
function walk(notes, node, onCopy, signal) {
  let at = -1;
  notes[0].node.setAttribute("tabindex", "0");

  function go(index, focuses) {
    if (at >= 0) notes[at].node.setAttribute("tabindex", "-1");
    else notes[0].node.setAttribute("tabindex", "-1");
    at = (index + notes.length) % notes.length;
    const { group, node: li, name } = notes[at];
    li.setAttribute("tabindex", "0");
    for (const mark of document.querySelectorAll(".fact.shown, .margin-note.shown")) mark.classList.remove("shown");
    li.classList.add("shown");
    const marks = group.flatMap((fact) => [...document.querySelectorAll(`[data-fact="${fact.key}"]`)]);
    for (const mark of marks) mark.classList.add("shown");
    if (focuses) li.focus({ preventScroll: true });
    marks[0]?.scrollIntoView({ block: "center" });
    announce(t("reader.fact.at", { index: at + 1, count: notes.length, fact: name }));
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, textarea, select, [contenteditable], dialog")) return;
    if (event.key === "n" || event.key === "p") go(at + (event.key === "n" ? 1 : at < 0 ? 0 : -1), true);
  }, { signal });
  node.addEventListener("keydown", (event) => {
    if (event.key === "c" && !event.ctrlKey && !event.metaKey && event.target.matches(".margin-note")) onCopy(notes[Math.max(0, at)].group[0]);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !event.target.closest(".margin-note")) return;
    event.preventDefault();
    go(at + step, true);
  });
  notes.forEach(({ node: li }, index) => li.addEventListener("click", (event) => { if (!event.target.closest("a")) go(index, true); }));
}
