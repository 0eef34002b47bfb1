// What changes on the server while the page is open. One tab listens for all: the others hear it from that one.

import { get, query } from "../api.js";
import { noteHeard } from "./freshness.js";

/** Between two questions where no stream can be had, in milliseconds. */
const pause = 30000;

const listeners = [];
const channel = "BroadcastChannel" in window ? new BroadcastChannel("depeche.changes") : null;
let last = null;

/** Calls `listener` with each change (`{ sequence, kind, item_id, … }`). */
export function onChange(listener) {
  listeners.push(listener);
}

function tell(change) {
  if (last !== null && change.sequence <= last) return;
  last = change.sequence;
  noteHeard();
  for (const listener of listeners) listener(change);
}

/** What the listening tab hears, all hear. */
function heard(message) {
  channel?.postMessage(message);
  if (message.change) tell(message.change);
  else noteHeard();
}

/** Starts listening: at once in the first tab, in another one when that is closed. */
export function startChanges() {
  channel?.addEventListener("message", ({ data }) => (data.change ? tell(data.change) : noteHeard()));
  // Without locks (a page that is not served safely) each tab listens for itself.
  if (channel && navigator.locks) navigator.locks.request("depeche.changes", () => new Promise(() => listen()));
  else listen();
}

function listen() {
  const source = new EventSource(`/v1/changes${query({ since: last })}`);
  const beat = setInterval(() => {
    if (source.readyState === EventSource.OPEN) heard({});
  }, 10000);
  source.addEventListener("open", () => heard({}));
  source.addEventListener("message", ({ data }) => heard({ change: JSON.parse(data) }));
  source.addEventListener("error", () => {
    // The browser connects anew by itself, but not where the answer was no stream: a proxy, a private server, changes long gone.
    if (source.readyState !== EventSource.CLOSED) return;
    clearInterval(beat);
    setTimeout(poll, pause);
  });
}

/** Asks now and then, while the page is seen. */
async function poll() {
  if (!document.hidden) {
    const page = await get(`/v1/changes${query({ since: last, limit: last === null ? 1 : 100 })}`).catch((error) => {
      if (error.status === 410) last = null;
      return null;
    });
    if (page && last === null) last = page.cursor;
    else page?.items.forEach((change) => heard({ change }));
    if (page) heard({});
  }
  setTimeout(poll, pause);
}
