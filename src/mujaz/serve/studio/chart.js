/* The chart of a ledger: time runs as the text does, a mark for each outlet's figure. */

import { tickOf, whenOf } from "./dates.js";
import { word } from "./words.js";

const WIDEST = 640, NARROWEST = 280, HEIGHT = 170, LEFT = 64, RIGHT = 16, TOP = 14, BOTTOM = 26, RADIUS = 5, COLOURS = 6;
const CLOSE = 0.8; // of the highest figure: where all are above it, an axis from nought would show no difference
const COMPARATORS = { "=": "", "<": "less", "<=": "most", ">": "over", ">=": "least", "~": "about" };
const figures = new Intl.NumberFormat("en", { maximumSignificantDigits: 10 });

/** Return a number as it is printed in either language. */
export const written = (value) => figures.format(value);

/** Return a figure as it is told: «أكثر من 2,400», «12–15». */
export function figureOf({ low, high, comparator }) {
  const told = low === high ? written(low) : `${written(low)}–${written(high)}`;
  const name = COMPARATORS[comparator];
  return name ? `${word(name)} ${told}` : told;
}

/** Return the outlets of a ledger, each with the class of its colour. */
export function coloursOf(ledger) {
  const outlets = [...new Set(ledger.figures.map(({ outlet }) => outlet))];
  return new Map(outlets.map((outlet, number) => [outlet, `o${number % COLOURS}`]));
}

// The name of SVG, as the browser itself has it: no address stands in the studio's modules.
const SVG = new DOMParser().parseFromString("<svg></svg>", "text/html").querySelector("svg").namespaceURI;

function drawn(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Return where a time and a value stand, on a sheet that no screen has to make smaller. */
function scales({ figures: some, low, high }) {
  const wide = Math.max(NARROWEST, Math.min(WIDEST, innerWidth - 32));
  const isRtl = document.documentElement.dir === "rtl";
  const begin = Date.parse(some[0].at), whole = Date.parse(some.at(-1).at) - begin;
  const bottom = low > high * CLOSE && low < high ? low : 0;
  const width = wide - LEFT - RIGHT - 2 * RADIUS, height = HEIGHT - TOP - BOTTOM;
  return {
    bottom,
    isRtl,
    wide,
    x(at) {
      const part = whole ? (Date.parse(at) - begin) / whole : 0.5;
      return LEFT + RADIUS + (isRtl ? 1 - part : part) * width;
    },
    y: (value) => HEIGHT - BOTTOM - (high > bottom ? (value - bottom) / (high - bottom) : 0) * height,
  };
}

function axes({ figures: some, high }, { bottom, isRtl, wide, y }) {
  const values = [...new Set([bottom, high])].flatMap((value) => [
    drawn("line", { class: "axis", x1: LEFT, x2: wide - RIGHT, y1: y(value), y2: y(value) }),
    drawn("text", { class: "tick", x: LEFT - 8, y: y(value) + 4, "text-anchor": "end", direction: "ltr" }, written(value)),
  ]);
  const ends = [[wide - RIGHT, "end"], [LEFT, "start"]];
  const times = (isRtl ? ends : ends.reverse()).map(([x, anchor], number) =>
    drawn("text", { class: "tick", x, y: HEIGHT - 6, "text-anchor": anchor, direction: "ltr" }, tickOf(some.at(-number).at)),
  );
  return [...values, ...times];
}

/** Return the chart; what it shows is in its label. */
export function chartOf(ledger) {
  const place = scales(ledger), colours = coloursOf(ledger);
  const marks = ledger.figures.flatMap((one) => {
    const x = place.x(one.at), cy = place.y(one.high);
    const range = one.low === one.high ? [] : [drawn("line", { class: "span", x1: x, x2: x, y1: place.y(one.low), y2: cy })];
    const said = drawn("title", {}, `${one.outlet}: ${figureOf(one)}`);
    return [...range, drawn("circle", { class: colours.get(one.outlet), cx: x, cy, r: RADIUS }, said)];
  });
  const told = ledger.figures.map((one) => `${one.outlet}, ${whenOf(one.at)}: ${figureOf(one)}`).join("; ");
  const label = `${word(ledger.kind)}, ${word("chart")}. ${told}`;
  return drawn("svg", { class: "chart", viewBox: `0 0 ${place.wide} ${HEIGHT}`, role: "img", "aria-label": label }, ...axes(ledger, place), ...marks);
}
