// Every spelling of a name, who writes it, and why they are one; the last thing on the page.

import { all, get, path } from "../api.js";
import { h } from "../dom.js";
import { label, number, t } from "../i18n.js";
import { separate } from "../corrections/buttons.js";
import { laterSection } from "./later.js";
import { spellings } from "../views/entities.js";

/** Spellings that are shown at once. */
const most = 12;

export function spellingsSection(entity, signal) {
  return laterSection(t("entity.spellings"), { class: "spellings-part" }, async () => {
    const [page, joined] = await Promise.all([
      get(path`/v1/entities/${entity.id}/names?limit=${most}`, signal),
      get(path`/v1/entities/${entity.id}/merges?limit=50`, signal).catch(() => ({ items: [] })),
    ]);
    const holder = h("div", {}, spellings(page.items));
    const rest = page.total > page.items.length && h("p", { class: "more" }, h("button", {
      type: "button", class: "button",
      onclick: async (event) => {
        const button = event.currentTarget;
        const names = await all(path`/v1/entities/${entity.id}/names?limit=100`, signal, 200);
        holder.replaceChildren(spellings(names));
        button.parentElement.remove();
        holder.querySelector("button")?.focus();
      },
    }, t("spellings.all", { count: page.total })));
    return [holder, rest, joined.items.length > 0 && merges(joined.items)];
  }, signal);
}

function merges(items) {
  return h("details", { class: "merges" }, h("summary", {}, t("entity.merges")),
    h("ul", { role: "list" }, items.map((merge) => h("li", {},
      h("span", { lang: "fr" }, merge.left), " = ", h("span", { lang: "fr" }, merge.right),
      h("span", { class: "note" }, t("entity.merge", { rule: label("rule", merge.rule), score: number(merge.score) })), separate(merge)))));
}
