// The head of an entity's page: name, figures, office, first and last mention, articles by month.

import { h } from "../dom.js";
import { evidenceButton } from "../evidence.js";
import { monthBar } from "../figures/monthBar.js";
import { currentLanguage, date, nameOf, t } from "../i18n.js";
import { to } from "../links.js";
import { count, entityName, facts, flag } from "../parts.js";
import { currentRole } from "./offices.js";

export function entityHead(entity, { months, actions }) {
  const name = entityName(entity);
  return h("header", { class: "entity-head" },
    h("div", { class: "entity-name" },
      h("p", { class: `kicker kicker-${entity.type}` }, t(`type.${entity.type}`)),
      h("h1", { class: "page-title", tabindex: "-1", lang: entity.country || currentLanguage() === "fr" ? null : "fr" },
        entity.country && flag(entity.country.code), name),
      office(entity),
      h("p", { class: "counts" }, count("mentions", entity.counts.mentions), count("articles", entity.counts.articles),
        entity.counts.meetings > 0 && count("meetings", entity.counts.meetings)),
      facts([
        [t("meeting.continent"), entity.country?.continent && t(`continent.${entity.country.continent}`)],
        [t("page.code"), entity.type === "country" && entity.country && `${entity.country.code} · M49 ${entity.country.m49}`],
        [t("type.country"), entity.type === "place" && entity.country && h("a", { href: to("entities", entity.country.code) },
          flag(entity.country.code), nameOf(entity.country))],
        [t("page.first"), months.length > 0 && date(months[0].month)],
        [t("page.last"), entity.last_reported && date(entity.last_reported)],
      ]),
      actions),
    months.length > 1 && monthBar({ buckets: months, label: t("page.articles.by.month") }));
}

/** What most articles call the person, said to be no more than that. */
function office(entity) {
  const role = currentRole(entity);
  if (!role) return null;
  return h("p", { class: "standfirst entity-office" }, h("span", { lang: "fr" }, role.value),
    evidenceButton(role.value, [role.evidence], { text: t("roles.articles", { count: role.counts.sources }), count: role.evidence_count, rest: role.links?.evidence }));
}
