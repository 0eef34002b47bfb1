// Lists that the reader follows, kept in the browser.

import { remembered, rememberAs } from "../settings.js";

/** Watches that are kept; each is a question to the server now and then. */
const most = 20;
const listeners = [];

/** Each watch: `{ address, target, list, words, seen, total }`. */
export function watches() {
  try {
    const kept = JSON.parse(remembered("watches") ?? "[]");
    return Array.isArray(kept) ? kept.filter((watch) => typeof watch?.address === "string" && typeof watch.target === "string") : [];
  } catch {
    return [];
  }
}

function save(all) {
  rememberAs("watches", JSON.stringify(all.slice(0, most)));
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever a watch is set, taken back, or finds something. */
export function onWatches(listener) {
  listeners.push(listener);
}

export function watchAt(address) {
  return watches().find((watch) => watch.address === address) ?? null;
}

export function addWatch(watch) {
  save([watch, ...watches().filter((other) => other.address !== watch.address)]);
}

export function removeWatch(address) {
  save(watches().filter((watch) => watch.address !== address));
}

/** Notes how much there is; `isSeen` where the reader has it before their eyes. */
export function noteTotal(address, total, { isSeen = false } = {}) {
  const all = watches();
  const watch = all.find((each) => each.address === address);
  if (!watch || (watch.total === total && (!isSeen || watch.seen === total))) return;
  watch.total = total;
  // What was taken away is not new when it comes again.
  if (isSeen || total < watch.seen) watch.seen = total;
  save(all);
}

/** How much is new in a watch. */
export function newIn(watch) {
  return Math.max(0, (watch.total ?? 0) - (watch.seen ?? 0));
}
