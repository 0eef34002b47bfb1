// Talks to the server. A failure is always a `Problem`: the server's own, or "unreachable".

/** What the server said was wrong (RFC 9457), or that it could not be heard. */
export class Problem extends Error {
  constructor({ title, detail, status, type = null, reason = null, subject = null, character = null, parameter = null, allowed = null, value = null }) {
    super(title);
    this.title = title;
    this.detail = detail;
    this.status = status;
    // What is wrong with a query, and at which character.
    Object.assign(this, { type, reason, subject, character });
    // Which parameter is at fault, what it was and what it may be.
    Object.assign(this, { parameter, allowed, value });
  }
}

/** A path with its parts encoded: path`/v1/articles/${id}`. */
export function path(strings, ...values) {
  return strings.reduce((whole, part, index) => whole + encodeURIComponent(values[index - 1]) + part);
}

/** A query string of the parameters that have a value; a list repeats its parameter. */
export function query(parameters) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of [value].flat()) if (each !== null && each !== undefined && each !== "") search.append(name, each);
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}

const listeners = [];

/** Calls `listener` with each answer: how the page knows which state of the corpus it shows. */
export function onAnswer(listener) {
  listeners.push(listener);
}

export async function get(target, signal) {
  const url = new URL(target, location.origin);
  // `next` comes from the server's answer: a link that leads elsewhere is not followed.
  if (url.origin !== location.origin) throw new Problem({ title: "link", detail: target, status: 0 });
  let response;
  try {
    // Texts come as they are where nothing else is asked for. All else is JSON, and asked for as a link in the head asks: so one answer serves both.
    response = await fetch(url, { signal, headers: url.pathname.endsWith("/text") ? { Accept: "application/json" } : {} });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem({ title: null, detail: null, status: 0 });
  }
  const body = await response.json().catch((error) => {
    if (signal?.aborted) throw error;
    return null;
  });
  if (response.ok && body !== null) {
    for (const listener of listeners) listener(body);
    return body;
  }
  throw new Problem({
    title: body?.title ?? response.statusText,
    detail: body?.detail ?? null,
    status: response.status,
    type: body?.type,
    reason: body?.reason,
    subject: body?.subject,
    character: body?.character,
    parameter: body?.parameter,
    allowed: body?.allowed,
    value: body?.parameter ? url.searchParams.get(body.parameter) : null,
  });
}

/** Every item of a list, following `next`; `most` bounds what a huge corpus may cost. */
export async function all(target, signal, most = 5000) {
  const items = [];
  const seen = new Set();
  for (let next = target; next && !seen.has(next) && items.length < most; ) {
    seen.add(next);
    const page = await get(next, signal);
    items.push(...page.items);
    next = page.next;
  }
  return items;
}
