// Months as numbers, and which of them are shown.

/** Months since the year 0. */
export function monthIndex(month) {
  const [year, part = "01"] = String(month).split("-");
  return Number(year) * 12 + Number(part) - 1;
}

/** The month of a number, as the API writes it. */
export function monthAt(index) {
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** More months than this make bars that nobody can tell apart. */
const most = 180;

/**
 * The months from the first to the last, those with nothing as well.
 *
 * Where that is too long, what lies far before the rest is left out, and how much: an article of today names years long past.
 *
 * @returns `{ items: [{ month, count, parts }], before }`
 */
export function shownMonths(buckets) {
  const known = new Map();
  for (const bucket of buckets) if (/^\d{4}-\d{2}$/.test(bucket.month) && bucket.count > 0) known.set(monthIndex(bucket.month), bucket);
  const indexes = [...known.keys()].sort((a, b) => a - b);
  if (indexes.length === 0) return { items: [], before: 0 };
  const last = indexes.at(-1);
  const first = Math.max(indexes[0], last - most + 1);
  let before = 0;
  for (const index of indexes) if (index < first) before += known.get(index).count;
  const items = [];
  for (let index = Math.min(first, Math.max(last - 11, 0)); index <= last; index += 1) {
    items.push(known.get(index) ?? { month: monthAt(index), count: 0 });
  }
  return { items, before };
}
