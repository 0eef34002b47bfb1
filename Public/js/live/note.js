// A note that there is more than what is shown. It lies above the page and never moves what is being read.

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { here, to, withQuery } from "../links.js";
import { go, renew } from "../shell/router.js";
import { announce } from "../status.js";
import { onChange } from "./changes.js";

let added = new Set();
let note = null;

export function startNote() {
  onChange(({ kind, item_id: id }) => {
    if (kind !== "article_added") return;
    added.add(id);
    show();
  });
}

function show() {
  const words = t("live.added", { count: added.size });
  if (!note) {
    note = h("div", { class: "live-note" },
      h("button", { type: "button", class: "live-show", onclick: look }),
      h("button", { type: "button", class: "live-close", "aria-label": t("live.close"), onclick: clear }, h("span", { "aria-hidden": "true" }, "×")));
    document.body.append(note);
  }
  note.firstElementChild.textContent = `${words} · ${t("live.show")}`;
  announce(words);
}

function clear() {
  note?.remove();
  note = null;
  added = new Set();
}

/** Shows what is new: the page anew where it shows the latest, else the latest articles. */
function look() {
  const { length } = here();
  clear();
  window.scrollTo({ top: 0, behavior: "instant" });
  if (length === 1 || location.pathname === to("articles")) renew({});
  else go(withQuery(to("articles"), { sort: "-published_at" }));
}
