// The API counts Unicode scalars; JavaScript strings count UTF-16 units. An emoji is one of the first, two of the second.

/** A text that is addressed the way the API addresses it. */
export class ScalarText {
  constructor(string) {
    this.string = string;
    const offsets = [];
    let unit = 0;
    for (const scalar of string) {
      offsets.push(unit);
      unit += scalar.length;
    }
    offsets.push(unit);
    this.offsets = offsets;
  }

  get length() {
    return this.offsets.length - 1;
  }

  /** The UTF-16 offset of a scalar position; positions outside of the text are brought to its ends. */
  unit(position) {
    return this.offsets[Math.max(0, Math.min(position, this.length))];
  }

  /** The scalar position of a UTF-16 offset. */
  position(unit) {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.offsets[middle] < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  slice(start, end) {
    return this.string.slice(this.unit(start), this.unit(end));
  }

  /** Ranges of the lines, line feeds left out. */
  lines() {
    const ranges = [];
    let start = 0;
    for (let position = 0; position <= this.length; position += 1) {
      if (position === this.length || this.string.charCodeAt(this.offsets[position]) === 10) {
        ranges.push({ start, end: position });
        start = position + 1;
      }
    }
    return ranges;
  }
}

/**
 * Finds where in its sentence a quote stands, in scalars of the sentence.
 *
 * The sentence comes without its own position, so equal words are told apart by the text around the quote.
 */
export function locate(sentence, quote) {
  if (!quote.exact) return null;
  const text = new ScalarText(sentence);
  let best = null;
  for (let unit = sentence.indexOf(quote.exact); unit >= 0; unit = sentence.indexOf(quote.exact, unit + 1)) {
    const before = sentence.slice(0, unit);
    const after = sentence.slice(unit + quote.exact.length);
    const score = sharedEnd(before, quote.prefix ?? "") + sharedStart(after, quote.suffix ?? "");
    if (!best || score > best.score) best = { score, unit };
  }
  if (!best) return null;
  return { start: text.position(best.unit), end: text.position(best.unit + quote.exact.length) };
}

function sharedEnd(left, right) {
  let count = 0;
  while (count < left.length && count < right.length && left.at(-1 - count) === right.at(-1 - count)) count += 1;
  return count;
}

function sharedStart(left, right) {
  let count = 0;
  while (count < left.length && count < right.length && left[count] === right[count]) count += 1;
  return count;
}
