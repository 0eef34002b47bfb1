// What leaves the page: the list as a table or a feed, its address, a frame for another page; and what stays: a watch.

import { freshID, h } from "../dom.js";
import { label, t } from "../i18n.js";
import { here, withQuery } from "../links.js";
import { announce } from "../status.js";

const shown = ["csv", "xlsx", "atom", "ics", "geojson"];

/**
 * The row of buttons of a list.
 *
 * @param formats addresses of the list in other formats, as the server gives them
 * @param follow the button that follows the list, or null
 */
export function exportRow(list, state, formats, follow = null) {
  const copied = h("span", { class: "copied", "aria-hidden": "true" });
  return h("div", { class: "exports downloads scrolls", role: "group", "aria-label": t("downloads") },
    follow,
    shown.filter((name) => formats?.[name]).map((name) =>
      h("a", { class: "button small", href: formats[name], download: "" }, label("downloads.short", name))),
    list.embeds && h("button", { type: "button", class: "button small", "aria-haspopup": "dialog", onclick: () => embedDialog(list, state) }, t("explore.embed")),
    h("button", { type: "button", class: "button small", onclick: () => copy(location.origin + here(), copied) }, t("explore.copy"), copied));
}

/** Puts words on the clipboard; where the browser does not let it, they are shown to be copied by hand. */
export async function copy(words, mark) {
  try {
    await navigator.clipboard.writeText(words);
    announce(t("explore.copied"));
    if (mark) mark.textContent = " ✓";
  } catch {
    byHand(t("explore.copy"), words);
  }
}

/** The words that put the list into another page: its rows, its map, its months or its count. */
function embedDialog(list, state) {
  const views = ["table", list.map && "map", list.dates && "months", list.name === "meetings" && "ledger"].filter(Boolean);
  const words = (view) => {
    const source = withQuery(`${location.origin}/embed/${list.name}`, { ...Object.fromEntries(state.values), sort: state.sort, view: view === "table" ? null : view });
    return `<iframe src="${source}" width="100%" height="600" title="${t(list.title)}" loading="lazy"></iframe>`;
  };
  const choice = h("fieldset", { class: "embed-views" }, h("legend", {}, t("explore.embed.view")), views.map((view) => h("label", {},
    h("input", { type: "radio", name: "embed-view", value: view, checked: view === "table" }), t(`embed.view.${view}`))));
  const field = byHand(t("explore.embed"), words("table"), t("explore.embed.note"), choice);
  choice.addEventListener("change", (event) => { field.value = words(event.target.value); });
}

/** A dialog with words to be copied; gives the field that has them. */
function byHand(title, words, note = null, choice = null) {
  const id = freshID("copy");
  const field = h("textarea", { readonly: true, rows: 4, "aria-labelledby": id, class: "copy-field" });
  field.value = words;
  const close = () => dialog.close();
  const dialog = h("dialog", { class: "copy-dialog", "aria-labelledby": id },
    h("h2", { id }, title), note && h("p", { class: "note" }, note), choice, field,
    h("p", { class: "more" }, h("button", { type: "button", class: "button", onclick: () => navigator.clipboard?.writeText(field.value).then(close, () => field.select()) ?? field.select() }, t("explore.copy.text")),
      h("button", { type: "button", class: "button", onclick: close }, t("close"))));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
  field.select();
  return field;
}
