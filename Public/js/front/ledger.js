// What an article declares against what it lists: two numbers, and every country numbered in the sentence that names it.

import { get, query } from "../api.js";
import { h } from "../dom.js";
import { figure } from "../evidence.js";
import { number, t } from "../i18n.js";
import { groups, tallySentence } from "../tally.js";

/** Ledgers that are shown; more articles than these hardly count their own meetings. */
const most = 2;

/** What each article that counts its meetings declares. */
function declarationsOf(meetings) {
  if (meetings?.declarations?.length) return meetings.declarations.slice(0, most);
  return meetings?.declared ? [{ ...meetings.declared, listed: meetings.listed, difference: meetings.difference }] : [];
}

/** The ledgers with all that they show, or nothing where no article declares a number. */
export async function ledgersOf(known, signal) {
  const declarations = declarationsOf(known);
  if (declarations.length === 0) return null;
  const [whole, claims, lists] = await Promise.all([
    get("/v1/meetings/by-continent", signal),
    Promise.all(declarations.map(({ article_id: article, value }) =>
      get(`/v1/claims${query({ article, value, limit: 20 })}`, signal).then((page) => page.items, () => []))),
    Promise.all(declarations.map(({ article_id: article }) =>
      (declarations.length === 1 && !article ? null : get(`/v1/meetings/by-continent${query({ article })}`, signal).catch(() => null)))),
  ]);
  return {
    meetings: whole,
    articles: new Set(declarations.map((declaration) => declaration.article_id)),
    node: h("div", { class: "leads" }, declarations.map((declaration, index) =>
      ledger(declaration, lists[index] ?? whole, claims[index], index))),
  };
}

function ledger(declaration, meetings, claims, index) {
  const { value: declared, listed } = declaration;
  const gap = Math.abs(declaration.difference ?? listed - declared);
  const counted = groups(meetings.continents, declaration.article_id);
  const again = claims.filter((claim) => claim.value === declared).map((claim) => claim.evidence)
    .filter((evidence) => evidence.sentence !== declaration.evidence?.sentence).slice(0, 2);
  const side = (name, value, ...words) => h("span", { class: `ledger-figure ${name}` },
    h("span", { class: "numeral", id: index === 0 ? name : null }, number(value)), " ",
    h("span", { class: "ledger-word" }, words[0], h("br"), words[1]));
  return h("section", { class: "lead" },
    h("p", { class: "kicker" }, t("overview.kicker")),
    h(index === 0 ? "h1" : "h2", { class: "ledger ledger-head", tabindex: "-1" },
      side("declared", declared, t("overview.unit"), t("overview.declared")),
      h("span", { class: "visually-hidden" }, ", "),
      side("listed", listed, t("count.country", { count: listed }), t("overview.listed"))),
    h("div", { class: "ledger" },
      h("div", { class: "ledger-side declared" },
        h("h2", { class: "ledger-label" }, t("overview.declared.says")),
        declaration.evidence && figure(declaration.evidence, { level: "short" }),
        again.length > 0 && [h("h2", { class: "ledger-label again" }, t("overview.declared.again")),
          again.map((evidence) => figure(evidence, { level: "link" }))]),
      h("div", { class: "ledger-side listed" },
        h("h2", { class: "ledger-label" }, t("overview.listed.says"),
          h("span", { class: gap === 0 ? "verdict" : "verdict differs" },
            gap === 0 ? t("overview.agree") : t("overview.gap", { count: gap }))),
        h("div", { class: "tally-groups" }, counted.map((group) => tallySentence(group, declared, declaration.article_id))),
        h("p", { class: "note" }, listed > declared
          ? t("overview.numbering", { declared }) : t("overview.numbering.plain")))));
}
