// Ranges over a text, as nested elements.

/**
 * Turns overlapping ranges into a forest in which every node lies inside its parent.
 *
 * A range that crosses another one is cut at the crossing; its parts keep the same `key`.
 *
 * @param ranges `{start, end, …}` in any order
 */
export function nest(ranges) {
  const sorted = ranges
    .filter((range) => range.start < range.end)
    .map((range, key) => ({ key, ...range }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const roots = [];
  const open = [];
  while (sorted.length > 0) {
    const range = sorted.shift();
    while (open.length > 0 && open.at(-1).end <= range.start) open.pop();
    const parent = open.at(-1);
    if (parent && range.end > parent.end) {
      const rest = { ...range, start: parent.end, part: true };
      range.end = parent.end;
      const at = sorted.findIndex((other) => other.start > rest.start || (other.start === rest.start && other.end < rest.end));
      sorted.splice(at < 0 ? sorted.length : at, 0, rest);
    }
    const node = { ...range, children: [] };
    (parent ? parent.children : roots).push(node);
    open.push(node);
  }
  return roots;
}

/**
 * Builds the nodes of one stretch of text.
 *
 * @param text a `ScalarText`
 * @param forest from `nest`
 * @param wrap makes the element of a range: `(range, children) => Node`
 * @param leaf makes the node of plain text: `(string, range or null) => Node`
 */
export function build(text, start, end, forest, wrap, leaf, owner = null) {
  const nodes = [];
  let position = start;
  for (const range of forest) {
    if (range.end <= start || range.start >= end) continue;
    const from = Math.max(range.start, start);
    const to = Math.min(range.end, end);
    if (position < from) nodes.push(leaf(text.slice(position, from), position, owner));
    nodes.push(wrap(range, build(text, from, to, range.children, wrap, leaf, range)));
    position = to;
  }
  if (position < end) nodes.push(leaf(text.slice(position, end), position, owner));
  return nodes;
}
