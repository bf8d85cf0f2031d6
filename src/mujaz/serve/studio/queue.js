/* The review queue: briefs by status and by words of their titles, the last changed first. */

import * as api from "./api.js";
import { timeOf } from "./dates.js";
import { arabic, button, element, notice } from "./element.js";
import { word } from "./words.js";

const PAGE = 50;

/** Return a text as it is compared: without vowel marks and hamzas, as people type in a search. */
const folded = (text) =>
  text.normalize("NFKD").replace(/[\u064b-\u065f\u0670\u0640]/g, "").replace(/[ٱآأإ]/g, "ا").replace(/ة/g, "ه").replace(/ى/g, "ي").toLowerCase();

function row({ id, title, outlet, status, changed }) {
  return element(
    "li", {},
    element("a", { href: `#/brief/${id}`, lang: "ar", dir: "auto" }, title ?? word("untitled")),
    element("p", { class: "quiet" }, element("b", { class: "status", "data-status": status }, word(status)), " · ", outlet ? [arabic(outlet), " · "] : null, element("time", { datetime: changed }, timeOf(changed))),
  );
}

async function download(form) {
  try {
    const href = URL.createObjectURL(await api.wholeLog(form));
    element("a", { href, download: `mujaz-log.${form}` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  } catch (error) {
    notice(error.message, "bad");
  }
}

/** Show the queue in `place`. */
export async function showQueue(place, status = "") {
  const seen = await api.queue(status);
  const tabs = ["", "draft", "approved", "withdrawn"].map((one) =>
    element("a", { href: one ? `#/queue/${one}` : "#/queue", "aria-current": one === status ? "true" : null }, word(one || "all")),
  );
  const find = element("input", { type: "search", id: "find", placeholder: word("find"), "aria-label": word("find"), oninput: show });
  const list = element("ol", {});
  const nothing = element("p", { role: "status" });
  const more = button(word("more"), next, { hidden: seen.length < PAGE });

  function show() {
    const wanted = folded(find.value.trim()).split(/\s+/).filter(Boolean);
    const found = seen.filter(({ title, outlet }) => wanted.every((one) => folded(`${title ?? ""} ${outlet ?? ""}`).includes(one)));
    list.replaceChildren(...found.map(row));
    nothing.textContent = found.length ? "" : word(seen.length ? "noMatch" : "nothing");
  }

  async function next() {
    const page = await api.queue(status, seen.at(-1).changed);
    seen.push(...page);
    more.hidden = page.length < PAGE;
    show();
  }

  show();
  place.replaceChildren(
    element(
      "section", { class: "queue" },
      element("h2", {}, word("queue")),
      element("div", { class: "filters" }, element("nav", { class: "tabs", "aria-label": word("queue") }, tabs), find),
      list, nothing, more,
      element("p", { class: "export quiet" }, `${word("export")}: `, button(word("csv"), () => download("csv"), { class: "plain" }), button(word("jsonl"), () => download("jsonl"), { class: "plain" })),
    ),
  );
}
