/* A statement: its words, what lights up for them, and what an editor may do to it. */

import { button, element } from "./element.js";
import { fieldView } from "./field.js";
import { othersView } from "./others.js";
import { word } from "./words.js";

/** Return a statement's words as a link to those of the article that support it. */
function saidView({ name, text, verdict }, desk) {
  return element(
    "a",
    {
      class: "statement", href: `#/brief/${desk.id}/${name}`, lang: "ar", dir: "rtl",
      "data-name": name, "data-verdict": verdict, "aria-describedby": "hint",
      onmouseenter: () => desk.article.light(name), onmouseleave: () => desk.article.light(null),
      // What is chosen opens below its words, and must not move them while they are being pressed.
      onmousedown: (event) => event.preventDefault(),
      onfocus: () => desk.chosen(name), onclick: (event) => {
        event.preventDefault();
        event.currentTarget.focus({ focusVisible: false });
        if (desk.isBeside()) desk.article.go(name);
      },
    },
    text,
  );
}

/** Return a statement's element. One that was withheld, or of a withdrawn brief, is only shown. */
export function statementView(statement, desk) {
  const { name, text } = statement;
  const said = saidView(statement, desk);
  const holder = element("div", { class: "held", "data-holds": name }, said);
  const closed = () => {
    holder.replaceChildren(said, actions);
    said.focus();
  };
  const go = button(word("inArticle"), () => desk.visit(name), { class: "narrow" });
  if (desk.fixed || name[0] === "w") {
    const actions = element("p", { class: "actions" }, go);
    holder.append(actions);
    return holder;
  }
  const isSummary = name[0] === "s";
  const actions = element(
    "p", { class: "actions" },
    button(word("edit"), () => {
      const field = fieldView(name, text, desk, closed);
      holder.replaceChildren(field.view);
      field.focus();
    }),
    button(word("another"), () => holder.replaceChildren(said, othersView(name, desk, { closed }))),
    button(word("up"), () => desk.move(name, -1), { disabled: desk.isFirst(name) }),
    button(word("down"), () => desk.move(name, 1), { disabled: desk.isLast(name) }),
    button(word(isSummary ? "toPoints" : "toSummary"), () => desk.cross(name)),
    button(word("remove"), () => desk.reword(name, null)),
    go,
  );
  holder.append(actions);
  return holder;
}

/** Return what adds a statement after the last of its kind. */
export function addView(name, desk) {
  const holder = element("div", { class: "held adding" });
  const open = button(word("add"), () => holder.replaceChildren(othersView(name, desk, { write, closed })), { class: "plain" });
  holder.append(open);
  function closed() {
    holder.replaceChildren(open);
    open.focus();
  }
  function write() {
    const field = fieldView(name, "", desk, closed);
    holder.replaceChildren(field.view);
    field.focus();
  }
  return holder;
}
