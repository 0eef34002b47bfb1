// What is filtered, as it stands in the address: the parameters of the page are those of the API.

import { withQuery } from "../links.js";

/** Parameters of the address that are no filter. */
const others = new Set(["sort"]);

/** The names of the filters that a list knows. */
function namesOf(list) {
  return [...list.filters.map((filter) => filter.name), ...list.facets.map((facet) => facet.name),
    ...(list.dates ? [list.dates.from, list.dates.to] : [])];
}

/** Whether a text is a day, month or year that there is. */
export function isDate(text) {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (!year) return false;
  const when = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return when.getUTCMonth() === Number(month) - 1 && when.getUTCDate() === Number(day);
}

/**
 * What the address says of a list; what should be a date and is none is not asked for, and told of in `mistaken`.
 *
 * A parameter that is repeated means all of its values, one with commas any of them: `values` keeps that.
 */
export function stateOf(list, parameters) {
  const values = new Map();
  for (const name of new Set(namesOf(list))) {
    const present = parameters.getAll(name).filter(Boolean);
    if (present.length > 0) values.set(name, present);
  }
  const mistaken = [];
  for (const name of list.dates ? [list.dates.from, list.dates.to] : []) {
    const wrong = (values.get(name) ?? []).find((value) => !isDate(value));
    if (wrong === undefined) continue;
    values.delete(name);
    mistaken.push({ name, value: wrong });
  }
  const sort = parameters.get("sort");
  return { values, mistaken, sort: list.sorts.some((each) => each.value === sort) ? sort : null };
}

/** The address of a list in a state. */
export function addressOf(list, state) {
  return withQuery(list.address, { ...Object.fromEntries(state.values), sort: state.sort });
}

/** Whether anything narrows the list. */
export function isNarrowed(list, state) {
  return [...state.values.keys()].some((name) => !others.has(name) && !list.kept?.includes(name));
}

/** The state with other values of one parameter; none takes the filter away. */
export function withValues(state, name, values) {
  const changed = new Map(state.values);
  if (values.length > 0) changed.set(name, values);
  else changed.delete(name);
  return { ...state, values: changed };
}

/** The values of a parameter of which any will do: `status=held,planned`. */
export function choices(state, name) {
  return (state.values.get(name) ?? []).flatMap((value) => value.split(","));
}

/** The state with one of several choices set or taken back. */
export function toggled(state, name, value) {
  const present = choices(state, name);
  const next = present.includes(value) ? present.filter((each) => each !== value) : [...present, value];
  return withValues(state, name, next.length > 0 ? [next.join(",")] : []);
}

/** The state with a value that must hold beside those there are. */
export function added(state, name, value, { single = false } = {}) {
  const present = single ? [] : state.values.get(name) ?? [];
  return present.includes(value) ? state : withValues(state, name, [...present, value]);
}

/** The state without one value of a parameter, wherever it stands in it. */
export function without(state, name, value) {
  const rest = (state.values.get(name) ?? [])
    .map((each) => each.split(",").filter((choice) => choice !== value).join(","))
    .filter(Boolean);
  return withValues(state, name, rest);
}
