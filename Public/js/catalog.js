// Who published an article and what it is called. Every fact names its article: what is asked for in one turn goes into one request.

import { get, query } from "./api.js";

/** Articles that one request may ask for. */
const most = 32;
const fields = "id,title,source,published_at,language";
const known = new Map();
const waiting = new Map();

/** Keeps what a list already told. */
export function remember(articles) {
  for (const article of articles) if (article?.id) known.set(article.id, { ...known.get(article.id), ...article });
}

/** What is known of an article at once; undefined where it must be asked for. */
export function peek(id) {
  return known.get(id);
}

/** The article's title, source and language; null where they cannot be had. */
export function describe(id) {
  if (known.has(id)) return Promise.resolve(known.get(id));
  if (!waiting.has(id)) {
    if (waiting.size === 0) setTimeout(askAll);
    let answer;
    const promise = new Promise((resolve) => { answer = resolve; });
    waiting.set(id, { promise, answer });
  }
  return waiting.get(id).promise;
}

/** Asks for all that were named since the last time, as many at a time as one request may ask for. */
function askAll() {
  const asked = [...waiting];
  waiting.clear();
  for (let start = 0; start < asked.length; start += most) ask(asked.slice(start, start + most));
}

async function ask(asked) {
  // A comma in an identifier would part it: such ones are left to stand as they are.
  const ids = asked.map(([id]) => id).filter((id) => !id.includes(","));
  const items = await named(ids, fields);
  // What has no title is called by its beginning, which only those need.
  const untitled = items.filter((article) => !article.title).map((article) => article.id);
  remember(items);
  if (untitled.length > 0) remember(await named(untitled, "id,excerpt"));
  for (const [id, { answer }] of asked) answer(known.get(id) ?? null);
}

async function named(ids, members) {
  const page = await get(`/v1/articles${query({ id: ids.join(","), fields: members, limit: most })}`).catch(() => ({ items: [] }));
  return page.items;
}
