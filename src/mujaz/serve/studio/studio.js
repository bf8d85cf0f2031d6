/* The studio: which view stands under which address, and the tools of the top line. */

import * as api from "./api.js";
import { showArchived } from "./archived.js";
import { forget, showBrief } from "./brief.js";
import { today } from "./dates.js";
import { ask } from "./dialog.js";
import { current, notice } from "./element.js";
import { showNew } from "./new.js";
import { showQueue } from "./queue.js";
import { showSearch } from "./search.js";
import { showStories } from "./stories.js";
import { showStory } from "./story.js";
import { say, turn, word } from "./words.js";

const place = document.getElementById("main");
const UNDER = { story: "stories" }; // a view that is reached from another, and stands under it

async function show() {
  notice("");
  const [, view = "", rest, part] = location.hash.split("/");
  for (const one of document.querySelectorAll("[data-view]"))
    current(one, one.dataset.view === (UNDER[view] ?? view));
  if (view !== "brief") forget();
  try {
    if (view === "queue") await showQueue(place, rest);
    else if (view === "brief" && rest) await showBrief(place, rest, part || undefined);
    else if (view === "stories") await showStories(place, rest);
    else if (view === "story" && rest) await showStory(place, rest, part);
    else if (view === "search") await showSearch(place, rest);
    else if (view === "article" && rest) await showArchived(place, rest, part);
    else showNew(place);
  } catch (error) {
    forget();
    place.replaceChildren();
    notice(error.message, "bad");
  }
}

function start() {
  say();
  document.getElementById("today").textContent = today();
  forget();
  return show();
}

document.getElementById("language").addEventListener("click", () => {
  turn();
  start();
});
document.getElementById("key").addEventListener("click", async () => {
  const key = await ask(word("askKey"), { type: "password", required: false });
  if (key !== null) {
    api.useKey(key);
    start();
  }
});
addEventListener("hashchange", async ({ oldURL }) => {
  const before = new URL(oldURL).hash.split("/").slice(0, 3).join("/");
  await show();
  const now = location.hash.split("/").slice(0, 3).join("/");
  if (before !== now) place.focus({ preventScroll: true });
});
start();
