// Numbers about an entity: the units that are counted most, and the plot of one of them.

import { get, query } from "../api.js";
import { h } from "../dom.js";
import { t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { entityName, problem } from "../parts.js";
import { part } from "../shell/later.js";
import { laterSection } from "./later.js";

/** Units that can be chosen. */
const most = 6;
/** Units that count time or nothing at all: no series says anything about them. */
const idle = new Set(["ans", "an", "jour", "mois", "moi", "tour", "second", "nuit", "point", "saison", "heur", "minut", "semain", "fois", "anne"]);

export function numbersSection(entity, signal) {
  return laterSection(t("numbers.title"), { class: "numbers-part" }, async () => {
    const page = await get(`/v1/claims${query({ about: entity.id, has: "date", kind: "cardinal,percentage", limit: 0, facets: "unit" })}`, signal);
    const units = (page.facets.unit ?? []).filter(({ value, count }) => count > 2 && !idle.has(value)).slice(0, most);
    if (units.length === 0) return null;
    const holder = h("div", {});
    const buttons = units.map((unit, index) => h("button", {
      type: "button", class: "choice", lang: "fr", "aria-pressed": String(index === 0),
      onclick: (event) => {
        for (const button of buttons) button.setAttribute("aria-pressed", String(button === event.currentTarget));
        show(unit);
      },
    }, unit.label, h("span", { class: "times" }, String(unit.count))));

    async function show(unit) {
      try {
        const [numbersPlot, claims] = await Promise.all([part("numbers-figure", "later-more"), get(`/v1/claims${query({ about: entity.id, unit: unit.value, kind: "cardinal,percentage", has: "date", sort: "-stated_on", limit: 100 })}`, signal)]);
        holder.replaceChildren(numbersPlot({ claims: claims.items, label: `${entityName(entity)} · ${unit.label}` }),
          h("p", { class: "onward" }, h("a", { href: withQuery(to("claims"), { about: entity.id, unit: unit.value }) }, t("numbers.all", { count: claims.total }))));
      } catch (error) {
        if (!signal.aborted) holder.replaceChildren(problem(error, null));
      }
    }

    await show(units[0]);
    return [h("div", { class: "choices", role: "group", "aria-label": t("numbers.unit") }, buttons), holder];
  }, signal);
}
