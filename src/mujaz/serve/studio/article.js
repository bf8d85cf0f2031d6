/* The article beside the digest: which of its words light up, and going to them. */

import { dayOf } from "./dates.js";
import { arabic, element } from "./element.js";

/** Cut a body wherever a mark begins or ends. Offsets are code points, JavaScript's strings are not. */
function pieces(letters, marks) {
  const opens = new Map([[0, []]]);
  const closes = new Map();
  const at = (map, place) => map.get(place) ?? map.set(place, []).get(place);
  for (const { name, spans } of marks)
    for (const { start, end } of spans)
      if (start < end && end <= letters.length) {
        at(opens, start).push(name);
        at(closes, end).push(name);
      }
  const places = [...new Set([...opens.keys(), ...closes.keys(), letters.length])].sort((a, b) => a - b);
  const open = [];
  return places.slice(0, -1).map((start, number) => {
    for (const name of closes.get(start) ?? []) open.splice(open.indexOf(name), 1);
    open.push(...(opens.get(start) ?? []));
    return { start, text: letters.slice(start, places[number + 1]).join(""), names: [...new Set(open)] };
  });
}

const isCited = (name) => name[0] === "s" || name[0] === "p";

function part({ text, names }) {
  if (!names.length) return document.createTextNode(text);
  return element("span", { class: names.some(isCited) ? "cited" : null, "data-of": names.join(" ") }, text);
}

function head({ outlet, title, standfirst, byline, published }) {
  const signed = [...byline.map(arabic), published ? element("time", { datetime: published }, dayOf(published)) : null];
  return element(
    "header", {},
    outlet ? element("p", { class: "outlet" }, arabic(outlet)) : null,
    title ? element("h2", {}, arabic(title)) : null,
    standfirst ? element("p", { class: "standfirst" }, arabic(standfirst)) : null,
    element("p", { class: "signed" }, signed.filter(Boolean).flatMap((one, number) => (number ? [" · ", one] : [one]))),
  );
}

/** Return the article with `marks`, each a name and spans of the body. */
export function articleView(article, marks) {
  const letters = Array.from(article.body);
  const cut = pieces(letters, marks);
  const parts = cut.map(part);
  const body = element("div", { class: "body" }, parts);
  const view = element("article", { class: "article", lang: "ar", dir: "rtl", tabindex: "0" }, head(article), body);
  const of = (name) => [...body.querySelectorAll("span[data-of]")].filter((one) => one.dataset.of.split(" ").includes(name));
  let pinned = null;

  function light(name) {
    for (const one of body.querySelectorAll(".lit")) one.classList.remove("lit");
    for (const one of of(name ?? pinned)) one.classList.add("lit");
  }

  /** Return the text node and place in it of an offset into the body. */
  function placeOf(offset) {
    const number = cut.findLastIndex(({ start }) => start <= offset);
    const node = parts[number].firstChild ?? parts[number];
    const before = letters.slice(cut[number].start, offset).join("").length;
    return [node, Math.min(before, node.length)];
  }

  function rangeOf({ start, end }) {
    const range = new Range();
    range.setStart(...placeOf(start));
    range.setEnd(...placeOf(end));
    return range;
  }

  function scrollTo(box) {
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    const column = view.scrollHeight > view.clientHeight + 1 ? view : document.scrollingElement;
    const [top, height] = column === view ? [view.getBoundingClientRect().top, view.clientHeight] : [0, innerHeight];
    column.scrollBy({ top: box.top - top - Math.max(24, (height - box.height) / 2), behavior });
  }

  return {
    view,
    light,
    /** Keep the words of a name lit until another is pinned. */
    pin(name) {
      pinned = name;
      light(null);
    },
    go(name) {
      const [first] = of(name);
      if (first) scrollTo(first.getBoundingClientRect());
    },
    /** Light up spans that no name stands for; where the browser can't, nothing happens. */
    lightSpans(spans) {
      if (!globalThis.CSS?.highlights) return;
      CSS.highlights.set("lit", new Highlight(...spans.filter(({ start, end }) => start < end && end <= letters.length).map(rangeOf)));
    },
    goTo: (span) => scrollTo(rangeOf(span).getBoundingClientRect()),
  };
}
