// Views that few first pages show: their script comes when one of them is asked for.

import { Problem } from "../api.js";

const views = new Map();
let loading = null;

/** Called by the script that comes later (`pages.js`), with its views by name. */
export function register(found) {
  for (const [name, view] of Object.entries(found)) views.set(name, view);
}

/** The view of a name, which brings its script with it. */
export function later(name) {
  return async (route) => {
    if (!views.has(name)) await script();
    return views.get(name)(route);
  };
}

/** The page names the script; where it cannot be had, it is asked for again the next time. */
function script() {
  loading ??= import(document.querySelector("meta[name=later]").content).catch(() => {
    loading = null;
    throw new Problem({ title: null, detail: null, status: 0 });
  });
  return loading;
}
