/* An article of the archive, its words lit that an entry or a search led to. */

import * as api from "./api.js";
import { articleView } from "./article.js";
import { button, element } from "./element.js";
import { word } from "./words.js";

const WEB = /^https?:\/\//;

const spanOf = ([, start, end]) => ({ start: Number(start), end: Number(end) });

/** Show an article in `place`; `part` are spans of its body, `12-40,52-60`. */
export async function showArchived(place, id, part = "") {
  const { article } = await api.archived(decodeURIComponent(id));
  const spans = [...part.matchAll(/(\d+)-(\d+)/g)].map(spanOf);
  const shown = articleView(article, [{ name: "asked", spans }]);
  shown.view.setAttribute("aria-label", word("article"));
  const there = WEB.test(article.url ?? "") ? element("a", { href: article.url, rel: "noopener noreferrer" }, word("atSource")) : null;
  place.replaceChildren(
    element("div", { class: "archived" }, element("p", { class: "actions" }, button(word("goBack"), () => history.back()), there), shown.view),
  );
  shown.pin("asked");
  shown.go("asked");
}
