/* The studio: which view stands under which address, and the tools of the top line. */

import * as api from "./api.js";
import { showBrief } from "./brief.js";
import { element, notice } from "./element.js";
import { say, turn, word } from "./words.js";

const place = document.getElementById("main");
const HTML = /^\s*<(?:!doctype|html|head|body|article|div)/i;

function showNew() {
  const text = element("textarea", { id: "text", lang: "ar", dir: "rtl", rows: "12" });
  const address = element("input", { id: "address", type: "url", dir: "ltr", placeholder: "https://" });
  const published = element("input", { id: "published", type: "date" });
  const button = element("button", { type: "submit", class: "main" }, word("make"));
  const form = element(
    "form", { class: "new", onsubmit: send },
    element("label", { for: "text" }, word("paste"), element("small", {}, ` ${word("dropped")}`)), text,
    element("div", { class: "row" },
      element("label", { for: "address" }, word("address"), address),
      element("label", { for: "published" }, word("published"), published)),
    button,
  );
  text.addEventListener("dragover", (event) => event.preventDefault());
  text.addEventListener("drop", async (event) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    text.value = await file.text();
  });

  async function send(event) {
    event.preventDefault();
    const asked = published.value ? { published: published.value } : {};
    if (text.value.trim()) asked[HTML.test(text.value) ? "html" : "text"] = text.value;
    else if (address.value.trim()) asked.address = address.value.trim();
    else return text.focus();
    button.disabled = true;
    notice(word("making"));
    try {
      const { id } = await api.make(asked);
      notice("");
      location.hash = `#/brief/${id}`;
    } catch (error) {
      notice(error.message, "bad");
    } finally {
      button.disabled = false;
    }
    return undefined;
  }
  place.replaceChildren(form);
}

async function showQueue(status = "") {
  const rows = await api.queue(status);
  const tabs = ["", "draft", "approved", "withdrawn"].map((one) =>
    element("a", { href: one ? `#/queue/${one}` : "#/queue", "aria-current": one === status ? "page" : null }, word(one || "all")),
  );
  const items = rows.map((row) =>
    element(
      "li", {},
      element("a", { href: `#/brief/${row.id}`, lang: "ar", dir: "auto" }, row.title ?? word("untitled")),
      element("p", { class: "quiet" }, element("b", { "data-status": row.status }, word(row.status)), " · ", row.outlet ? element("bdi", {}, `${row.outlet} · `) : null, element("time", { datetime: row.changed, dir: "ltr" }, row.changed.slice(0, 16).replace("T", " "))),
    ),
  );
  place.replaceChildren(
    element("section", { class: "queue" }, element("h2", {}, word("queue")), element("nav", { "aria-label": word("queue") }, tabs),
      items.length ? element("ol", {}, items) : element("p", {}, word("nothing"))),
  );
}

async function show() {
  notice("");
  const [, view, rest] = location.hash.split("/");
  try {
    if (view === "queue") await showQueue(rest);
    else if (view === "brief" && rest) await showBrief(place, rest);
    else showNew();
  } catch (error) {
    place.replaceChildren();
    notice(error.message, "bad");
  }
}

document.getElementById("language").addEventListener("click", () => { turn(); show(); });
document.getElementById("key").addEventListener("click", () => {
  const key = prompt(word("askKey"));
  if (key !== null) { api.useKey(key); show(); }
});
addEventListener("hashchange", async () => { await show(); place.focus({ preventScroll: true }); });
say();
show();
