/* A field in which a statement is worded, judged as somebody types; faulty words are underlined. */

import * as api from "./api.js";
import { arabic, button, element, notice } from "./element.js";
import { word } from "./words.js";

const PAUSE = 350; // milliseconds without a key before a wording is judged

/** Return the text as the server judges it, and where each of its letters stands in the field. */
function asJudged(text) {
  const letters = Array.from(text);
  const line = [];
  const at = [];
  letters.forEach((letter, place) => {
    const white = /\s/.test(letter);
    if (white && (!line.length || line.at(-1) === " ")) return;
    line.push(white ? " " : letter);
    at.push(place);
  });
  if (line.at(-1) === " ") line.pop();
  return { line: line.join(""), at, letters };
}

/** Return the field's text with its faulty words marked; a fault of all of it marks nothing. */
function underlined({ at, letters, line }, faults) {
  const whole = Array.from(line).length;
  const parts = [];
  let done = 0;
  for (const { words } of [...faults].sort((a, b) => a.words.start - b.words.start)) {
    const [start, end] = [at[words.start], (at[words.end - 1] ?? -1) + 1];
    if (start === undefined || start < done || end <= start || (words.start === 0 && words.end >= whole)) continue;
    parts.push(letters.slice(done, start).join(""), element("em", { class: "fault" }, letters.slice(start, end).join("")));
    done = end;
  }
  return [...parts, letters.slice(done).join(""), "\u200b"];
}

/** Return the faults, each pair of words once: several checks may find the same, the gravest first. */
function each(faults) {
  const seen = new Set();
  return faults.filter(({ words, article }) => {
    const pair = `${words.start}-${words.end}-${article?.text}`;
    return !seen.has(pair) && seen.add(pair);
  });
}

function told(judged, desk) {
  const reasons = each(judged.faults).map(({ words, article, reason, reason_ar: inArabic }) => {
    const lit = () => desk.article.lightSpans([article]);
    return element(
      "li", {},
      element("em", { class: "fault" }, arabic(words.text)),
      article ? [` ${word("instead")} `, button(arabic(article.text), () => desk.visitSpan(article), { class: "words", onmouseenter: lit, onfocus: lit })] : null,
      element("small", {}, document.documentElement.lang === "ar" ? arabic(inArabic) : reason),
    );
  });
  return [
    element("p", { class: "verdict", "data-verdict": judged.verdict }, word(judged.verdict)),
    reasons.length ? element("ul", { class: "reasons" }, reasons) : null,
  ].filter(Boolean);
}

/** Return a field for the words of a statement; `closed` is called when it is given up. */
export function fieldView(name, text, desk, closed) {
  const said = element("div", { class: "told", id: `told-${name}`, "aria-live": "polite" });
  const under = element("div", { class: "under", "aria-hidden": "true" });
  const field = element("textarea", { lang: "ar", dir: "rtl", rows: "2", maxlength: "2000", "aria-label": word("wording"), "aria-describedby": said.id, spellcheck: "false" });
  field.value = text;
  under.textContent = text;
  const save = button(word("save"), keep, { class: "main", disabled: true });
  const undo = button(word("undo"), close);
  const view = element("div", { class: "editing" }, element("div", { class: "field", lang: "ar", dir: "rtl" }, under, field), said, element("p", { class: "actions" }, save, undo));
  let timer = 0;
  let asked = 0;

  field.addEventListener("input", () => {
    clearTimeout(timer);
    asked += 1;
    save.disabled = true;
    field.removeAttribute("aria-invalid");
    under.replaceChildren(...underlined(asJudged(field.value), []));
    said.textContent = field.value.trim() && asJudged(field.value).line !== text ? word("checking") : "";
    timer = setTimeout(judge, PAUSE);
  });
  view.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !save.disabled) keep();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  function show(judged, seen) {
    under.replaceChildren(...underlined(seen, judged.faults));
    said.replaceChildren(...told(judged, desk));
    save.disabled = judged.verdict !== "supported";
    if (save.disabled) field.setAttribute("aria-invalid", "true");
    const places = judged.faults.map(({ article }) => article).filter(Boolean);
    desk.article.lightSpans(places.length ? places : judged.evidence);
    if (places.length && desk.isBeside()) desk.article.goTo(places[0]);
  }

  async function judge() {
    const seen = asJudged(field.value);
    if (!seen.line || seen.line === text) return said.replaceChildren();
    const mine = asked;
    try {
      const judged = await api.check(desk.id, seen.line);
      if (mine === asked) show(judged, seen);
    } catch (error) {
      if (mine === asked) said.textContent = error.message;
    }
    return undefined;
  }

  async function keep() {
    const seen = asJudged(field.value);
    save.disabled = true;
    try {
      const refused = await desk.reword(name, seen.line);
      if (refused) show(refused, seen);
    } catch (error) {
      notice(error.message, "bad");
    }
  }

  function close() {
    clearTimeout(timer);
    asked += 1;
    desk.article.lightSpans([]);
    closed();
  }
  return { view, focus: () => field.focus() };
}
