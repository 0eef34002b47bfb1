// The button that follows a list in the state that it is in, and the badge that says that something came.

import { get, query } from "../api.js";
import { h } from "../dom.js";
import { addressOf } from "../explorer/state.js";
import { parametersOf } from "../explorer/ask.js";
import { number, t } from "../i18n.js";
import { onChange } from "../live/changes.js";
import { announce } from "../status.js";
import { addWatch, newIn, noteTotal, onWatches, removeWatch, watchAt, watches } from "./store.js";

/** Between a change and the questions that it causes: changes come in crowds. */
const settling = 1500;

/**
 * The button of a list.
 *
 * @param total how many items there are, all of them seen
 * @param words what is followed, in words
 */
export function followButton(list, state, total, words) {
  const address = addressOf(list, { ...state, sort: null });
  noteTotal(address, total, { isSeen: true });
  const button = h("button", { type: "button", class: "button small follow", onclick: () => {
    const isFollowed = watchAt(address) !== null;
    if (isFollowed) removeWatch(address);
    else addWatch({ address, target: `${list.api}${query({ ...parametersOf(list, state), limit: 0 })}`, list: list.name, words, seen: total, total });
    label();
    announce(t(isFollowed ? "watch.off" : "watch.on"));
  } });
  const label = () => {
    const isFollowed = watchAt(address) !== null;
    button.setAttribute("aria-pressed", String(isFollowed));
    button.replaceChildren(h("span", { "aria-hidden": "true" }, isFollowed ? "★" : "☆"), t(isFollowed ? "watch.followed" : "watch.follow"));
  };
  label();
  return button;
}

/** Writes how much is new beside the way to the watches. */
export function showBadge() {
  const badge = document.getElementById("watch-badge");
  const total = watches().reduce((sum, watch) => sum + newIn(watch), 0);
  badge.textContent = total > 0 ? number(total) : "";
  badge.hidden = total === 0;
  badge.setAttribute("aria-label", t("watch.new", { count: total }));
}

async function check() {
  for (const watch of watches()) {
    const page = await get(watch.target).catch(() => null);
    if (page) noteTotal(watch.address, page.total);
  }
}

export function startWatches() {
  let timer = null;
  onWatches(showBadge);
  showBadge();
  setTimeout(check, settling);
  onChange(() => {
    if (timer !== null || watches().length === 0) return;
    timer = setTimeout(() => {
      timer = null;
      check();
    }, settling);
  });
}
