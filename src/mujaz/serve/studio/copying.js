/* Copying: a digest in the form that a page, a message or a program wants. */

import * as api from "./api.js";
import { showText } from "./dialog.js";
import { button, element, notice } from "./element.js";
import { word } from "./words.js";

/** Copy a text and say so; where the browser lets nobody, show it. */
export async function copyText(text, ...said) {
  try {
    await navigator.clipboard.writeText(text);
    notice(said.filter(Boolean).join("، "));
  } catch {
    await showText(word("copyHere"), text); // an address without TLS has no clipboard
  }
}

const FORMS = ["box", "component", "markdown", "text", "post", "jsonld"];

/** Return the menu of forms. */
export function copyMenu(id, status) {
  async function copy(name) {
    menu.open = false;
    try {
      const text = await api.form(id, name);
      await copyText(text, `${word("copied")}: ${word(name)}`, status === "approved" ? null : word("notApproved"));
    } catch (error) {
      notice(error.message, "bad");
    }
  }
  const items = FORMS.map((name) => element("li", {}, button(word(name), () => copy(name), { "data-form": name })));
  const menu = element("details", { class: "menu" }, element("summary", {}, word("copy")), element("ul", {}, items));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget)) menu.open = false;
  });
  return menu;
}
