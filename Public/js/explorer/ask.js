// What a list asks the server: its rows, and for each facet what its choices would find.

import { get, query } from "../api.js";
import { groupsOf } from "./groups.js";
import { choices } from "./state.js";

/** Rows of the first page, where a list does not say otherwise. */
const rows = 25;
/** Dates that are read one by one, where a month is shown by what its rows are. */
const mostDates = 5000;

/** The parameters of the API for a state, without some of them. */
export function parametersOf(list, state, left = []) {
  const parameters = { ...list.always, ...Object.fromEntries(state.values) };
  for (const name of left) delete parameters[name];
  return parameters;
}

/**
 * Asks for everything that a list shows.
 *
 * A facet shows what each of its choices would find: where one of them is chosen, its own question leaves that filter
 * out; all others come with the rows.
 *
 * @param mayGroup whether the rows may come in the groups of the list, each with rows of its own: `groups`, in the place of those of `first`
 */
export async function askList(list, state, signal, { mayGroup = false } = {}) {
  const { dates } = list;
  const parts = mayGroup ? groupsOf(list, state) : [];
  const isDated = dates && (state.values.has(dates.from) || state.values.has(dates.to));
  const apart = list.facets.filter((facet) => facet.isTabs || choices(state, facet.name).length > 0);
  const beside = list.facets.filter((facet) => !apart.includes(facet)).map((facet) => facet.name);
  const month = dates?.facet ?? (parts.length > 0 && dates ? "month" : null);
  if (month && !isDated) beside.push(month);
  const counted = (facet, left) => get(`${list.api}${query({ ...parametersOf(list, state, left), facets: facet, limit: 0 })}`, signal)
    .then((page) => page.facets[facet] ?? [], () => []);
  const asked = { sort: state.sort ?? list.sorts[0]?.value, include: list.include, fields: list.fields };
  const page = (more) => get(`${list.api}${query({ ...parametersOf(list, state), ...asked, ...more })}`, signal);
  const [first, names, mapped, months, groups, ...chosen] = await Promise.all([
    page({ facets: beside.join(","), limit: parts.length > 0 ? 0 : list.rows ?? rows }),
    namesOf(list, state, signal),
    list.mapped?.(state, signal) ?? null,
    parts.length > 0 && !isDated ? null : monthsOf(list, state, signal, isDated, counted),
    Promise.all(parts.filter((part) => part.rows > 0).map(async (part) => ({
      ...part, page: await page({ [list.groups.parameter]: part.values.join(","), limit: part.rows, facets: month && !isDated ? month : null }),
    }))),
    ...apart.map((facet) => counted(facet.name, [facet.name])),
  ]);
  const facets = new Map(Object.entries(first.facets ?? {}));
  apart.forEach((facet, index) => facets.set(facet.name, chosen[index]));
  const whole = buckets(facets.get(month));
  return { first, names, mapped, facets, groups, months: months ?? (groups.length > 0 ? byGroup(whole, groups) : whole) };
}

/** The months of a list with what of each falls into which group; `rest` is what falls into none that was asked for. */
function byGroup(whole, groups) {
  const known = groups.map(({ name, page }) => [name, new Map(buckets(page.facets.month).map(({ month, count }) => [month, count]))]);
  const found = whole.map(({ month, count }) => {
    const parts = Object.fromEntries(known.map(([name, months]) => [name, months.get(month) ?? 0]));
    return { month, count, parts: { ...parts, rest: Math.max(0, count - Object.values(parts).reduce((sum, value) => sum + value, 0)) } };
  });
  for (const name of [...known.map(([each]) => each), "rest"].filter((each) => found.every((bucket) => !bucket.parts[each]))) {
    for (const bucket of found) delete bucket.parts[name];
  }
  return found;
}

/** The months of a list where they do not come with its rows: told by kind, or without the period that is chosen. */
function monthsOf(list, state, signal, isDated, counted) {
  const { dates } = list;
  if (!dates) return [];
  if (dates.facet) return isDated ? counted(dates.facet, [dates.from, dates.to]).then(buckets) : null;
  return datesOf(list, state, signal).catch(() => []);
}

/** Facets of months as bars; what stands in no month is left out. */
function buckets(values) {
  return (values ?? []).filter(({ value }) => /^\d{4}-\d{2}$/.test(value))
    .map(({ value, count }) => ({ month: value, count })).sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Reads the days of all rows, and counts them by month and by what the rows are. */
async function datesOf(list, state, signal) {
  const { dates } = list;
  const parameters = parametersOf(list, state, [dates.from, dates.to]);
  const answer = await fetch(`${list.api}.ndjson${query({ ...parameters, fields: `${dates.member},${dates.part}`, limit: mostDates })}`, { signal });
  if (!answer.ok) return [];
  const months = new Map();
  const lines = (await answer.text()).split("\n").filter(Boolean);
  for (const line of lines) {
    const item = JSON.parse(line);
    const month = /^\d{4}-\d{2}/.exec(item[dates.member] ?? "")?.[0];
    if (!month) continue;
    const bucket = months.get(month) ?? { month, count: 0, parts: Object.fromEntries(dates.parts.map((part) => [part, 0])) };
    bucket.count += 1;
    bucket.parts[item[dates.part]] = (bucket.parts[item[dates.part]] ?? 0) + 1;
    months.set(month, bucket);
  }
  const found = [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
  for (const part of dates.parts.filter((name) => found.every((bucket) => !bucket.parts[name]))) {
    for (const bucket of found) delete bucket.parts[part];
  }
  return found;
}

/** Names of the entities that the address has by their identifiers. */
async function namesOf(list, state, signal) {
  const asked = list.filters.filter((filter) => filter.type === "entity").flatMap((filter) => choices(state, filter.name));
  if (asked.length === 0) return new Map();
  const page = await get(`/v1/entities${query({ id: [...new Set(asked)].join(","), fields: "id,name,type,country", limit: 100 })}`, signal)
    .catch(() => ({ items: [] }));
  return new Map(page.items.map((entity) => [entity.id, entity]));
}
