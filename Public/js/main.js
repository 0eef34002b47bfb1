// Starts the page: addresses to views, language, theme, keys.

import { Problem } from "./api.js";
import { prime } from "./catalog.js";
import { h } from "./dom.js";
import { closePanel } from "./evidence.js";
import { currentLanguage, setLanguage, t } from "./i18n.js";
import { parse, to, withQuery } from "./links.js";
import { pageHeading, problem } from "./parts.js";
import { announce, waiting } from "./status.js";
import { labelTheme, startTheme } from "./theme.js";
import { articleView } from "./views/article.js";
import { articlesView } from "./views/articles.js";
import { discrepanciesView } from "./views/discrepancies.js";
import { entitiesView } from "./views/entities.js";
import { entityView } from "./views/entity.js";
import { meetingView } from "./views/meeting.js";
import { meetingsView } from "./views/meetings.js";
import { overviewView } from "./views/overview.js";
import { quotesView } from "./views/quotes.js";
import { searchView } from "./views/search.js";

const routes = {
  "": [overviewView],
  articles: [articlesView, articleView],
  entities: [entitiesView, entityView],
  quotes: [quotesView],
  meetings: [meetingsView, meetingView],
  discrepancies: [discrepanciesView],
  search: [searchView],
};

const main = document.getElementById("main");
const searchBox = document.getElementById("search");
let controller = null;
let isFirst = true;

function viewFor(route) {
  const [name = "", ...rest] = route?.segments ?? [null];
  const view = Object.hasOwn(routes, name) ? routes[name][rest.length] : undefined;
  return view ?? (() => Promise.reject(new Problem({
    title: t("error.notfound"), detail: t("error.notfound.detail"), status: 404,
  })));
}

/**
 * Shows the page of the current address.
 *
 * The one before is aborted: an answer that comes late finds its signal aborted and is dropped.
 */
async function navigate({ keepFocus = false, scroll = 0 } = {}) {
  controller?.abort();
  controller = new AbortController();
  const { signal } = controller;
  const route = parse(location.hash);
  closePanel();
  markSection(route?.segments[0] ?? "overview");
  waiting(true, t("loading"));
  try {
    const page = await viewFor(route)({ ...route, id: route?.segments[1], signal });
    if (signal.aborted) return;
    show(page, { keepFocus, scroll });
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof Problem)) console.error(error);
    show({
      title: t("error.heading"),
      node: h("div", { class: "view" }, pageHeading(t("error.heading")), problem(error, () => navigate())),
      message: [error.title || t("error.unreachable"), error.detail].filter(Boolean).join(". "),
    }, { keepFocus, scroll });
  }
}

function show(page, { keepFocus, scroll }) {
  waiting(false);
  main.replaceChildren(page.node);
  main.dataset.address = location.hash;
  document.title = page.isHome ? `dépêche · ${page.title}` : `${page.title} · dépêche`;
  announce(page.message ?? t("loaded", { title: page.title }));
  if (page.query !== undefined) searchBox.value = page.query;
  if (keepFocus) return;
  // A first visit starts at the top of the page, where the skip link is.
  if (isFirst && !page.focus) {
    isFirst = false;
    return;
  }
  isFirst = false;
  if (page.focus) {
    page.focus();
    return;
  }
  main.querySelector("h1")?.focus({ preventScroll: true });
  window.scrollTo({ top: scroll, behavior: "instant" });
}

function markSection(name) {
  for (const link of document.querySelectorAll("[data-section]")) {
    if (link.dataset.section === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

/** Writes the words of the frame; the view writes its own. */
function translateFrame() {
  document.documentElement.lang = currentLanguage();
  for (const element of document.querySelectorAll("[data-i18n]")) element.textContent = t(element.dataset.i18n);
  for (const element of document.querySelectorAll("[data-i18n-label]")) {
    element.setAttribute("aria-label", t(element.dataset.i18nLabel));
  }
  for (const element of document.querySelectorAll("[data-i18n-placeholder]")) {
    element.setAttribute("placeholder", t(element.dataset.i18nPlaceholder));
  }
  for (const button of document.querySelectorAll("button[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === currentLanguage()));
  }
  labelTheme();
  labelCorpus();
}

let corpus = null;
/** Says which state of the folder is shown. */
function labelCorpus() {
  document.getElementById("corpus").textContent = corpus ? t("footer.corpus", { version: corpus }) : "";
}

function startKeys() {
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      closePanel();
      searchBox.focus();
      searchBox.select();
    } else if (event.key === "Escape" && event.target === searchBox) {
      searchBox.value = "";
      searchBox.blur();
    }
  });
  document.getElementById("skip").addEventListener("click", (event) => {
    // Its target is not an address of ours: following it would leave the current page.
    event.preventDefault();
    (main.querySelector("h1") ?? main).focus();
  });
}

// A step back returns to where the reader was: each entry of the history remembers its scroll position.
const scrolls = new Map();
let entry = 0;
let entries = 0;

function startHistory() {
  history.scrollRestoration = "manual";
  history.replaceState({ entry }, "");
  window.addEventListener("hashchange", () => {
    const known = history.state?.entry;
    if (known === undefined) {
      entry = entries += 1;
      history.replaceState({ entry }, "");
      navigate();
    } else {
      entry = known;
      navigate({ scroll: scrolls.get(entry) ?? 0 });
    }
  });
  window.addEventListener("scroll", () => {
    if (main.getAttribute("aria-busy") === "false") scrolls.set(entry, window.scrollY);
  }, { passive: true });
}

document.getElementById("search-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const words = searchBox.value.trim();
  const target = withQuery(to("search"), { q: words });
  if (location.hash === target) navigate();
  else location.hash = target;
});

for (const button of document.querySelectorAll("button[data-language]")) {
  button.addEventListener("click", () => {
    setLanguage(button.dataset.language);
    translateFrame();
    navigate({ keepFocus: true });
  });
}

startTheme();
translateFrame();
startKeys();
startHistory();
// The names of the articles stand beside every fact; without them the ids do.
prime().then((page) => {
  corpus = page.corpus_version;
  labelCorpus();
}, () => {});
navigate();
