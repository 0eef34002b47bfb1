// What is new: since the reader was last here, and in the last days that the articles are of.

import { get, query } from "../api.js";
import { flat, h } from "../dom.js";
import { date, dateRange, t } from "../i18n.js";
import { to, withQuery } from "../links.js";
import { count } from "../parts.js";
import { remembered, rememberAs } from "../settings.js";

/** Changes that are counted one by one. */
const most = 100;

/**
 * The changes since the last visit, by kind; null at the first one.
 *
 * The visit goes on as long as the tab does: what is new in it stays new until it is closed.
 */
async function sinceLastVisit(signal) {
  const begun = inTab("since");
  const since = known();
  const page = await get(`/v1/changes${query({ since, limit: since ? most : 1 })}`, signal).catch(() => null);
  // Those who were here before do not count again: an answer of 410 says that it was too long ago.
  if (!page) {
    rememberAs("seen", null);
    return null;
  }
  if (since && begun === null) inTab("since", since);
  const last = since ? page.items.at(-1)?.sequence : page.cursor;
  if (last !== undefined && page.total <= most) rememberAs("seen", String(last));
  if (!since) return null;
  const counts = new Map();
  for (const { kind } of page.items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return { counts, total: page.total };
}

/** The change that the visit before ended with; null at the first one. */
function known() {
  return inTab("since") ?? remembered("seen");
}

function inTab(name, value) {
  try {
    if (value !== undefined) sessionStorage.setItem(`depeche.${name}`, value);
    return sessionStorage.getItem(`depeche.${name}`);
  } catch {
    return null;
  }
}

/** The line below the masthead; what is new since the last visit comes into it a moment later, and takes no room anew. */
export function newsLine(pulse, signal) {
  const { since, counts } = pulse ?? {};
  const told = known() !== null && h("p", { class: "news-visit" }, t("colon", { label: t("news.visit") }), h("span", {}, "…"));
  // The page stands first: a browser has six connections to a server, and its facts need them all.
  setTimeout(() => sinceLastVisit(signal).then((changes) => {
    if (!told) return;
    if (changes) told.querySelector("span").replaceChildren(...flat([visit(changes)]));
    else told.remove();
  }, () => {}));
  return h("div", { class: "news" }, told,
    since && counts.articles > 0 && h("p", { class: "news-days" },
      t("colon", { label: t("news.days", { days: dateRange(since.from, since.to, "day") }) }),
      items([["articles", counts.articles, withQuery(to("articles"), { published_from: since.from })],
        ["meetings", counts.meetings, withQuery(to("meetings"), { sort: "-last_reported" })],
        ["discrepancies", counts.discrepancies, to("discrepancies")],
        ["new_names", counts.new_names, withQuery(to("entities"), { sort: "-last_reported" })]])));
}

function visit({ counts, total }) {
  const known = [["articles", "article_added", to("articles")], ["meetings", "meeting_added", withQuery(to("meetings"), { sort: "-last_reported" })],
    ["discrepancies", "discrepancy_opened", to("discrepancies")]];
  const shown = known.filter(([, kind]) => counts.get(kind) > 0).map(([key, kind, href]) => [key, counts.get(kind), href]);
  if (total === 0) return t("news.none");
  return shown.length > 0 ? items(shown) : t("news.changes", { count: total });
}

function items(parts) {
  return parts.filter(([, value]) => value > 0).map(([key, value, href], index) => [index > 0 && " · ", h("a", { href }, count(key, value))]);
}

/** The days that the front page is about, as a line of a newspaper. */
export function dayLine(pulse) {
  return pulse?.since ? date(pulse.since.to) : null;
}
