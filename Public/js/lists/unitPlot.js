// Above the numbers of one unit: their plot over time.

import { get, query } from "../api.js";
import { numbersPlot } from "../figures/numbersPlot.js";
import { h } from "../dom.js";
import { t } from "../i18n.js";

/** Numbers that are drawn: the latest of what the list holds. */
const most = 100;
const filters = ["about", "q", "article", "kind", "source", "date_from", "date_to", "value"];

/** The plot where the list is narrowed to one unit; numbers of several have no common height. */
export async function unitPlot(state, parameters, signal) {
  const units = parameters.getAll("unit").filter((unit) => !unit.includes(","));
  if (units.length !== 1) return null;
  const page = await get(`/v1/claims${query({
    ...Object.fromEntries(filters.map((name) => [name, parameters.getAll(name)])), unit: units[0], has: "date", sort: "-stated_on", limit: most,
  })}`, signal).catch((error) => {
    if (signal.aborted) throw error;
    return null;
  });
  if (!page || page.items.length < 2) return null;
  const label = `${t("explore.claims.title")} · ${page.items[0].unit}`;
  return h("section", { class: "list-figure unit-plot", "aria-label": label }, numbersPlot({ claims: page.items, label }));
}
