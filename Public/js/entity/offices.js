// What a person is called, the wording of most articles first; who holds which office in an organization.

import { h } from "../dom.js";
import { evidenceButton } from "../evidence.js";
import { label, t } from "../i18n.js";
import { entityLink, section } from "../parts.js";

/** Wordings that are seen at once. */
const most = 6;

/** The roles of most articles first; the wording of one article alone is an other one where there are better ones. */
function sorted(roles) {
  const byCount = roles.toSorted((a, b) => b.counts.sources - a.counts.sources);
  const strong = byCount.filter((role) => role.counts.sources > 1);
  const shown = (strong.length > 0 ? strong : byCount).slice(0, most);
  return { shown, others: byCount.filter((role) => !shown.includes(role)) };
}

/** A longer wording of an office is taken for it from this share of its articles on. */
const shareOfLonger = 0.2;

/** The role that most articles write of somebody in office, or null: `président français` where many write so, not `président` alone. */
export function currentRole(entity) {
  const current = sorted(entity.roles ?? []).shown.filter((role) => role.tense === "current");
  const [first] = current;
  return current.find((role) => role.value.startsWith(`${first.value} `) && role.counts.sources >= shareOfLonger * first.counts.sources) ?? first ?? null;
}

export function rolesSection(entity) {
  const { shown, others } = sorted(entity.roles ?? []);
  if (shown.length === 0) return null;
  return section(t("roles.title"), { class: "roles-part" }, list(shown),
    others.length > 0 && h("details", { class: "merges" }, h("summary", {}, t("roles.others", { count: others.length })), list(others)));
}

function list(roles) {
  return h("ul", { class: "roles", role: "list" }, roles.map((role) => h("li", {},
    h("span", { class: "role", lang: "fr" }, role.value),
    role.tense !== "current" && h("span", { class: "tag" }, label("tense", role.tense)),
    evidenceButton(role.value, [role.evidence], {
      text: t("roles.articles", { count: role.counts.sources }), count: role.evidence_count, rest: role.links?.evidence,
    }))));
}

/** Who holds an office, those of most articles first; of one article alone where no other says so. */
export function officesSection(entity) {
  const offices = (entity.offices ?? []).toSorted((a, b) => b.counts.sources - a.counts.sources);
  if (offices.length === 0) return null;
  const strong = offices.filter((office) => office.counts.sources > 1);
  const shown = (strong.length > 0 ? strong : offices).slice(0, most);
  const others = offices.filter((office) => !shown.includes(office));
  return section(t("offices.title"), { class: "roles-part" }, officeList(shown),
    others.length > 0 && h("details", { class: "merges" }, h("summary", {}, t("roles.others", { count: others.length })), officeList(others)));
}

function officeList(offices) {
  return h("ul", { class: "roles", role: "list" }, offices.map((office) => h("li", {},
    office.holder ? entityLink(office.holder) : h("i", { lang: "fr" }, office.holder_words),
    h("span", { class: "role", lang: "fr" }, office.value),
    office.tense !== "current" && h("span", { class: "tag" }, label("tense", office.tense)),
    evidenceButton(office.value, [office.evidence], { text: t("roles.articles", { count: office.counts.sources }) }))));
}
