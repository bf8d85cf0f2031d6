/* The stories of the archive: by status, the last changed first, and which have something new for you. */

import * as api from "./api.js";
import { whenOf } from "./dates.js";
import { button, element, notice } from "./element.js";
import { word } from "./words.js";

const PAGE = 50;
const STATUSES = ["", "new", "active", "dormant"];

function row({ id, title, status, changed, articles, unseen }) {
  return element(
    "li", {},
    element("a", { href: `#/story/${id}`, lang: "ar", dir: "auto" }, title),
    element(
      "p", { class: "quiet" },
      unseen ? [element("b", { class: "tag" }, word("unseen")), " "] : null,
      element("b", { class: "status", "data-status": status }, word(`status_${status}`)),
      ` · ${word("articlesOf")}: ${articles} · `, element("time", { datetime: changed }, whenOf(changed)),
    ),
  );
}

/** Return what `ask` gives; null, and said so, where the server has no archive. */
export async function ofArchive(place, ask) {
  try {
    return await ask();
  } catch (error) {
    if (error.status !== 404 || error.message !== "Not Found") throw error;
    place.replaceChildren();
    notice(word("noArchive"));
    return null;
  }
}

/** Show the list in `place`. */
export async function showStories(place, status = "") {
  const seen = await ofArchive(place, () => api.stories(status));
  if (seen === null) return;
  const tabs = STATUSES.map((one) =>
    element("a", { href: one ? `#/stories/${one}` : "#/stories", "aria-current": one === status ? "true" : null }, word(one ? `status_${one}` : "all")),
  );
  const list = element("ol", {}, seen.map(row));
  const more = button(word("more"), next, { hidden: seen.length < PAGE });

  async function next() {
    const page = await api.stories(status, seen.at(-1).id);
    seen.push(...page);
    list.append(...page.map(row));
    more.hidden = page.length < PAGE;
  }

  place.replaceChildren(
    element(
      "section", { class: "queue" },
      element("h2", {}, word("stories")),
      element("div", { class: "filters" }, element("nav", { class: "tabs", "aria-label": word("stories") }, tabs)),
      list, element("p", { role: "status" }, seen.length ? "" : word("noStory")), more,
    ),
  );
}
