/* Evidence: the words of the articles behind an entry, each a way to its article. */

import { whenOf } from "./dates.js";
import { arabic, element } from "./element.js";
import { word } from "./words.js";

/** Return what shows evidence of the articles of a story. */
export function evidenceOf(articles) {
  const sources = new Map(articles.map((one) => [one.id, one]));

  function link({ article, start, end }) {
    const { outlet, title, at } = sources.get(article);
    const name = [arabic(outlet ?? title ?? article), " · ", element("time", { datetime: at }, whenOf(at))];
    return element("a", { href: `#/article/${encodeURIComponent(article)}/${start}-${end}` }, name);
  }

  const quote = (cited) =>
    element("blockquote", { class: "quote" }, element("p", { lang: "ar", dir: "rtl" }, cited.text), element("footer", {}, link(cited)));

  /** Return the evidence folded; it is built when it is opened, since a story has thousands. */
  function folded(evidence) {
    const details = element("details", { class: "evidence", ontoggle: opened }, element("summary", {}, `${word("evidence")} (${evidence.length})`));
    function opened() {
      if (details.open && details.childElementCount === 1) details.append(...evidence.map(quote));
    }
    return details;
  }

  return { link, quote, folded };
}
