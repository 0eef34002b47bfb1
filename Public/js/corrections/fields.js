// Fields of the form of a correction.

import { get, query } from "../api.js";
import { freshID, h } from "../dom.js";

/**
 * A field: `{ node, value() }`.
 *
 * @param kind text, select or entity; an entity is suggested as its name is typed
 */
export function field({ name, words, kind = "text", options = [], value = "", types = null, isOptional = false }) {
  const id = freshID("field");
  const label = h("label", { for: id }, words);
  if (kind === "select") {
    const control = h("select", { id, name }, options.map((option) => h("option", { value: option.value, selected: option.value === value }, option.words)));
    return { name, words, isOptional, node: h("p", { class: "correction-field" }, label, control), value: () => control.value };
  }
  const list = kind === "entity" && h("datalist", { id: freshID("names") });
  const control = h("input", { id, name, value, autocomplete: "off", spellcheck: "false", list: list ? list.id : null });
  const known = new Map();
  if (list) suggest(control, list, known, types);
  return {
    name, words, isOptional, node: h("p", { class: "correction-field" }, label, control, list || null),
    value: () => known.get(control.value.trim()) ?? control.value.trim(),
  };
}

/** Fills the list with names that begin so. */
function suggest(control, list, known, types) {
  let last = "";
  control.addEventListener("input", async () => {
    const words = control.value.trim();
    if (words.length < 2 || words === last) return;
    last = words;
    const page = await get(`/v1/suggest${query({ q: words, kind: types ?? "person,organization,country,place,event", limit: 8 })}`).catch(() => ({ items: [] }));
    if (last !== words) return;
    const items = page.items.filter((item) => item.id);
    for (const item of items) known.set(item.label, item.id);
    list.replaceChildren(...items.map((item) => h("option", { value: item.label })));
  });
}
