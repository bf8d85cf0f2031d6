/* Others: what could stand in the place of a statement, each verified before it is shown. */

import * as api from "./api.js";
import { button, element } from "./element.js";
import { word } from "./words.js";

/** Return the candidates for a place; `write` opens a field there, `closed` gives it up. */
export function othersView(name, desk, { write, closed }) {
  const list = element("ol", { class: "offered" });
  const said = element("p", { class: "quiet", role: "status" }, word("looking"));
  const undo = button(word("cancel"), close);
  const view = element(
    "section", { class: "others", "aria-label": word("others") },
    said, list, element("p", { class: "actions" }, write ? button(word("write"), write) : null, undo),
  );
  view.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  });

  function close() {
    desk.article.lightSpans([]);
    closed();
  }

  function row(one) {
    const lit = () => desk.article.lightSpans(one.evidence);
    return element(
      "li", { onmouseenter: lit, onfocusin: lit },
      element("p", { lang: "ar", dir: "rtl" }, one.text),
      button(word("take"), () => desk.reword(name, one.text), { "aria-label": `${word("take")}: ${one.text}` }),
    );
  }

  async function look() {
    try {
      const found = await api.candidates(desk.id, name);
      said.textContent = word(found.length ? "others" : "noOther");
      list.replaceChildren(...found.map(row));
      (list.querySelector("button") ?? undo).focus();
    } catch (error) {
      said.textContent = error.message;
    }
  }
  look();
  return view;
}
