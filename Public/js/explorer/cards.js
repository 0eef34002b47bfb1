// The items of a list that are cards rather than rows of a table.

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { empty } from "../parts.js";
import { addressOf } from "./state.js";
import { more } from "./table.js";
import { walkRows } from "./walk.js";

export function cardList(list, state, first, signal) {
  if (first.items.length === 0) return empty(t(list.none));
  const items = h("ol", { class: `cards cards-${list.name}`, role: "list" }, first.items.map(list.card));
  const holder = h("div", { class: "rows-holder" }, sorts(list, state), items);
  walkRows(items);
  if (first.next) holder.append(more(first, (added) => items.append(...added.map(list.card)), items, signal));
  return holder;
}

/** The orders that cards can be in; a table has them in its heads. */
function sorts(list, state) {
  const current = state.sort ?? list.sorts[0]?.value;
  const named = list.sorts.filter((sort) => sort.words);
  return named.length > 1 && h("nav", { class: "card-sorts", "aria-label": t("sort.label") }, named.map(({ value, words }) =>
    h("a", { href: addressOf(list, { ...state, sort: value }), "data-in-place": true, "data-key": `sort-${value}`, "aria-current": value === current ? "true" : null }, t(words))));
}
