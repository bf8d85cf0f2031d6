/* The article with its evidence: which words light up for which statement. */

import { element } from "./element.js";

/** Cut a body at every end of evidence. Offsets are code points, JavaScript's strings are not. */
function pieces(body, statements) {
  const letters = Array.from(body);
  const cuts = new Set([0, letters.length]);
  for (const { evidence } of statements)
    for (const { start, end } of evidence) cuts.add(start).add(end);
  const places = [...cuts].filter((one) => one <= letters.length).sort((a, b) => a - b);
  return places.slice(1).map((end, number) => {
    const start = places[number];
    const names = statements
      .filter(({ evidence }) => evidence.some((one) => one.start <= start && end <= one.end))
      .map(({ name }) => name);
    return { text: letters.slice(start, end).join(""), names };
  });
}

/** Return the article; `light` and `go` serve the digest beside it. */
export function articleView(brief, statements) {
  const { article } = brief;
  const marks = pieces(article.body, statements).map(({ text, names }) =>
    names.length ? element("mark", { "data-of": names.join(" ") }, text) : text,
  );
  const head = [
    article.outlet ? element("p", { class: "outlet" }, element("bdi", {}, article.outlet)) : null,
    article.title ? element("h2", {}, element("bdi", {}, article.title)) : null,
    article.published ? element("p", { class: "quiet" }, element("time", { datetime: article.published }, article.published)) : null,
  ];
  const view = element("article", { class: "article", lang: "ar", dir: "rtl", tabindex: "-1" }, head, element("div", { class: "body" }, marks));
  const of = (name) => [...view.querySelectorAll("mark")].filter((one) => one.dataset.of.split(" ").includes(name));
  return {
    view,
    light(name) {
      for (const one of view.querySelectorAll("mark.lit")) one.classList.remove("lit");
      if (name) for (const one of of(name)) one.classList.add("lit");
    },
    go(name) {
      of(name)[0]?.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    },
  };
}
