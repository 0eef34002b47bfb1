// The sentence that proves a fact: set in place, or opened in a panel from a button beside the fact.

import { get } from "./api.js";
import { fragment, freshID, h } from "./dom.js";
import { label, number, t } from "./i18n.js";
import { passage } from "./links.js";
import { build, nest } from "./marks.js";
import { articleRef } from "./parts.js";
import { ScalarText, locate } from "./scalars.js";

/**
 * A sentence with the words marked that its facts rest on.
 *
 * @param evidences of the same sentence
 * @param mark makes the marked element: `(children, index) => Node`
 */
export function sentence(evidences, mark = (children) => h("mark", {}, children)) {
  const words = evidences[0].sentence;
  const text = new ScalarText(words);
  const ranges = evidences
    .map((evidence, index) => ({ index, ...locate(words, evidence.quote) }))
    .filter((range) => range.end > range.start);
  return fragment(build(text, 0, text.length, nest(ranges), (range, children) => mark(children, range.index),
    (string) => document.createTextNode(string)));
}

/** A quotation with its article and the way there; level `full` adds where it comes from, `link` leaves the title out. */
export function figure(evidence, { level = "full", body = sentence([evidence]) } = {}) {
  const details = level === "full" && h("dl", { class: "provenance" },
    provenance(t("evidence.rule"), h("span", { title: evidence.rule }, label("rule", evidence.rule))),
    provenance(t("evidence.position"), t("evidence.position.value", {
      start: number(evidence.position.start), end: number(evidence.position.end),
    })),
    provenance(t("evidence.hash"), h("code", { title: evidence.text_hash }, shortHash(evidence.text_hash))));
  return h("figure", { class: "evidence" },
    h("blockquote", { lang: "fr", dir: "auto" }, h("p", {}, body)),
    h("figcaption", {}, level !== "link" && articleRef(evidence.article_id),
      h("a", { class: "read", href: passage(evidence) }, t("evidence.read")), details));
}

function provenance(term, value) {
  return h("div", {}, h("dt", {}, term), h("dd", {}, value));
}

function shortHash(hash) {
  const digits = String(hash ?? "").replace(/^sha256:/, "");
  return digits.length > 12 ? `${digits.slice(0, 12)}…` : digits;
}

/**
 * The button beside a fact. Nothing where there is no evidence to show.
 *
 * @param count how many evidences there are, where that is more than those at hand
 * @param rest the address of the list of all of them: what it holds beyond those at hand is shown, too
 */
export function evidenceButton(fact, evidences, { text, count, rest } = {}) {
  const present = (evidences ?? []).filter(Boolean);
  if (present.length === 0) return null;
  return h("button", {
    type: "button", class: "prove", "aria-haspopup": "dialog", "aria-label": t("evidence.of", { fact }),
    onclick: () => openPanel(fact, present, count > present.length ? rest : null),
  }, text ?? t("evidence.count", { count: count ?? present.length }));
}

let panel = null;

function openPanel(fact, evidences, rest) {
  closePanel();
  const heading = freshID("panel");
  const close = h("button", { type: "button", class: "panel-close", onclick: () => panel?.close() },
    h("span", { "aria-hidden": "true" }, "×"), h("span", { class: "visually-hidden" }, t("close")));
  const dialog = h("dialog", { class: "panel", "aria-labelledby": heading },
    h("div", { class: "panel-body" },
      h("header", {}, h("p", { class: "kicker" }, t("evidence.heading")), h("h2", { id: heading, tabindex: "-1" }, fact), close),
      evidences.map((evidence) => figure(evidence))));
  dialog.addEventListener("click", (event) => {
    // Only the backdrop has the dialog itself as its target: the body covers the rest.
    if (event.target === dialog) dialog.close();
  });
  // The browser itself gives the focus back to the button that opened a modal dialog.
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (panel === dialog) panel = null;
  });
  document.body.append(dialog);
  panel = dialog;
  dialog.showModal();
  dialog.querySelector("h2").focus();
  if (rest) fill(dialog, rest, evidences.length);
}

/** Adds the evidences of a list that are not shown yet; without them, those at hand stay. */
async function fill(dialog, rest, shown) {
  const page = await get(`${rest}${rest.includes("?") ? "&" : "?"}limit=100&offset=${shown}`).catch(() => ({ items: [] }));
  dialog.querySelector(".panel-body").append(...page.items.map((item) => figure(item.evidence)));
}

/** Closes the panel when the page turns. */
export function closePanel() {
  panel?.close();
}
