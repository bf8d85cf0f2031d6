/* The studio: which view stands under which address, and the tools of the top line. */

import * as api from "./api.js";
import { forget, showBrief } from "./brief.js";
import { today } from "./dates.js";
import { ask } from "./dialog.js";
import { current, notice } from "./element.js";
import { showNew } from "./new.js";
import { showQueue } from "./queue.js";
import { say, turn, word } from "./words.js";

const place = document.getElementById("main");

async function show() {
  notice("");
  const [, view = "", rest, part] = location.hash.split("/");
  for (const one of document.querySelectorAll("[data-view]"))
    current(one, one.dataset.view === view);
  if (view !== "brief") forget();
  try {
    if (view === "queue") await showQueue(place, rest);
    else if (view === "brief" && rest) await showBrief(place, rest, part || undefined);
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
