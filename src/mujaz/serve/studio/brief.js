/* One brief: the digest beside its article, what was withheld, the facts, the log. */

import * as api from "./api.js";
import { articleView } from "./article.js";
import { element, notice } from "./element.js";
import { factsView } from "./facts.js";
import { statementView } from "./statement.js";
import { word } from "./words.js";

const FORMS = { box: "box", component: "jsonld", markdown: "markdown", post: "post" };

function named({ digest, withheld }) {
  const all = (letter, some) => some.map((one, number) => ({ ...one, name: `${letter}${number + 1}` }));
  return [...all("s", digest.summary), ...all("p", digest.points), ...all("w", withheld)];
}

function part(title, statements, desk, extra = () => null) {
  if (!statements.length) return null;
  const rows = statements.map((one) => element("li", {}, statementView(one, desk), extra(one)));
  return element("section", {}, element("h3", {}, title), element("ol", { class: "statements" }, rows));
}

async function logView(id) {
  const rows = (await api.log(id)).map((one) =>
    element(
      "li", {},
      element("time", { datetime: one.at, dir: "ltr" }, one.at.slice(0, 16).replace("T", " ")),
      ` ${word(one.action)} · `, element("bdi", {}, one.by),
      one.detail.before ? element("p", { class: "quiet", lang: "ar", dir: "rtl" }, element("del", {}, one.detail.before.text)) : null,
      one.detail.after ? element("p", { lang: "ar", dir: "rtl" }, element("ins", {}, one.detail.after.text)) : null,
    ),
  );
  return element("section", { class: "log" }, element("h2", {}, word("log")), element("ol", {}, rows));
}

/** Show a brief in `place`; it is read again after every change. */
export async function showBrief(place, id) {
  const record = await api.get(id);
  const { brief, status, version } = record;
  const statements = named(brief);
  const article = articleView(brief, statements);
  const fixed = status === "withdrawn";
  const desk = { record, fixed, light: article.light, go: article.go, changed: () => showBrief(place, id) };
  const of = (letter) => statements.filter(({ name }) => name[0] === letter);
  const reviewed = brief.digest.disclosure.reviewed_by;

  async function acted(act) {
    try {
      await act();
      notice("");
      await showBrief(place, id);
    } catch (error) {
      notice(error.message, "bad");
    }
  }

  function takeBack() {
    const reason = prompt(word("reason"));
    if (reason?.trim()) acted(() => api.withdraw(id, reason.trim(), version));
  }

  async function copy(event) {
    const name = event.target.value;
    if (!name) return;
    event.target.value = "";
    try {
      await navigator.clipboard.writeText(await api.form(id, FORMS[name]));
      notice(`${word("copied")}: ${word(name)}`);
    } catch (error) {
      notice(error.message, "bad");
    }
  }

  const copying = element("select", { "aria-label": word("copy"), onchange: copy }, element("option", { value: "" }, word("copy")), Object.keys(FORMS).map((name) => element("option", { value: name }, word(name))));
  const bar = element(
    "p", { class: "bar" },
    element("b", { class: "status", "data-status": status }, word(status)),
    element("span", { class: "quiet" }, `${word("version")} ${version}`),
    reviewed ? element("span", { class: "quiet" }, `${word("by")} `, element("bdi", {}, reviewed)) : null,
    fixed || status === "approved" ? null : element("button", { type: "button", class: "main", onclick: () => acted(() => api.approve(id, version)) }, word("approve")),
    fixed ? null : element("button", { type: "button", onclick: takeBack }, word("withdraw")),
    fixed ? null : copying,
  );
  const label = element("span", { class: "label" }, element("bdi", {}, brief.digest.disclosure.label));
  const digest = element(
    "section", { class: "digest", "aria-labelledby": "digest-title" },
    element("header", {}, element("h2", { id: "digest-title" }, word("summary")), label),
    of("s").length + of("p").length ? null : element("p", {}, word("empty")),
    of("s").length ? element("ol", { class: "statements" }, of("s").map((one) => element("li", {}, statementView(one, desk)))) : null,
    part(word("points"), of("p"), desk),
    element("p", { class: "quiet" }, word("hint")),
  );
  const held = part(word("withheld"), of("w"), desk, ({ verdict, reason }) => element("p", { class: "quiet" }, `${word(verdict)}: `, element("bdi", {}, reason ?? "")));
  const side = element("div", { class: "side" }, bar, digest, held, factsView(brief), await logView(id));
  place.replaceChildren(element("div", { class: "desk" }, side, article.view));
}
