// The only way this page makes elements. Every string becomes a text node, so nothing an article says is ever markup.

const svgTags = new Set(["svg", "path", "rect", "g", "title", "circle", "line", "text", "polyline"]);

/**
 * Makes an element.
 *
 * `on…` properties are listeners, `class` and `data-…` are attributes, `true` is an empty attribute and
 * null, undefined or false leave the attribute out.
 */
export function h(tag, properties, ...children) {
  const element = svgTags.has(tag)
    ? document.createElementNS("http://www.w3.org/2000/svg", tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...flat(children));
  return element;
}

/** Children without the absent ones, so that an optional part can be written as `condition && h(…)`. */
export function flat(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

export function fragment(...children) {
  const result = document.createDocumentFragment();
  result.append(...flat(children));
  return result;
}

/** Puts `separator` between nodes: names, commas, names. */
export function join(nodes, separator) {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : [separator, node]));
}

let counter = 0;
/** An id that is new on this page, for labels and descriptions. */
export function freshID(stem) {
  counter += 1;
  return `${stem}-${counter}`;
}
