// A worker: lays out a graph by forces, the same for the same graph at every visit. It imports nothing, and nothing in it is random.
//
// In: { count, edges: [[source, target, weight]], sizes, width, height }; out: { x, y }, arrays of coordinates.

const golden = Math.PI * (3 - Math.sqrt(5));

/** Places on a spiral, the first ones in the middle. */
function spiral(count, width, height) {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const radius = Math.sqrt((index + 0.5) / count) / 2;
    x[index] = width * (0.5 + 0.8 * radius * Math.cos(index * golden));
    y[index] = height * (0.5 + 0.8 * radius * Math.sin(index * golden));
  }
  return { x, y };
}

/** Nodes push each other away; the push falls with the distance. */
function push(graph, ideal, x, y, dx, dy) {
  for (let a = 0; a < graph.count; a += 1) {
    for (let b = a + 1; b < graph.count; b += 1) {
      let [across, down] = [x[a] - x[b], y[a] - y[b]];
      let square = across * across + down * down;
      if (square < 0.01) {
        // Two at one place part in a direction of their own.
        [across, down, square] = [Math.cos(a * golden), Math.sin(b * golden), 1];
      }
      const room = graph.sizes[a] + graph.sizes[b] + 6;
      const force = (ideal * ideal) / square + (square < room * room ? 0.6 : 0);
      dx[a] += across * force;
      dy[a] += down * force;
      dx[b] -= across * force;
      dy[b] -= down * force;
    }
  }
}

/** Edges pull their ends together, heavy ones more; one of many edges of a node pulls it less. */
function pull(graph, ideal, heaviest, degrees, x, y, dx, dy) {
  for (const [a, b, weight] of graph.edges) {
    const [across, down] = [x[a] - x[b], y[a] - y[b]];
    const distance = Math.sqrt(across * across + down * down);
    const force = (distance / ideal) * (0.4 + Math.sqrt(weight / heaviest)) / Math.sqrt(Math.min(degrees[a], degrees[b]));
    dx[a] -= across * force;
    dy[a] -= down * force;
    dx[b] += across * force;
    dy[b] += down * force;
  }
}

/** Which nodes hang together with the most others. */
function mainland({ count, edges }) {
  const roots = Array.from({ length: count }, (_, index) => index);
  const rootOf = (index) => {
    let root = index;
    while (roots[root] !== root) root = roots[root];
    roots[index] = root;
    return root;
  };
  for (const [a, b] of edges) roots[rootOf(a)] = rootOf(b);
  const sizes = new Map();
  for (let index = 0; index < count; index += 1) sizes.set(rootOf(index), (sizes.get(rootOf(index)) ?? 0) + 1);
  const largest = [...sizes].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
  return roots.map((_, index) => rootOf(index) === largest);
}

/** Everything is drawn to the middle, more so what is far out or hangs together with few: nothing drifts off and makes all else small. */
function gather(graph, ideal, x, y, dx, dy) {
  const { count, width, height, isMain } = graph;
  for (let index = 0; index < count; index += 1) {
    const [across, down] = [x[index] - width / 2, (y[index] - height / 2) * (width / height)];
    const force = (isMain[index] ? 1 : 4) * (0.02 + 0.35 * (Math.hypot(across, down) / width) * (60 / Math.max(60, ideal)));
    dx[index] -= across * force;
    dy[index] -= down * force;
  }
}

/** Stretches the places over the sheet, each side by its own measure. */
function fit({ count, sizes, width, height }, x, y) {
  const edge = Math.max(...sizes) + 8;
  const [left, right, top, bottom] = [Math.min(...x), Math.max(...x), Math.min(...y), Math.max(...y)];
  const [wide, tall] = [(width - 2 * (edge + 46)) / (right - left || 1), (height - 2 * edge - 16) / (bottom - top || 1)];
  for (let index = 0; index < count; index += 1) {
    x[index] = edge + 46 + (x[index] - left) * wide;
    y[index] = edge + (y[index] - top) * tall;
  }
}

/** Parts dots that still lie over each other. */
function part({ count, sizes }, x, y) {
  for (let round = 0; round < 30; round += 1) {
    for (let a = 0; a < count; a += 1) {
      for (let b = a + 1; b < count; b += 1) {
        const [across, down] = [x[a] - x[b], y[a] - y[b]];
        const distance = Math.hypot(across, down) || 0.01;
        const room = sizes[a] + sizes[b] + 8;
        if (distance >= room) continue;
        const by = (room - distance) / 2 / distance;
        x[a] += across * by;
        y[a] += down * by;
        x[b] -= across * by;
        y[b] -= down * by;
      }
    }
  }
}

function layout(graph) {
  const { count, edges, width, height } = graph;
  const { x, y } = spiral(count, width, height);
  const ideal = 0.75 * Math.sqrt((width * height) / Math.max(1, count));
  const heaviest = edges.reduce((most, [, , weight]) => Math.max(most, weight), 1);
  const degrees = new Float64Array(count).fill(0);
  for (const [a, b] of edges) {
    degrees[a] += 1;
    degrees[b] += 1;
  }
  const rounds = count > 150 ? 240 : 400;
  for (let round = 0; round < rounds; round += 1) {
    const dx = new Float64Array(count);
    const dy = new Float64Array(count);
    push(graph, ideal, x, y, dx, dy);
    pull(graph, ideal, heaviest, degrees, x, y, dx, dy);
    gather(graph, ideal, x, y, dx, dy);
    const heat = ideal * 0.6 * (1 - round / rounds) ** 1.5 + 0.2;
    for (let index = 0; index < count; index += 1) {
      const length = Math.hypot(dx[index], dy[index]) || 1;
      const step = Math.min(length, heat);
      x[index] += (dx[index] / length) * step;
      y[index] += (dy[index] / length) * step;
    }
  }
  fit(graph, x, y);
  part(graph, x, y);
  return { x, y };
}

self.onmessage = ({ data }) => self.postMessage(layout({ ...data, isMain: mainland(data) }));
