// Addresses within the page. Ids are encoded: one may hold any character.

const part = encodeURIComponent;

export function to(...segments) {
  return `#/${segments.map(part).join("/")}`;
}

export function withQuery(address, parameters) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) search.set(name, value);
  const text = search.toString();
  return text ? `${address}?${text}` : address;
}

/** The reader, scrolled to the words that prove something. */
export function passage(evidence) {
  return withQuery(to("articles", evidence.article_id), { at: `${evidence.position.start}-${evidence.position.end}` });
}

/** Takes an address apart; null when it is not one of ours. */
export function parse(hash) {
  const address = hash.replace(/^#\/?/, "");
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
