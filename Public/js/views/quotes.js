// Who said what: the quotations of all articles, by kind and by speaker.

import { get, query } from "../api.js";
import { h } from "../dom.js";
import { label, number, t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { go } from "../shell/router.js";
import { articleRef, downloads, pageHeading, paged, tabs } from "../parts.js";
import { quoteKinds, quoteRow } from "../quotes.js";

export async function quotesView({ parameters, signal }) {
  const [speaker, article, words] = ["speaker", "article", "q"].map((name) => parameters.get(name));
  const kind = quoteKinds.includes(parameters.get("kind")) ? parameters.get("kind") : null;
  const ask = (asked) => get(`/v1/quotes${query({ article, q: words, ...asked })}`, signal);
  // A filter shows what each of its choices would find, so its own question leaves it out.
  const [first, ofKinds, ofSpeakers] = await Promise.all([
    ask({ kind, speaker, limit: 20 }),
    ask({ speaker, facets: "kind", limit: 1 }).catch(() => null),
    ask({ kind, facets: "speaker", limit: 1 }).catch(() => null),
  ]);
  const figures = new Map((ofKinds?.facets?.kind ?? []).map(({ value, count }) => [value, count]));
  const address = (changed) => withQuery(to("quotes"), { kind, speaker, article, q: words, ...changed });
  const title = t(article ? "quotes.title.article" : "quotes.title");
  return {
    title,
    message: `${title}. ${t("quotes.count", { count: first.total })}`,
    node: h("div", { class: "view quotes" },
      pageHeading(title),
      article
        ? h("p", { class: "standfirst" }, articleRef(article), " ", h("a", { href: address({ article: null }) }, t("quotes.filtered.all")))
        : h("p", { class: "standfirst" }, t("quotes.intro")),
      h("div", { class: "toolbar" },
        tabs(t("quotes.kinds"), [null, ...quoteKinds].map((value) => ({
          href: address({ kind: value }), text: value ? label("quote.kinds", value) : t("all"),
          figure: ofKinds && (value ? figures.get(value) ?? 0 : ofKinds.total), current: value === kind,
        }))),
        filter(speaker, words, speakersOf(ofSpeakers, speaker, first), (chosen) => go(address(chosen)))),
      paged(first, (quote) => quoteRow(quote), signal, { class: "quote-list", none: t("quotes.empty") }),
      downloads(first.formats)),
  };
}


/** The speakers to choose from; the one that is chosen is among them even where nothing of theirs is found. */
function speakersOf(answer, chosen, first) {
  const speakers = (answer?.facets?.speaker ?? []).map(({ value, label: name, count }) => [value, `${name} (${number(count)})`]);
  if (chosen && !speakers.some(([value]) => value === chosen)) {
    speakers.push([chosen, first.items[0]?.speaker?.name ?? chosen]);
  }
  return speakers;
}

function filter(speaker, words, speakers, go) {
  const who = h("select", { id: "quote-speaker" },
    h("option", { value: "" }, t("quotes.speaker.all")),
    speakers.map(([value, name]) => h("option", { value, selected: value === speaker }, name)));
  const field = h("input", { type: "search", id: "quote-filter", value: words ?? "", autocomplete: "off", spellcheck: "false" });
  return h("form", {
    class: "filter",
    onsubmit: (event) => {
      event.preventDefault();
      go({ speaker: who.value, q: field.value.trim() });
    },
  }, h("span", { class: "field" }, h("label", { for: "quote-speaker" }, t("quotes.speaker")), who),
  h("span", { class: "field" }, h("label", { for: "quote-filter" }, t("quotes.words.filter")), field),
  h("button", { type: "submit", class: "button" }, t("entities.filter.go")));
}
