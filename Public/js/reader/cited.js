// Who and what the article names, and a button that walks through the mentions of each.

import { h } from "../dom.js";
import { byName, number, t } from "../i18n.js";
import { to } from "../links.js";
import { entityName, flag, section } from "../parts.js";
import { announce } from "../status.js";
import { types } from "./legend.js";

/** Names of a type that are seen at once. */
const most = 8;

export function cited(entities, page) {
  const groups = types.map((type) => [type, entities.filter((entity) => entity.type === type)]).filter(([, group]) => group.length > 0);
  if (groups.length === 0) return null;
  return section(t("article.entities"), { class: "cited" }, groups.map(([type, group]) => {
    const sorted = group.toSorted((a, b) => mentionCount(b) - mentionCount(a) || byName(entityName(a), entityName(b)));
    const rest = sorted.slice(most);
    return [
      h("h3", { class: `cited-type cited-${type}` }, t(`types.${type}`), h("span", { class: "figure" }, number(group.length))),
      names(sorted.slice(0, most), page),
      rest.length > 0 && h("details", { class: "cited-rest" }, h("summary", {}, `+${number(rest.length)}`), names(rest, page)),
    ];
  }));
}

function names(entities, page) {
  return h("ul", { role: "list" }, entities.map((entity) => h("li", {},
    h("a", { href: to("entities", entity.id) }, entity.country && flag(entity.country.code), entityName(entity)),
    stepper(entity, page))));
}

function mentionCount(entity) {
  return entity.mentions?.length ?? 0;
}

/** A button that walks through the mentions of an entity, one a press. */
function stepper(entity, page) {
  const marks = () => [...page.querySelectorAll(".mention")].filter((mark) => mark.dataset.entity === entity.id);
  let index = -1;
  return h("button", {
    type: "button", class: "step", "aria-label": t("article.step", { name: entityName(entity) }),
    onclick: () => {
      const found = marks();
      if (found.length === 0) return;
      index = (index + 1) % found.length;
      for (const mark of page.querySelectorAll(".stepped")) mark.classList.remove("stepped");
      found[index].classList.add("stepped");
      found[index].scrollIntoView({ block: "center" });
      announce(t("article.stepped", { name: entityName(entity), index: index + 1, count: found.length }));
    },
  }, t("times", { count: mentionCount(entity) }));
}
