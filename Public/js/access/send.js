// Sends what changes something; the key that this needs is asked for once, and kept as long as the tab is.

import { Problem } from "../api.js";
import { heldKey, holdKey } from "../corrections/key.js";
import { freshID, h } from "../dom.js";
import { t } from "../i18n.js";

/**
 * Sends what changes something; asks for the key where there is none, or where the server does not take it.
 *
 * @returns the answer's body, or null where it has none; undefined where the reader gave no key
 */
export async function send(target, { method = "POST", headers = {}, body } = {}) {
  let note = null;
  for (;;) {
    const key = heldKey() ?? await askForKey(note);
    if (key === null) return undefined;
    const response = await fetch(target, { method, body, headers: { Accept: "application/json", ...headers, Authorization: `Bearer ${key}` } })
      .catch(() => { throw new Problem({ title: null, detail: null, status: 0 }); });
    const answer = response.status === 204 ? null : await response.json().catch(() => null);
    if (response.ok) return answer;
    if (response.status !== 401 && response.status !== 403) {
      throw new Problem({ title: answer?.title ?? response.statusText, detail: answer?.detail ?? null, status: response.status, type: answer?.type });
    }
    holdKey(null);
    note = t("key.wrong");
  }
}

/** A dialog with one field; gives the key, or null where the reader thinks better of it. */
function askForKey(note) {
  return new Promise((resolve) => {
    const id = freshID("key");
    const field = h("input", { type: "password", autocomplete: "off", required: true, id: `${id}-field` });
    const form = h("form", { method: "dialog" },
      h("h2", { id }, t("key.title")),
      h("p", { class: "note" }, t("key.note"), " ", h("code", {}, "depeche keys add --scope write")),
      note && h("p", { class: "problem-detail", role: "alert" }, note),
      h("label", { for: `${id}-field` }, t("key.label")), field,
      h("p", { class: "more" }, h("button", { type: "submit", class: "button" }, t("key.use")),
        h("button", { type: "button", class: "button", onclick: () => dialog.close() }, t("key.cancel"))));
    const dialog = h("dialog", { class: "copy-dialog key-dialog", "aria-labelledby": id }, form);
    let given = null;
    form.addEventListener("submit", () => {
      given = field.value.trim() || null;
      if (given) holdKey(given);
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(given);
    });
    document.body.append(dialog);
    dialog.showModal();
    field.focus();
  });
}
