// Addresses within the page: plain paths. Ids are encoded: one may hold any character.

const part = encodeURIComponent;

/** First segments of the paths that this page answers; everything else on the server is not the page's. */
const sections = new Set(["", "articles", "entities", "meetings", "quotes", "claims", "discrepancies", "search",
  "compare", "copies", "network", "files", "watches", "embed"]);

export function to(...segments) {
  return `/${segments.map(part).join("/")}`;
}

/** An address with parameters; a list repeats its parameter, what is empty is left out. */
export function withQuery(address, parameters) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of [value].flat()) if (each) search.append(name, each);
  }
  const text = search.toString();
  return text ? `${address}?${text}` : address;
}

/** The reader, scrolled to the words that prove something. */
export function passage(evidence) {
  return withQuery(to("articles", evidence.article_id), { at: `${evidence.position.start}-${evidence.position.end}` });
}

/** The address of the page that is shown, without its host. */
export function here() {
  return location.pathname + location.search;
}

/** Takes an address apart; null when it is none. */
export function parse(address) {
  const cut = address.indexOf("?");
  const route = cut < 0 ? address : address.slice(0, cut);
  let segments;
  try {
    segments = route.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
  return { segments, parameters: new URLSearchParams(cut < 0 ? "" : address.slice(cut + 1)) };
}

/** The path that an address of before (`#/articles/x`) stands for; null where the hash is none of those. */
export function pathOfHash(hash) {
  return hash.startsWith("#/") ? hash.slice(1) : null;
}

/** Whether a link is the page's own: the same host, and a path that the page answers. */
export function isOurs(url) {
  return url.origin === location.origin && sections.has(url.pathname.split("/")[1]);
}
