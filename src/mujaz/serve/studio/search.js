/* The search through the archive: words, filters, and what was found, in its own letters. */

import * as api from "./api.js";
import { whenOf } from "./dates.js";
import { arabic, element } from "./element.js";
import { ofArchive } from "./stories.js";
import { word } from "./words.js";

const DAYS = { from: "fromDay", to: "toDay" };
const NAMES = ["outlet", "place", "person", "speaker"];

/** Return a text with the words that were looked for marked. Offsets are code points. */
function marked(text, marks) {
  const letters = Array.from(text);
  let done = 0;
  const parts = marks.flatMap(({ start, end }) => {
    const before = letters.slice(done, start).join("");
    done = end;
    return [before, element("mark", {}, letters.slice(start, end).join(""))];
  });
  return [...parts, letters.slice(done).join("")];
}

function hit({ id, title, outlet, published, copy_of: copyOf, title_marks: titleMarks, excerpt, start, marks }) {
  const [first] = marks;
  const at = first ? `/${start + first.start}-${start + first.end}` : "";
  const about = [outlet ? [arabic(outlet), " · "] : null, element("time", { datetime: published }, whenOf(published)), copyOf ? ` · ${word("copyOf")}` : null];
  return element(
    "li", {},
    element("a", { href: `#/article/${encodeURIComponent(id)}${at}`, lang: "ar", dir: "auto" }, title ? marked(title, titleMarks) : word("untitled")),
    element("p", { class: "excerpt", lang: "ar", dir: "rtl" }, marked(excerpt, marks)),
    element("p", { class: "quiet" }, about),
  );
}

function field(name, label, asked, attributes) {
  return element("label", { for: `by-${name}` }, word(label), element("input", { id: `by-${name}`, name, value: asked.get(name) ?? "", ...attributes }));
}

function formOf(asked) {
  const filters = [
    ...Object.entries(DAYS).map(([name, label]) => field(name, label, asked, { type: "date" })),
    ...NAMES.map((name) => field(name, name, asked, { type: "text", lang: "ar", dir: "auto" })),
  ];
  const isFiltered = [...Object.keys(DAYS), ...NAMES].some((name) => asked.get(name));
  const form = element(
    "form", { class: "search", role: "search", onsubmit: sent },
    element("label", { for: "by-q" }, word("asking")),
    element("div", { class: "ask" }, element("input", { id: "by-q", name: "q", type: "search", lang: "ar", dir: "auto", value: asked.get("q") ?? "", "aria-describedby": "search-hint" }), element("button", { type: "submit", class: "main" }, word("asked"))),
    element("p", { class: "quiet", id: "search-hint" }, word("searchHint")),
    element("label", { class: "choice", for: "by-meaning" }, element("input", { id: "by-meaning", name: "by", value: "meaning", type: "checkbox", checked: asked.get("by") === "meaning" }), word("byMeaning")),
    element("details", { open: isFiltered }, element("summary", {}, word("filters")), element("div", { class: "row" }, filters)),
  );
  function sent(event) {
    event.preventDefault();
    const given = [...new FormData(form)].filter(([, value]) => value.trim());
    location.hash = `#/search/${new URLSearchParams(given)}`;
  }
  return form;
}

/** Show the search in `place`; what is asked stands in the address. */
export async function showSearch(place, rest = "") {
  const asked = new URLSearchParams(rest);
  const found = asked.size ? await ofArchive(place, () => api.search(asked)) : { hits: null };
  if (found === null) return;
  const { hits } = found;
  const told = hits ? (hits.length ? `${word("hits")}: ${hits.length}` : word("noHit")) : "";
  place.replaceChildren(
    element("section", { class: "queue" }, element("h2", {}, word("search")), formOf(asked), element("p", { role: "status", class: "quiet" }, told), element("ol", {}, (hits ?? []).map(hit))),
  );
  if (!hits) document.getElementById("by-q").focus();
}
