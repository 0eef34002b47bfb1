// Several lists, each sorted by date, read as one.

import { get } from "../api.js";

/**
 * A list of the API, read as it is needed.
 *
 * @param first the first answer
 * @param dated gives the date of an item
 */
export function stream(kind, first, dated) {
  return { kind, first, items: [...first.items], next: first.next, dated };
}

/**
 * The next entries of all streams, the latest first.
 *
 * A stream is asked for more only when what is at hand of it is used up, so the order is right however long the lists are.
 *
 * @param mayAsk false where only what is at hand is wanted: the entries end where a list would have to be asked
 * @param keep whether an entry is wanted; the others are passed over and do not count
 * @returns `[{ kind, date, item }]`, fewer than `most` where there are no more
 */
export async function merged(streams, most, { signal, mayAsk = true, keep = () => true }) {
  const entries = [];
  while (entries.length < most) {
    const hungry = streams.filter((each) => each.items.length === 0 && each.next);
    if (hungry.length > 0 && !mayAsk && entries.length > 0) break;
    await Promise.all(hungry.map((each) => refill(each, signal)));
    const latest = streams.filter((each) => each.items.length > 0)
      .sort((a, b) => compare(b.dated(b.items[0]), a.dated(a.items[0])))[0];
    if (!latest) break;
    const item = latest.items.shift();
    const entry = { kind: latest.kind, date: latest.dated(item), item };
    if (keep(entry)) entries.push(entry);
  }
  return entries;
}

/** The same streams from their beginning again. */
export function rewound(streams) {
  return streams.map((each) => ({ ...each, items: [...each.first.items], next: each.first.next }));
}

/** Whether anything is left. */
export function isSpent(streams) {
  return streams.every((each) => each.items.length === 0 && !each.next);
}

/** A month stands before the days of it. */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function refill(each, signal) {
  const page = await get(each.next, signal);
  each.items.push(...page.items);
  each.next = page.next;
}
