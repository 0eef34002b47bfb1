// The articles before and after, in the order of publication.

import { get, query } from "../api.js";
import { h } from "../dom.js";
import { date, t } from "../i18n.js";
import { to } from "../links.js";
import { titleOf } from "../parts.js";

const fields = "id,title,source,published_at,language,excerpt";

/** Two links, or null where the article has no day. */
export async function neighbours(article, signal) {
  const published = article.published_at;
  if (!published) return null;
  const ask = (parameters) => get(`/v1/articles${query({ fields, ...parameters })}`, signal);
  const day = published.value;
  const same = (await ask({ published_from: day, published_to: day, sort: "-published_at", limit: 100 })).items
    .filter((other) => other.published_at?.value === day);
  const at = same.findIndex((other) => other.id === article.id);
  const [later, earlier] = await Promise.all([
    at > 0 ? same[at - 1] : first(ask({ published_from: dayAfter(day, 1), sort: "published_at", limit: 1 }), article),
    at >= 0 && at < same.length - 1 ? same[at + 1] : first(ask({ published_to: dayAfter(day, -1), sort: "-published_at", limit: 1 }), article),
  ]);
  if (!later && !earlier) return null;
  return h("nav", { class: "neighbours", "aria-label": t("reader.neighbours") },
    earlier && link("previous", "prev", earlier), later && link("next", "next", later));
}

function link(words, relation, article) {
  return h("a", { class: `neighbour neighbour-${words}`, href: to("articles", article.id), rel: relation },
    h("span", { class: "neighbour-way" }, t(`reader.${words}`), " · ", date(article.published_at.value, article.published_at.precision)),
    h("span", { class: "neighbour-title", lang: article.language ?? null }, titleOf(article)));
}

async function first(asked, article) {
  const page = await asked.catch(() => ({ items: [] }));
  return page.items.find((other) => other.published_at && other.id !== article.id) ?? null;
}

/** A day later or earlier; a month or a year is followed by the next one. */
function dayAfter(value, by) {
  const [year, month, day] = value.split("-").map(Number);
  if (!month) return String(year + by).padStart(4, "0");
  const when = new Date(Date.UTC(year, month - 1 + (day ? 0 : by), day ? day + by : 1));
  return when.toISOString().slice(0, day ? 10 : 7);
}
