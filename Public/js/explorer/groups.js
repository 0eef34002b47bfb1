// A list whose rows are of several sorts, the surest first: each with rows of its own, the rest behind links.

import { h } from "../dom.js";
import { number, t } from "../i18n.js";
import { addressOf, withValues } from "./state.js";
import { rowsTable } from "./table.js";

/**
 * The groups that a list is shown in; none where the reader chose an order or one of the sorts.
 *
 * `list.groups` is `{ parameter, parts: [{ name, values, rows }], word }`; a part without rows is told of by links alone.
 */
export function groupsOf(list, state) {
  const isOwn = state.sort === null || state.sort === list.sorts[0]?.value;
  return list.groups && isOwn && !state.values.has(list.groups.parameter) ? list.groups.parts : [];
}

/** The groups with their rows, one below the other. */
export function groupedRows(list, state, { groups, facets }, signal) {
  const shown = groups.filter(({ page }) => page.total > 0);
  const told = new Set(groups.flatMap(({ values }) => values));
  const { parameter } = list.groups;
  const facet = list.facets.find(({ name }) => name === parameter);
  const rest = (facets.get(parameter) ?? []).filter(({ value, count }) => count > 0 && !told.has(value));
  const address = (values) => addressOf(list, withValues(state, parameter, [values.join(",")]));
  return h("div", { class: "row-groups" },
    shown.map((group, index) => h("section", { class: `row-group row-group-${group.name}`, "aria-label": list.groups.word(group.name) },
      h("h2", { class: "row-group-head" }, list.groups.word(group.name), h("span", { class: "figure" }, number(group.page.total)),
        group.page.next && index > 0 && h("a", { href: address(group.values), "data-in-place": true }, t("explore.group.all"))),
      // Those behind the first are a beginning: their whole is a list of its own, a press away.
      rowsTable(list, state, index === 0 ? group.page : { ...group.page, next: null }, signal, { isFirst: index === 0 }))),
    rest.length > 0 && h("p", { class: "row-group-rest" }, t("colon", { label: list.groups.word("rest") }),
      rest.map(({ value, label, count }, index) => [index > 0 && " · ",
        h("a", { href: address([value]), "data-in-place": true }, facet.word(value, label), "\u00a0", h("b", {}, number(count)))])));
}
