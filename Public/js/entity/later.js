// Parts of a page that are asked for when they come near what is seen.

import { freshID, h } from "../dom.js";
import { t } from "../i18n.js";
import { problem } from "../parts.js";
import { whenSeen } from "../figures/frame.js";

/**
 * A section that is there with its heading at once and gets its content when it is seen.
 *
 * @param load gives the content; null takes the section away
 */
export function laterSection(heading, { class: name = "" } = {}, load, signal) {
  const id = freshID("section");
  const body = h("div", { class: "later-body" }, h("p", { class: "state" }, t("loading")));
  const node = h("section", { class: `block later ${name}`.trim(), "aria-labelledby": id }, h("h2", { id, class: "block-heading" }, heading), body);
  const fill = () => load().then((content) => {
    if (signal.aborted) return;
    if (content === null) node.remove();
    else body.replaceChildren(...[content].flat(Infinity).filter(Boolean));
    node.classList.remove("later");
  }, (error) => {
    if (!signal.aborted) body.replaceChildren(problem(error, fill));
  });
  whenSeen(node, fill);
  return node;
}
