/* A statement: shown with its verdict, edited with a verdict as you type. */

import * as api from "./api.js";
import { element, notice } from "./element.js";
import { word } from "./words.js";

const PAUSE = 350; // milliseconds without a key before a wording is judged

/** Return a line whose faulty words are marked, the article's beside them. */
function marked(judged) {
  const letters = Array.from(judged.text);
  const faults = [...judged.faults].sort((a, b) => a.words.start - b.words.start);
  const parts = [];
  let done = 0;
  for (const fault of faults) {
    const { start, end } = fault.words;
    if (start < done || end <= start) continue;
    const whole = start === 0 && end >= letters.length;
    if (whole) continue;
    parts.push(letters.slice(done, start).join(""), element("em", { class: "fault", title: fault.reason_ar }, letters.slice(start, end).join("")));
    if (fault.article) parts.push(element("small", {}, ` (${word("instead")}: `, element("bdi", {}, fault.article.text), ")"));
    done = end;
  }
  parts.push(letters.slice(done).join(""));
  return parts;
}

function verdictOf(judged) {
  const reasons = judged.faults.map((one) => element("li", {}, one.reason_ar));
  return [
    element("p", { class: "verdict", "data-verdict": judged.verdict }, word(judged.verdict)),
    judged.faults.length ? element("p", { class: "marked", dir: "rtl", lang: "ar" }, marked(judged)) : null,
    reasons.length ? element("ul", { class: "reasons", dir: "rtl", lang: "ar" }, reasons) : null,
  ];
}

/** Return a statement's element. `desk` has record, light, go and changed. */
export function statementView({ name, text, verdict }, desk) {
  const said = element(
    "p",
    {
      class: "statement", tabindex: "0", lang: "ar", dir: "rtl", "data-name": name, "data-verdict": verdict,
      onmouseenter: () => desk.light(name), onmouseleave: () => desk.light(null),
      onfocus: () => desk.light(name), onblur: () => desk.light(null),
      onclick: () => desk.go(name),
      onkeydown: (event) => { if (event.key === "Enter") desk.go(name); },
    },
    element("bdi", {}, text),
  );
  const holder = element("div", { class: "held" }, said);
  if (desk.fixed || name[0] === "w") return holder;
  const actions = element(
    "p",
    { class: "actions" },
    element("button", { type: "button", onclick: () => open() }, word("edit")),
    element("button", { type: "button", onclick: () => change(null) }, word("remove")),
  );
  holder.append(actions);

  async function change(words) {
    try {
      const answer = await api.edit(desk.record.id, name, words, desk.record.version);
      if (answer.status === 409) {
        const told = await answer.json();
        if (told.statements) return told.statements[0];
        throw new Error(told.detail);
      }
      await desk.changed();
    } catch (error) {
      notice(error.message, "bad");
    }
    return null;
  }

  function open() {
    const told = element("div", { class: "told", "aria-live": "polite" });
    const field = element("textarea", { lang: "ar", dir: "rtl", rows: "3", maxlength: "2000", "aria-label": word("edit") });
    field.value = text;
    const save = element("button", { type: "button", disabled: true, onclick: keep }, word("save"));
    const undo = element("button", { type: "button", onclick: close }, word("undo"));
    let timer = 0;
    let asked = 0;
    field.addEventListener("input", () => {
      clearTimeout(timer);
      save.disabled = true;
      timer = setTimeout(judge, PAUSE);
    });
    field.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
    holder.replaceChildren(field, told, element("p", { class: "actions" }, save, undo));
    field.focus();

    async function judge() {
      const line = field.value.split(/\s+/).join(" ").trim();
      if (!line || line === text) return told.replaceChildren();
      const mine = ++asked;
      told.textContent = word("checking");
      try {
        const judged = await api.check(desk.record.id, line);
        if (mine !== asked) return undefined;
        told.replaceChildren(...verdictOf(judged).filter(Boolean));
        save.disabled = judged.verdict !== "supported";
      } catch (error) {
        told.textContent = error.message;
      }
      return undefined;
    }

    async function keep() {
      const refused = await change(field.value);
      if (refused) told.replaceChildren(...verdictOf(refused).filter(Boolean));
    }

    function close() {
      clearTimeout(timer);
      holder.replaceChildren(said, actions);
      said.focus();
    }
  }
  return holder;
}
