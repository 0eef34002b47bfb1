// A list in a frame of somebody else's page: its rows, its map, or its count, with the way to the whole and its proofs.

import { h } from "./dom.js";
import { cardList } from "./explorer/cards.js";
import { askList } from "./explorer/ask.js";
import { addressOf, stateOf } from "./explorer/state.js";
import { rowsTable } from "./explorer/table.js";
import { monthBar } from "./figures/monthBar.js";
import { ceilingOf, worldMap } from "./figures/worldMap.js";
import { currentLanguage, t } from "./i18n.js";
import { articlesList } from "./lists/articles.js";
import { claimsList } from "./lists/claims.js";
import { discrepanciesList } from "./lists/discrepancies.js";
import { meetingsList } from "./lists/meetings.js";
import { quotesList } from "./lists/quotes.js";
import { problem } from "./parts.js";
import { chooseLanguage, startLanguage } from "./shell/language.js";

const lists = { meetings: meetingsList, articles: articlesList, quotes: quotesList, claims: claimsList, discrepancies: discrepanciesList };
const main = document.getElementById("main");
const parameters = new URLSearchParams(location.search);

/** The part that the address asks for. */
async function part(list, state, signal) {
  const view = parameters.get("view");
  if (view === "ledger" && list.above) {
    const count = await list.above(state, parameters, signal);
    if (count) return count;
  }
  const answers = await askList(list, state, signal);
  list.remember?.(answers.first.items);
  if (view === "map" && list.map) {
    const values = answers.facets.get(list.map.facet) ?? [];
    return worldMap({ values: new Map(values.map(({ value, count }) => [value, count])), label: t("explore.map"), ceiling: ceilingOf(values) });
  }
  if (view === "months" && list.dates) return monthBar({ buckets: answers.months, from: null, to: null, label: t("explore.months"), partName: list.dates.partWord });
  return list.card ? cardList(list, state, answers.first, signal) : rowsTable(list, state, answers.first, signal);
}

async function show() {
  const asked = parameters.get("lang");
  if (!(asked && await chooseLanguage(asked))) await startLanguage();
  document.documentElement.lang = currentLanguage();
  const list = lists[location.pathname.split("/")[2]];
  const credit = document.getElementById("credit");
  try {
    const state = stateOf(list, parameters);
    credit.href = addressOf(list, state);
    credit.textContent = t("embed.credit");
    const node = await part(list, state, new AbortController().signal);
    main.replaceChildren(h("h1", { class: "page-title", tabindex: "-1" }, t(list.title)), node);
  } catch (error) {
    main.replaceChildren(h("h1", { class: "page-title" }, "dépêche"), problem(error, null));
  }
  main.setAttribute("aria-busy", "false");
  // Links lead out of the frame: what they show does not fit into it.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link) Object.assign(link, { target: "_blank", rel: "noopener" });
  }, true);
  tellHeight();
}

/** Tells the page around how high the frame would have to be. */
function tellHeight() {
  if (window.parent === window) return;
  const tell = () => window.parent.postMessage({ type: "depeche.height", height: document.documentElement.scrollHeight }, "*");
  new ResizeObserver(tell).observe(document.body);
}

show();
