// The form of a correction: what is wrong, why, and the key; afterwards the way to take it back.

import { freshID, h } from "../dom.js";
import { t } from "../i18n.js";
import { problem } from "../parts.js";
import { announce } from "../status.js";
import { field } from "./fields.js";
import { inForce } from "./inForce.js";
import { heldKey, holdKey } from "./key.js";
import { decide, takeBack } from "./send.js";

/**
 * Opens the form.
 *
 * @param subject what is corrected, for people
 * @param isAbout whether a decision is about the subject: those in force are shown
 * @param actions `[{ words, fields, decision(values) }]`; the fields are those of `fields.js`
 */
export function openForm(subject, actions, { isAbout }) {
  const heading = freshID("correction");
  const body = h("div", { class: "panel-body" });
  const dialog = h("dialog", { class: "panel correction", "aria-labelledby": heading }, body);
  const close = h("button", { type: "button", class: "panel-close", onclick: () => dialog.close() },
    h("span", { "aria-hidden": "true" }, "×"), h("span", { class: "visually-hidden" }, t("close")));
  const title = h("h2", { id: heading, tabindex: "-1" }, subject);
  const header = h("header", {}, h("p", { class: "kicker" }, t("correct.heading")), title, close);
  const result = h("div", { class: "correction-result", role: "status" });
  body.append(header, inForce(isAbout), form(actions, result), result);
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  title.focus();
}

function form(actions, result) {
  const name = freshID("action");
  const choices = actions.map((action, index) => {
    const fields = (action.fields ?? []).map(field);
    const details = h("div", { class: "correction-fields" }, fields.map((each) => each.node));
    details.hidden = index > 0;
    const radio = h("input", { type: "radio", name, value: String(index), checked: index === 0 });
    return { action, fields, details, radio, node: h("div", { class: "correction-choice" }, h("label", {}, radio, h("span", {}, action.words)), details) };
  });
  const why = field({ name: "why", words: t("correct.why") });
  const key = keyField();
  const node = h("form", {
    class: "correction-form",
    onchange: () => { for (const choice of choices) choice.details.hidden = !choice.radio.checked; },
    onsubmit: async (event) => {
      event.preventDefault();
      const chosen = choices.find((choice) => choice.radio.checked);
      const values = Object.fromEntries(chosen.fields.map((each) => [each.name, each.value()]));
      const missing = chosen.fields.find((each) => !each.isOptional && values[each.name] === "") ?? (key.value() === "" ? key : null);
      if (missing) {
        result.replaceChildren(h("p", { class: "correction-missing" }, t("correct.missing", { field: missing.words })));
        missing.node.querySelector("input")?.focus();
        return;
      }
      holdKey(key.value());
      try {
        const made = await decide({ ...chosen.action.decision(values), ...(why.value() ? { why: why.value() } : {}) });
        node.remove();
        result.replaceChildren(...done(made, result));
        result.querySelector("button").focus();
      } catch (error) {
        result.replaceChildren(problem(error, null));
        announce(error.title ?? t("error.unreachable"));
        if (!heldKey()) key.open();
      }
    },
  }, h("fieldset", {}, h("legend", {}, t("correct.what")), choices.map((choice) => choice.node)), why.node, key.node,
  h("p", {}, h("button", { type: "submit", class: "button" }, t("correct.send"))));
  return node;
}

/** The key is asked for where none is held. */
function keyField() {
  const id = freshID("key");
  const control = h("input", { id, type: "password", autocomplete: "off", value: heldKey() ?? "", "aria-describedby": `${id}-hint` });
  const node = h("div", { class: "correction-field" }, h("label", { for: id }, t("correct.key")), control, h("p", { class: "note", id: `${id}-hint` }, t("correct.key.hint")));
  node.hidden = Boolean(heldKey());
  return { node, words: t("correct.key"), value: () => control.value.trim(), open: () => { node.hidden = false; control.value = ""; control.focus(); } };
}

/** What is decided can be taken back here and now. */
function done(made, result) {
  const undo = h("button", { type: "button", class: "button", onclick: async () => {
    try {
      await takeBack(made.id);
      result.replaceChildren(h("p", {}, t("correct.undone")), see());
      result.querySelector("button").focus();
    } catch (error) {
      result.append(problem(error, null));
    }
  } }, t("correct.undo"));
  return [h("p", { class: "correction-done" }, t("correct.done")), h("p", { class: "correction-after" }, see(), " ", undo)];
}

function see() {
  return h("button", { type: "button", class: "button", onclick: () => location.reload() }, t("correct.see"));
}
