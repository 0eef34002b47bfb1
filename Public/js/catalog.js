// Who published an article and what it is called: asked once per article and kept, because every fact names its article.

import { get, path } from "./api.js";

const known = new Map();
const fields = "id,title,source,published_at,event_date,language,excerpt";

/** Keeps what a list already told. */
export function remember(articles) {
  for (const article of articles) known.set(article.id, Promise.resolve(article));
}

/** Asks for the first hundred at once; the others are asked for when they are named. */
export async function prime(signal) {
  const page = await get(`/v1/articles?limit=100&fields=${fields}`, signal);
  for (const article of page.items) if (!known.has(article.id)) known.set(article.id, Promise.resolve(article));
  return page;
}

/** The article's title, source and language; null where it cannot be had. */
export function describe(id) {
  if (!known.has(id)) {
    known.set(id, get(path`/v1/articles/${id}?fields=${fields}`).catch(() => {
      known.delete(id);
      return null;
    }));
  }
  return known.get(id);
}
