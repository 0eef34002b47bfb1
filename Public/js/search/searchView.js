// The page of a search: the explorer of what it finds, or what is wrong with what was typed.

import { h } from "../dom.js";
import { explorerView } from "../explorer/explorer.js";
import { t } from "../i18n.js";
import { searchList } from "../lists/search.js";
import { explanation, isMistake, mistake } from "../mistake.js";
import { empty, pageHeading } from "../parts.js";
import { operators } from "./operators.js";
import { rememberSearch } from "./recent.js";

/**
 * The view of a search.
 *
 * @param follow makes the button that follows it
 */
export function searchView(follow) {
  const explore = explorerView(searchList, follow);
  return async (route) => {
    const words = (route.parameters.get("q") ?? "").trim();
    if (!words) {
      const title = t("search.title");
      return { title, query: "", node: h("div", { class: "view" }, pageHeading(title), empty(t("search.hint")), open(operators())) };
    }
    try {
      const page = await explore(route);
      rememberSearch(words);
      return page;
    } catch (error) {
      if (!isMistake(error)) throw error;
      const title = t("search.title.of", { query: words });
      return {
        title, query: words, message: `${explanation(error)} ${t("mistake.place", { character: error.character })}`,
        node: h("div", { class: "view" }, pageHeading(title), mistake(words, error), open(operators())),
      };
    }
  };
}

function open(details) {
  details.open = true;
  return details;
}
