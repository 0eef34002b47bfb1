// The lists that the reader follows, and what came to each.

import { h } from "../dom.js";
import { number, t } from "../i18n.js";
import { to } from "../links.js";
import { empty, pageHeading } from "../parts.js";
import { newIn, removeWatch, watches } from "./store.js";

export async function watchesPage() {
  const title = t("nav.watches");
  const list = h("ol", { class: "watches", role: "list" });
  const none = empty(t("watch.none"));
  const show = () => {
    const all = watches();
    list.replaceChildren(...all.map((watch) => row(watch, show)));
    none.hidden = all.length > 0;
  };
  show();
  return { title, node: h("div", { class: "view" }, pageHeading(title), h("p", { class: "standfirst" }, t("watch.intro")), list, none,
    h("p", { class: "onward" }, h("a", { href: to("articles") }, t("nav.articles")), " · ", h("a", { href: to("meetings") }, t("nav.meetings")), " · ",
      h("a", { href: to("quotes") }, t("nav.quotes")))) };
}

function row(watch, show) {
  const fresh = newIn(watch);
  return h("li", { "data-watch": watch.address },
    h("p", { class: "row-title" }, h("a", { href: watch.address }, watch.words), fresh > 0 && h("b", { class: "badge" }, t("watch.new", { count: fresh }))),
    h("p", { class: "row-ref" }, h("span", {}, t(`explore.count.${watch.list}`, { count: watch.total })),
      h("a", { href: feed(watch) }, "Atom"),
      h("button", { type: "button", class: "jump", "aria-label": t("watch.remove.of", { words: watch.words }), onclick: () => {
        removeWatch(watch.address);
        show();
        document.querySelector(".watches a, h1")?.focus();
      } }, t("watch.remove"))),
    h("span", { class: "visually-hidden" }, number(watch.total)));
}

/** The same list as a feed, for what asks without a page. */
function feed({ target }) {
  const [path, parameters = ""] = target.split("?");
  const kept = new URLSearchParams(parameters);
  kept.delete("limit");
  return kept.size > 0 ? `${path}.atom?${kept}` : `${path}.atom`;
}
