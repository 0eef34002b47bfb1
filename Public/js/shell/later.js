// Views that few first pages show: their scripts come when one of them is asked for.

import { Problem } from "../api.js";

// A script that comes later finds the same map, whichever copy of this module it was joined with.
const views = (globalThis.depecheViews ??= new Map());
const loading = new Map();

/** Called by a script that comes later (`pages.js`, `more.js`, …), with what it has by name. */
export function register(found) {
  for (const [name, view] of Object.entries(found)) views.set(name, view);
}

/**
 * The view of a name, which brings its script with it.
 *
 * @param script the name by which the page names the script
 */
export function later(name, script = "later") {
  return async (route) => (await part(name, script))(route);
}

/** What a script that comes later has under a name. */
export async function part(name, script) {
  if (!views.has(name)) await load(script);
  return views.get(name);
}

/** The page names the script; where it cannot be had, it is asked for again the next time. */
function load(script) {
  if (!loading.has(script)) {
    loading.set(script, import(document.querySelector(`meta[name=${script}]`).content).catch(() => {
      loading.delete(script);
      throw new Problem({ title: null, detail: null, status: 0 });
    }));
  }
  return loading.get(script);
}
