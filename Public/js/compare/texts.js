// Two texts side by side, the passages that they share marked in both and joined by bands.

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { build, nest } from "../marks.js";
import { ScalarText } from "../scalars.js";

/**
 * The two columns with the bands between them.
 *
 * @param sides `[{ article, text }]`, the first and the second
 * @param passages of a copy: `evidence` is a place of the first, `other_evidence` one of the second
 */
export function sideBySide(sides, passages, signal) {
  const keys = ["evidence", "other_evidence"];
  const columns = sides.map(({ article, text }, side) => column(article, text, passages.map((passage) => passage[keys[side]].position), side));
  const bands = h("svg", { class: "compare-bands", "aria-hidden": "true" });
  const node = h("div", { class: "compare-texts" }, columns[0], h("div", { class: "compare-gutter" }, bands), columns[1]);
  const draw = () => drawBands(node, bands, passages.length);
  const observer = new ResizeObserver(draw);
  observer.observe(node);
  signal.addEventListener("abort", () => observer.disconnect());
  node.addEventListener("click", (event) => {
    const button = event.target.closest("button.passage-go");
    if (button) jump(node, button);
  });
  return node;
}

function column(article, string, places, side) {
  const text = new ScalarText(string);
  const forest = nest(places.map(({ start, end }, number) => ({ start, end, number: number + 1 })));
  const numbered = new Set();
  const wrap = (range, children) => {
    const isFirst = !numbered.has(range.number);
    numbered.add(range.number);
    return h("span", { class: "passage", "data-passage": range.number }, isFirst && h("button", {
      type: "button", class: "passage-go", "data-side": side, "data-go": range.number, "aria-label": t("compare.passage.go", { number: range.number }),
    }, range.number), children);
  };
  const leaf = (words) => document.createTextNode(words);
  const lines = text.lines().filter(({ start, end }) => text.slice(start, end).trim() !== "")
    .map(({ start, end }) => h("p", { dir: "auto" }, build(text, start, end, forest, wrap, leaf)));
  return h("div", { class: `compare-text compare-${side === 0 ? "a" : "b"}`, lang: article.language ?? null }, lines);
}

/** From a passage to its place in the other text. */
function jump(node, button) {
  const other = button.dataset.side === "0" ? ".compare-b" : ".compare-a";
  const target = node.querySelector(`${other} [data-go="${button.dataset.go}"]`);
  for (const mark of node.querySelectorAll(".passage.shown")) mark.classList.remove("shown");
  for (const mark of node.querySelectorAll(`[data-passage="${button.dataset.go}"]`)) mark.classList.add("shown");
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "center" });
}

/** A band from the height of a passage on the left to that on the right. */
function drawBands(node, svg, count) {
  const box = svg.parentElement.getBoundingClientRect();
  if (box.width < 8) {
    svg.replaceChildren();
    return;
  }
  svg.setAttribute("viewBox", `0 0 ${box.width} ${box.height}`);
  const extent = (side, number) => {
    const boxes = [...node.querySelectorAll(`.compare-${side} [data-passage="${number}"]`)].map((mark) => mark.getBoundingClientRect());
    return boxes.length === 0 ? null : [Math.min(...boxes.map((each) => each.top)) - box.top, Math.max(...boxes.map((each) => each.bottom)) - box.top];
  };
  const paths = [];
  for (let number = 1; number <= count; number += 1) {
    const [left, right] = [extent("a", number), extent("b", number)];
    if (!left || !right) continue;
    const half = box.width / 2;
    paths.push(h("path", {
      class: "compare-band",
      d: `M0,${left[0]}C${half},${left[0]} ${half},${right[0]} ${box.width},${right[0]}V${right[1]}C${half},${right[1]} ${half},${left[1]} 0,${left[1]}Z`,
    }));
  }
  svg.replaceChildren(...paths);
}
