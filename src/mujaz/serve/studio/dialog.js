/* A question that wants an answer before anything else: the browser's own dialog. */

import { button, element } from "./element.js";
import { word } from "./words.js";

/** Return what somebody writes, or null where she would rather not. */
export function ask(question, { type = "text", required = true } = {}) {
  const field = element("input", { id: "answer", type, required, autocomplete: "off", maxlength: "1000" });
  const form = element(
    "form", { method: "dialog" },
    element("label", { for: "answer", id: "question" }, question), field,
    element("p", { class: "row" }, element("button", { class: "main", value: "yes" }, word("done")), button(word("cancel"), () => shown.close("no"))),
  );
  const shown = element("dialog", { "aria-labelledby": "question" }, form);
  return opened(shown, () => (shown.returnValue === "yes" ? field.value : null));
}

/** Show a text that could not be copied for somebody to copy. */
export function showText(title, text) {
  const field = element("textarea", { readonly: true, rows: "10", dir: "auto", "aria-label": title, onfocus: () => field.select() });
  field.value = text;
  const form = element("form", { method: "dialog" }, element("p", {}, title), field, element("button", { class: "main" }, word("done")));
  return opened(element("dialog", { "aria-label": title }, form), () => null);
}

function opened(shown, answer) {
  const before = document.activeElement;
  document.body.append(shown);
  return new Promise((done) => {
    shown.addEventListener("close", () => {
      shown.remove();
      before?.focus();
      done(answer());
    });
    shown.showModal();
  });
}
