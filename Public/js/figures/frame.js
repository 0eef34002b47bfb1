// What every figure has around it: a name, a table that says the same, the picture to download.

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { part } from "../shell/later.js";
import { announce } from "../status.js";

/**
 * A figure with its twin.
 *
 * @param label what it shows
 * @param body the drawing
 * @param table `{ head: [..], rows: [[..]], more }`, or a function of them, asked for when the table is opened
 * @param svg gives the drawing's `<svg>`, for the download; `below` is what stands under it there
 */
export function framed({ label, body, table, svg, below, note, class: name = "" }) {
  return h("figure", { class: `figure-frame ${name}`.trim(), "aria-label": label },
    body,
    note && h("figcaption", { class: "figure-note" }, note),
    h("div", { class: "figure-foot" }, table && twin(table, label), svg && pictureButtons(svg, label, below)));
}

/** Two buttons that download the picture; what makes it of the drawing comes with a script of its own (`acts.js`). */
function pictureButtons(svg, name, below) {
  const save = (format) => h("button", {
    type: "button", class: "save-picture", "aria-label": t("figure.save.as", { name, format: t(`figure.save.${format}`) }),
    onclick: () => part("save-picture", "later-acts").then((saved) => saved(format, svg(), name, below)).catch(() => announce(t("error.unreachable"))),
  }, t(`figure.save.${format}`));
  return h("p", { class: "save-pictures" }, h("span", {}, t("colon", { label: t("figure.save") })), save("svg"), save("png"));
}

/** The same as a table, made only when it is opened. */
function twin(table, label) {
  let isMade = false;
  const details = h("details", { class: "figure-table" }, h("summary", {}, t("figure.table")));
  details.addEventListener("toggle", () => {
    if (!details.open || isMade) return;
    isMade = true;
    const { head, rows, more } = typeof table === "function" ? table() : table;
    details.append(h("div", { class: "figure-scroll scrolls", tabindex: "0", role: "group", "aria-label": label }, h("table", {},
      h("caption", { class: "visually-hidden" }, label),
      h("thead", {}, h("tr", {}, head.map((cell) => h("th", { scope: "col" }, cell)))),
      h("tbody", {}, rows.map(([first, ...rest]) => h("tr", {}, h("th", { scope: "row" }, first), rest.map((cell) => h("td", {}, cell))))))),
    more && h("p", { class: "note" }, more));
  });
  return details;
}

/** Calls `show` when the element comes near what is seen, once. */
export function whenSeen(element, show) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    show();
  }, { rootMargin: "40px" });
  observer.observe(element);
}
