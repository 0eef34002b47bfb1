// The items of a list that are cards rather than rows of a table.

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { empty } from "../parts.js";
import { more } from "./table.js";
import { walkRows } from "./walk.js";

export function cardList(list, first, signal) {
  if (first.items.length === 0) return empty(t(list.none));
  const items = h("ol", { class: `cards cards-${list.name}`, role: "list" }, first.items.map(list.card));
  const holder = h("div", { class: "rows-holder" }, items);
  walkRows(items);
  if (first.next) holder.append(more(first, (added) => items.append(...added.map(list.card)), items, signal));
  return holder;
}
