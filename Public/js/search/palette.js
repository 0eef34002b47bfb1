// The palette (Ctrl K): one field that leads anywhere.

import { closePanel } from "../evidence.js";
import { h } from "../dom.js";
import { t } from "../i18n.js";
import { go } from "../shell/router.js";
import { suggesting } from "./combobox.js";
import { addressOfSuggestion, ownSuggestions, sectionSuggestions } from "./targets.js";

let dialog = null;

function open() {
  closePanel();
  const field = h("input", { type: "search", id: "palette-field", spellcheck: "false", "aria-label": t("palette.label"), placeholder: t("palette.placeholder") });
  const list = suggesting(field, {
    atOnce: true, stays: true,
    extra: (text) => [...sectionSuggestions(text), ...ownSuggestions(text)],
    onPick: (item) => {
      dialog.close();
      go(addressOfSuggestion(item));
    },
  });
  dialog = h("dialog", { class: "palette", "aria-label": t("palette.label") }, field, list, h("p", { class: "palette-keys", "aria-hidden": "true" }, t("palette.keys")));
  dialog.addEventListener("close", () => {
    dialog.remove();
    dialog = null;
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
}

export function startPalette() {
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      if (dialog) dialog.close();
      else open();
    }
  });
}
