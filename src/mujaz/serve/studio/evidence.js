/* Evidence: the words of the articles behind an entry, each a way to its article. */

import { whenOf } from "./dates.js";
import { arabic, element } from "./element.js";
import { word } from "./words.js";

/** Return evidence in groups, one an article, in the order of its words, none of them twice. */
function byArticle(evidence) {
  return [...Map.groupBy(evidence, ({ article }) => article).values()].map((cited) => {
    const inOrder = cited.toSorted((a, b) => a.start - b.start || b.end - a.end);
    return inOrder.filter(({ end }, number) => inOrder.slice(0, number).every((before) => before.end < end));
  });
}

/** Return what shows evidence of the articles of a story. */
export function evidenceOf(articles) {
  const sources = new Map(articles.map((one) => [one.id, one]));

  /** Return a way to an article, the words lit that are cited of it. */
  function link(...cited) {
    const [{ article }] = cited;
    const { outlet, title, at } = sources.get(article);
    const spans = cited.map(({ start, end }) => `${start}-${end}`).join(",");
    const name = [arabic(outlet ?? title ?? article), " · ", element("time", { datetime: at }, whenOf(at))];
    return element("a", { href: `#/article/${encodeURIComponent(article)}/${spans}` }, name);
  }

  const quote = (...cited) =>
    element("blockquote", { class: "quote" }, element("p", { lang: "ar", dir: "rtl" }, cited.map(({ text }) => text).join(" … ")), element("footer", {}, link(...cited)));

  /** Return the evidence folded; it is built when it is opened, since a story has thousands. */
  function folded(evidence) {
    const some = byArticle(evidence);
    const details = element("details", { class: "evidence", ontoggle: opened }, element("summary", {}, `${word("evidence")} (${some.length})`));
    function opened() {
      if (details.open && details.childElementCount === 1) details.append(...some.map((cited) => quote(...cited)));
    }
    return details;
  }

  return { link, quote, folded };
}
