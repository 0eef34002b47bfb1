// Addresses to views. Views that were left are kept with their rows, their scroll and their focus: Back shows them as they were.

import { Problem } from "../api.js";
import { h } from "../dom.js";
import { closePanel } from "../evidence.js";
import { t } from "../i18n.js";
import { here, isOurs, parse, pathOfHash } from "../links.js";
import { pageHeading, problem, problemTitle, remedy } from "../parts.js";
import { announce, waiting } from "../status.js";

/** Before a server is asked again that is not ready yet, in milliseconds. */
const pause = 2000;
/** Views that are kept at most; the one left longest ago goes first. */
const most = 12;

const main = document.getElementById("main");
const kept = new Map();
let views = {};
let onShow = () => {};
let shown = null;
let loading = null;
let entry = 0;
// Entries of the history are told apart over reloads, too.
const load = String(performance.timeOrigin);

/**
 * Starts with the address that the page was asked for.
 *
 * @param routes the views of each first segment, by the number of segments behind it
 * @param shows called with the page and its route once a page is shown
 */
export function startRouter(routes, shows) {
  views = routes;
  onShow = shows;
  history.scrollRestoration = "manual";
  const old = pathOfHash(location.hash);
  history.replaceState({ load, entry }, "", old ?? here());
  window.addEventListener("popstate", returned);
  document.addEventListener("click", followed);
  navigate();
}

/** Goes to an address; `inPlace` keeps scroll and focus, as where a list is only narrowed. */
export function go(address, { inPlace = false } = {}) {
  const scroll = window.scrollY;
  const key = document.activeElement?.closest("[data-key]")?.dataset.key ?? null;
  leave();
  entry += 1;
  history.pushState({ load, entry }, "", address);
  navigate(inPlace ? { scroll, key, inPlace } : {});
}

/** Makes the page anew that is shown, as where the language changes. */
export function renew(options = { keepFocus: true }) {
  for (const view of kept.values()) view.controller.abort();
  kept.clear();
  navigate(options);
}

/** Back or forward, or an address of before that was typed in. */
function returned() {
  const old = pathOfHash(location.hash);
  if (old === null && history.state?.entry === entry && history.state.load === load) return;
  leave();
  if (old !== null || history.state === null) {
    entry += 1;
    history.replaceState({ load, entry }, "", old ?? here());
    navigate();
    return;
  }
  entry = history.state.load === load ? history.state.entry : entry + 1;
  const view = kept.get(entry);
  if (view && view.address === here() && history.state.load === load) restore(view);
  else navigate();
}

function followed(event) {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.target || link.hasAttribute("download")) return;
  const url = new URL(link.href);
  if (!isOurs(url) || (url.hash && !pathOfHash(url.hash))) return;
  event.preventDefault();
  go(pathOfHash(url.hash) ?? url.pathname + url.search, { inPlace: "inPlace" in link.dataset });
}

/** Keeps what is shown, or drops what is still on its way. */
function leave() {
  closePanel();
  loading?.abort();
  if (!shown) return;
  const focus = document.activeElement && main.contains(document.activeElement) ? document.activeElement : null;
  Object.assign(shown, { scroll: window.scrollY, focus });
  for (const key of kept.keys()) if (key > shown.entry) forget(key);
  kept.set(shown.entry, shown);
  if (kept.size > most) forget(kept.keys().next().value);
  shown = null;
}

function forget(key) {
  kept.get(key).controller.abort();
  kept.delete(key);
}

function viewFor(route) {
  const [name = "", ...rest] = route?.segments ?? [null];
  const view = Object.hasOwn(views, name) ? views[name][rest.length] : undefined;
  return view ?? (() => Promise.reject(new Problem({
    title: t("error.notfound"), detail: t("error.notfound.detail"), status: 404,
  })));
}

/**
 * Shows the page of the current address.
 *
 * The one before is aborted: an answer that comes late finds its signal aborted and is dropped.
 */
async function navigate(options = {}) {
  loading?.abort();
  const controller = new AbortController();
  loading = controller;
  const { signal } = controller;
  const address = here();
  const route = parse(address);
  closePanel();
  waiting(true, t("loading"));
  let page;
  try {
    page = await viewFor(route)({ ...route, id: route?.segments[1], signal });
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof Problem)) console.error(error);
    // A server that still reads its articles has them in a moment.
    if (error.type === "/problems/not-ready") setTimeout(() => !signal.aborted && here() === address && navigate(options), pause);
    page = {
      title: t("error.heading"),
      node: h("div", { class: "view" }, pageHeading(t("error.heading")), problem(error, () => navigate())),
      message: [problemTitle(error), remedy(error) ?? error.detail].filter(Boolean).join(". "),
    };
  }
  if (signal.aborted) return;
  loading = null;
  show({ page, route, address, controller, entry }, options);
}

/** Puts a page on the screen; a first visit starts at the top, where the skip link is. */
function show(view, { keepFocus = false, inPlace = false, key = null, scroll = 0 } = {}) {
  const isFirst = shown === null && kept.size === 0 && entry === 0;
  shown = view;
  put(view);
  announce(view.page.message ?? t("loaded", { title: view.page.title }));
  if (keepFocus || (isFirst && !view.page.focus)) return;
  if (inPlace) {
    const target = key && [...main.querySelectorAll("[data-key]")].find((element) => element.dataset.key === key);
    (target || main.querySelector("h1"))?.focus({ preventScroll: true });
    window.scrollTo({ top: scroll, behavior: "instant" });
  } else if (view.page.focus) {
    view.page.focus();
  } else {
    main.querySelector("h1")?.focus({ preventScroll: true });
    window.scrollTo({ top: 0, behavior: "instant" });
  }
}

function restore(view) {
  shown = view;
  put(view);
  announce(t("loaded", { title: view.page.title }));
  (view.focus?.isConnected ? view.focus : main.querySelector("h1"))?.focus({ preventScroll: true });
  window.scrollTo({ top: view.scroll, behavior: "instant" });
}

function put({ page, route, address }) {
  waiting(false);
  main.replaceChildren(page.node);
  main.dataset.address = address;
  document.title = page.isHome ? `dépêche · ${page.title}` : `${page.title} · dépêche`;
  onShow(page, route);
}
