// A figure as a file: SVG with its looks written into it, or PNG drawn from that.

import { h } from "../dom.js";
import { t } from "../i18n.js";

/** What style sheets give a shape; a file has no style sheet. */
const looks = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linejoin", "font-family",
  "font-size", "font-weight", "font-style", "text-anchor", "opacity", "visibility"];

/**
 * Saves the picture of a figure.
 *
 * @param below `{ height, nodes }` of what stands under the drawing in the file only
 */
export async function savePicture(format, svg, name, below) {
  download(format === "svg" ? asSVG(svg, name, below) : await asPNG(svg, name, below), `${stem(name)}.${format}`);
}

function stem(name) {
  return name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "").toLowerCase() || "figure";
}

function download(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = h("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The text of the picture: shapes as they look now, its name above, its credit below. */
export function written(svg, name, below = { height: 0, nodes: () => [] }) {
  const box = svg.viewBox.baseVal;
  const unit = box.width / 1000;
  const copy = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, index) => {
    const style = getComputedStyle(originals[index]);
    for (const look of looks) element.setAttribute(look, style.getPropertyValue(look));
    element.removeAttribute("class");
    element.removeAttribute("tabindex");
  });
  const page = getComputedStyle(document.body);
  const line = (words, y, size, weight) => h("text", {
    x: box.x + 12 * unit, y, "font-size": size * unit, "font-weight": weight, "font-family": "sans-serif", fill: page.color,
  }, words);
  const [top, foot] = [44 * unit, 34 * unit + below.height];
  const view = [box.x, box.y - top, box.width, box.height + top + foot];
  copy.setAttribute("viewBox", view.join(" "));
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(1600));
  copy.setAttribute("height", String(Math.round(1600 * view[3] / view[2])));
  copy.prepend(h("rect", { x: view[0], y: view[1], width: view[2], height: view[3], fill: page.backgroundColor }),
    line(name, box.y - top + 28 * unit, 20, 700), line(t("figure.credit"), box.y + box.height + foot - 12 * unit, 13, 400));
  copy.append(...below.nodes(page.color));
  return new XMLSerializer().serializeToString(copy);
}

function asSVG(svg, name, below) {
  return new Blob([written(svg, name, below)], { type: "image/svg+xml" });
}

async function asPNG(svg, name, below) {
  const image = new Image();
  // A data: address, for the page's policy allows no other picture that it makes itself.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(written(svg, name, below))}`;
  await image.decode();
  const canvas = h("canvas", { width: image.naturalWidth, height: image.naturalHeight });
  canvas.getContext("2d").drawImage(image, 0, 0);
  return new Promise((resolve) => { canvas.toBlob(resolve, "image/png"); });
}
