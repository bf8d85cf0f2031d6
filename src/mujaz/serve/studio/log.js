/* The log of a brief: who did what when, with the words and verdicts before and after. */

import * as api from "./api.js";
import { timeOf } from "./dates.js";
import { arabic, button, element } from "./element.js";
import { word } from "./words.js";

function wording(tag, title, said) {
  if (!said) return null;
  const seen = new Set();
  const once = ({ words, article }) => !seen.has(`${words} ${article}`) && seen.add(`${words} ${article}`);
  const faults = (said.faults ?? []).filter(once).map(({ words, article, reason_ar: reason }) =>
    element("li", {}, element("em", { class: "fault" }, arabic(words)), article ? [` ${word("instead")} `, element("b", {}, arabic(article))] : null, element("small", {}, arabic(reason))),
  );
  return element(
    "div", { class: "wording" },
    element("span", { class: "quiet" }, `${word(title)} · ${word(said.verdict)}`),
    element("p", { lang: "ar", dir: "rtl" }, element(tag, {}, said.text)),
    faults.length ? element("ul", { class: "reasons" }, faults) : null,
  );
}

const DONE = { approved: "approval", withdrawn: "withdrawal" }; // what a brief is, and what was done

/** Return what puts back the version of an entry, where it is not the one that stands. */
function back({ action, version }, desk) {
  if (desk.fixed || action === "refused" || version >= desk.version) return null;
  return button(word("restore"), () => desk.restore(version), { class: "plain", "aria-label": `${word("restore")} ${version}` });
}

function row(entry, desk) {
  const { at, by, action, version, detail } = entry;
  return element(
    "li", { "data-action": action },
    element("p", { class: "did" }, element("b", {}, word(DONE[action] ?? action)), element("span", { class: "quiet" }, element("bdi", {}, by), " · ", element("time", { datetime: at }, timeOf(at)), ` · ${word("version")} ${version}`)),
    wording(action === "refused" ? "span" : "del", "before", detail.before),
    wording(action === "refused" ? "span" : "ins", "afterwards", detail.after),
    detail.reason ? element("p", {}, element("bdi", {}, detail.reason)) : null,
    action === "restored" ? element("p", { class: "quiet" }, `${word("version")} ${detail.version}`) : null,
    detail.points ? element("p", { class: "quiet", dir: "ltr" }, [...detail.summary, ...detail.points].join(" ")) : null,
    back(entry, desk),
  );
}

/** Return the log of a brief, the last entry first. */
export async function logView(desk) {
  const entries = await api.log(desk.id);
  return element("ol", { class: "log" }, entries.reverse().map((one) => row(one, desk)));
}
