// Choosing an article to compare: by words of its title.

import { get, query } from "../api.js";
import { freshID, h } from "../dom.js";
import { date, t } from "../i18n.js";
import { titleOf } from "../parts.js";
import { announce } from "../status.js";

/** After the last letter, in milliseconds, before what has the words is asked for. */
const pause = 250;

/**
 * A form that lists the articles whose titles have some words; each is a link.
 *
 * @param hrefOf the address that an article's id leads to
 */
export function articlePicker(name, hrefOf, signal) {
  const id = freshID("picker");
  const field = h("input", { type: "search", id, autocomplete: "off", spellcheck: "false", placeholder: t("compare.choose.hint") });
  const found = h("div", { class: "picker-found" });
  let timer = null;
  let asked = "";
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => field.value.trim().length > 2 && search(), pause);
  });

  /** Lists what has the words; an answer that others have overtaken is dropped. */
  async function search() {
    const words = field.value.trim();
    if (words === "" || words === asked) return;
    asked = words;
    const page = await get(`/v1/articles${query({ q: words, limit: 8, fields: "id,title,source,published_at,language,excerpt" })}`, signal)
      .catch(() => ({ items: [] }));
    if (words !== asked || signal.aborted) return;
    found.replaceChildren(page.items.length === 0 ? h("p", { class: "note" }, t("compare.choose.none"))
      : h("ul", { role: "list" }, page.items.map((article) => h("li", {}, h("a", { href: hrefOf(article.id), lang: article.language ?? null }, titleOf(article)), " ",
        h("span", { class: "note" }, [article.source?.name, article.published_at && date(article.published_at.value, article.published_at.precision)].filter(Boolean).join(" · "))))));
    announce(page.items.length === 0 ? t("compare.choose.none") : t("copies.members", { count: page.items.length }));
  }

  return h("form", {
    class: "picker", role: "search", "aria-label": name,
    onsubmit: (event) => {
      event.preventDefault();
      clearTimeout(timer);
      search();
    },
  }, h("label", { for: id }, name), h("div", { class: "picker-line" }, field, h("button", { type: "submit", class: "button" }, t("compare.choose.go"))), found);
}
