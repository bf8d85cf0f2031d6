/* One brief: its digest, facts or log beside the article, and what an editor does to it. */

import * as api from "./api.js";
import { articleView } from "./article.js";
import { copyMenu } from "./copying.js";
import { ask } from "./dialog.js";
import { digestView, named } from "./digest.js";
import { button, current, element, notice } from "./element.js";
import { factMarks, factsView } from "./facts.js";
import { logView } from "./log.js";
import { word } from "./words.js";

const TABS = ["digest", "facts", "log"];
const tabOf = (part) => (TABS.includes(part) ? part : /^[ecnolq]\d+$/.test(part) ? "facts" : "digest");

/** Return the names of summary and points with one of them moved, or put into the other part. */
function moved(brief, name, step) {
  const names = { s: brief.digest.summary.map((_, n) => `s${n + 1}`), p: brief.digest.points.map((_, n) => `p${n + 1}`) };
  const mine = names[name[0]];
  const at = mine.indexOf(name);
  mine.splice(at, 1);
  if (step) mine.splice(at + step, 0, name);
  else if (name[0] === "s") names.p.unshift(name);
  else names.s.push(name);
  const kind = names.s.includes(name) ? "s" : "p";
  return { ...names, now: `${kind}${names[kind].indexOf(name) + 1}` };
}

/** Return what the parts of a brief share: what they may do, and what follows from it. */
function deskOf(record, article, again) {
  const { id, version, brief } = record;
  const last = { s: brief.digest.summary.length, p: brief.digest.points.length };
  /** Do something and show what the brief is then; return whether it was done. */
  async function acted(act, focus) {
    try {
      await act();
      notice("");
      await again(focus);
      return true;
    } catch (error) {
      notice(error.message, "bad");
      return false;
    }
  }
  /** Say that a change is saved, and offer to go back to the version before it. */
  function offer(focus) {
    const back = () => acted(() => api.restore(id, version, version + 1), focus);
    notice(word("saved"), "", button(word("undo"), back, { class: "plain" }));
  }
  async function changed(act, focus) {
    if (await acted(act, focus)) offer(focus);
  }
  const reordered = (name, step) => {
    const { s, p, now } = moved(brief, name, step);
    return changed(() => api.order(id, s, p, version), now);
  };
  return {
    id, version, article, acted,
    restore: (to) => changed(() => api.restore(id, to, version)),
    fixed: record.status === "withdrawn",
    isBeside: () => getComputedStyle(article.view).position === "sticky",
    isFirst: (name) => name.slice(1) === "1",
    isLast: (name) => Number(name.slice(1)) === last[name[0]],
    move: reordered,
    cross: (name) => reordered(name, 0),
    /** Give a statement new words, or none; return the judgement that refuses them, if one does. */
    async reword(name, text) {
      const answer = await api.edit(id, name, text, version);
      if (answer.status === 409) {
        const told = await answer.json();
        if (told.statements) return told.statements[0];
        throw new Error(told.detail);
      }
      await again(name);
      offer(name);
      return null;
    },
    /** Choose a statement or fact: its words stay lit, and what may be done to it is shown. */
    chosen(name) {
      article.pin(name);
      for (const one of document.querySelectorAll("[data-holds]")) one.classList.toggle("chosen", one.dataset.holds === name);
    },
    /** Go to a name's words; where the article stands below, a way back is shown. */
    visit(name) {
      article.go(name);
      if (!this.isBeside()) wayBack(document.querySelector(`[data-name="${name}"]`));
    },
    /** Go to a span of the article in the same way. */
    visitSpan(span) {
      article.goTo(span);
      if (!this.isBeside()) wayBack(document.activeElement);
    },
  };
}

function wayBack(from) {
  document.querySelector(".back")?.remove();
  const back = button(word("back"), () => {
    back.remove();
    from.scrollIntoView({ block: "center" });
    from.focus({ preventScroll: true });
  }, { class: "main back" });
  document.body.append(back);
  back.focus({ preventScroll: true });
}

function bar(record, desk) {
  const { id, version, status, brief } = record;
  async function takeBack() {
    const reason = await ask(word("reason"));
    if (reason?.trim()) desk.acted(() => api.withdraw(id, reason.trim(), version));
  }
  const open = status === "draft";
  return element(
    "div", { class: "bar" },
    element("p", {}, element("b", { class: "status", "data-status": status }, word(status)), element("span", { class: "quiet" }, ` · ${word("version")} ${version}`)),
    open ? button(word("approve"), () => desk.acted(() => api.approve(id, version)), { class: "main", "data-act": "approve", "aria-describedby": "answering" }) : null,
    desk.fixed ? null : copyMenu(id, status),
    desk.fixed ? null : button(word("withdraw"), takeBack, { class: "plain" }),
    open && brief.digest.summary.length ? element("p", { class: "quiet", id: "answering" }, word("answering")) : null,
  );
}

let shown = { id: null };

/** Show a part of a brief in `place`: `digest`, `facts`, `log`, or the name of a statement or fact. */
export async function showBrief(place, id, part = "digest") {
  if (shown.id === id && place.contains(shown.frame)) return shown.turn(part);
  const record = await api.get(id);
  const { brief } = record;
  const marks = [...named(brief).map(({ name, evidence }) => ({ name, spans: evidence })), ...factMarks(brief.facts)];
  const article = articleView(brief.article, marks);
  const desk = deskOf(record, article, again);
  const panel = element("div", { class: "panel" });
  const tabs = TABS.map((name) => element("a", { href: `#/brief/${id}${name === "digest" ? "" : `/${name}`}`, "data-tab": name }, word(name)));
  const side = element("div", { class: "side" }, bar(record, desk), element("nav", { class: "tabs", "aria-label": word("parts") }, tabs), panel);
  const frame = element("div", { class: "desk" }, side, article.view);
  article.view.setAttribute("aria-label", word("article"));

  async function turn(to) {
    const tab = tabOf(to);
    if (panel.dataset.shows !== tab) {
      const views = { digest: () => digestView(brief, desk), facts: () => factsView(brief, desk), log: () => logView(desk) };
      panel.replaceChildren(await views[tab]());
      panel.dataset.shows = tab;
    }
    for (const one of tabs) current(one, one.dataset.tab === tab);
    if (TABS.includes(to)) return;
    panel.querySelector(`[data-name="${CSS.escape(to)}"]`)?.focus();
    article.go(to);
  }

  async function again(focus) {
    shown = { id: null };
    const top = scrollY;
    await showBrief(place, id, panel.dataset.shows);
    scrollTo(0, top);
    const name = /^[sp]\d+$/.test(focus ?? "") ? focus : "";
    const next = place.querySelector(`[data-name="${name}"]`) ?? place.querySelector(".bar button, .bar summary") ?? place;
    next.focus({ preventScroll: true });
  }

  await turn(part);
  place.replaceChildren(frame);
  shown = { id, frame, turn };
  return undefined;
}

/** Forget what is shown, so that the next brief is read again. */
export function forget() {
  shown = { id: null };
  document.querySelector(".back")?.remove();
}
