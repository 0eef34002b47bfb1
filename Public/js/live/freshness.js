// How fresh the page is: the version of the corpus, and when the server was last heard.

import { onAnswer } from "../api.js";
import { t } from "../i18n.js";

const place = document.getElementById("corpus");
let version = null;
let heard = null;

/** `à jour il y a 12 s`: in steps that do not tick. */
export function ago(since, now = Date.now()) {
  const seconds = Math.max(0, Math.round((now - since) / 1000));
  if (seconds < 10) return t("fresh.now");
  if (seconds < 60) return t("fresh.seconds", { count: Math.floor(seconds / 10) * 10 });
  if (seconds < 3600) return t("fresh.minutes", { count: Math.floor(seconds / 60) });
  return t("fresh.hours", { count: Math.floor(seconds / 3600) });
}

/** Notes that the server was heard. */
export function noteHeard(corpusVersion = version) {
  version = corpusVersion ?? version;
  heard = Date.now();
  showFreshness();
}

export function showFreshness() {
  const words = heard === null ? "" : `${t("footer.corpus", { version: version ?? "…" })} · ${ago(heard)}`;
  if (place.textContent !== words) place.textContent = words;
}

export function startFreshness() {
  onAnswer((body) => noteHeard(body.corpus_version));
  setInterval(showFreshness, 10000);
}
