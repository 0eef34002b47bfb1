// From values to places on a sheet, and the marks along it.

import { currentLanguage } from "../i18n.js";

/** The day of a claim, in days since 1970. */
export function dayOf(claim) {
  const [year, month = 1, day = 1] = claim.stated_on.value.split("-").map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** A function from a domain to a range, straight or by the logarithm; it bears its `domain`. */
export function scaleOf(domain, range, isLogarithmic) {
  const bend = isLogarithmic ? Math.log : (value) => value;
  const [from, to] = domain.map(bend);
  const scale = (value) => range[0] + ((bend(Math.max(value, isLogarithmic ? Number.MIN_VALUE : -Infinity)) - from) / (to - from || 1)) * (range[1] - range[0]);
  scale.domain = domain;
  return scale;
}

/** Round values within a domain: about five, or the powers of ten. */
export function ticksOf([least, most], isLogarithmic) {
  if (isLogarithmic) {
    const marks = [];
    for (let power = Math.floor(Math.log10(least)); power <= Math.log10(most); power += 1) marks.push(10 ** power);
    const inside = marks.filter((value) => value >= least && value <= most);
    return inside.length > 1 ? inside : [least, most];
  }
  const rough = (most - least) / 5;
  const power = 10 ** Math.floor(Math.log10(rough || 1));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((value) => value >= rough) ?? power;
  const marks = [];
  for (let value = Math.ceil(least / step) * step; value <= most + step / 1000; value += step) marks.push(Number(value.toPrecision(12)));
  return marks;
}

/** Days that a time axis names, no more than have room. */
export function timeTicks([first, last], most = 7) {
  const days = last - first;
  const shape = days > 900 ? { year: "numeric" } : days > 75 ? { month: "short", year: "numeric" } : { day: "numeric", month: "short" };
  const write = new Intl.DateTimeFormat(currentLanguage(), { ...shape, timeZone: "UTC" });
  const count = Math.min(most, Math.max(1, Math.floor(days)));
  const seen = new Set();
  const ticks = [];
  for (let index = 0; index <= count; index += 1) {
    const day = first + (days * index) / count;
    const words = write.format(new Date(Math.round(day) * 86_400_000));
    if (!seen.has(words)) ticks.push({ day: Math.round(day), words });
    seen.add(words);
  }
  return ticks;
}
