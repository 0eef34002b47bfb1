// The language that is chosen, and the script with its words: nothing is written in a language before they are there.

import { currentLanguage, fallBackToFrench, setLanguage } from "../i18n.js";

let loading = null;
let chosen = null;

/** Brings the words that the page starts with; where they cannot be had, it starts in French. */
export async function startLanguage() {
  if (!(await wordsOf(currentLanguage()))) fallBackToFrench();
}

/**
 * Goes on in another language once its words are there.
 *
 * @returns whether it does: not where they cannot be had, nor where another language was chosen meanwhile
 */
export async function chooseLanguage(language) {
  chosen = language;
  const isThere = await wordsOf(language);
  if (!isThere || chosen !== language) return false;
  setLanguage(language);
  return true;
}

/** Whether the words are there: French always is. What failed is asked for again the next time. */
async function wordsOf(language) {
  if (language !== "en") return true;
  loading ??= import(document.querySelector("meta[name=later-en]")?.content).then(() => true, () => {
    loading = null;
    return false;
  });
  return loading;
}
