/* The words of the interface, Arabic first. `data-word` and `data-label` in the page name them. */

import { ARABIC } from "./ar.js";
import { ENGLISH } from "./en.js";

const WORDS = { ar: ARABIC, en: ENGLISH };
const KEPT = "mujaz-language";

let language = kept() === "en" ? "en" : "ar";

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // a browser that keeps nothing
  }
}

/** Return a word in the language of the interface. */
export function word(name) {
  return WORDS[language][name] ?? name;
}

/** Say whether there is such a word. */
export const isWord = (name) => Object.hasOwn(WORDS[language], name);

/** Return the locale of dates and names; figures are the same in both. */
export const locale = () => (language === "ar" ? "ar-EG-u-nu-latn" : "en-GB");

/** Turn the interface to the other language; what is Arabic in itself stays so. */
export function turn() {
  language = language === "ar" ? "en" : "ar";
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // as long as the page is open, then
  }
  say();
}

/** Put the words where the page names them. */
export function say() {
  const root = document.documentElement;
  root.lang = language;
  root.dir = language === "ar" ? "rtl" : "ltr";
  document.title = word("title");
  for (const one of document.querySelectorAll("[data-word]")) one.textContent = word(one.dataset.word);
  for (const one of document.querySelectorAll("[data-label]"))
    one.setAttribute("aria-label", word(one.dataset.label));
  const other = document.getElementById("language");
  other.textContent = word("other");
  other.lang = language === "ar" ? "en" : "ar";
  other.dir = language === "ar" ? "ltr" : "rtl";
}
