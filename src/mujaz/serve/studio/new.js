/* A new article: its text or page pasted or dropped, or its address. */

import * as api from "./api.js";
import { element, notice } from "./element.js";
import { word } from "./words.js";

const HTML = /^\s*<(?:!doctype|html|head|body|article|div|main|section|p)\b/i;
const LARGEST = 5_000_000; // bytes, as the server bounds them

/** Return a file's text: UTF-8, or the Windows code page that Arabic newsrooms keep old pages in. */
function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1256").decode(bytes);
  }
}

/** Show the form in `place`. */
export function showNew(place) {
  const text = element("textarea", { id: "text", lang: "ar", dir: "auto", rows: "10", spellcheck: "false" });
  const address = element("input", { id: "address", type: "url", dir: "ltr", placeholder: "https://" });
  const published = element("input", { id: "published", type: "date" });
  const send = element("button", { type: "submit", class: "main" }, word("make"));
  const form = element(
    "form", { class: "new", onsubmit: sent },
    element("h2", {}, word("new")),
    element("p", { class: "lede" }, word("lede")),
    element("label", { for: "text" }, word("paste")), text,
    element("div", { class: "row" },
      element("label", { for: "address" }, word("address"), address),
      element("label", { for: "published" }, word("published"), published)),
    send,
  );
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("dropping");
  });
  form.addEventListener("dragleave", () => form.classList.remove("dropping"));
  form.addEventListener("drop", dropped);

  async function dropped(event) {
    form.classList.remove("dropping");
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    if (file.size > LARGEST) notice(`${file.name}: ${file.size} > ${LARGEST}`, "bad");
    else text.value = decoded(await file.arrayBuffer());
  }

  async function sent(event) {
    event.preventDefault();
    const asked = published.value ? { published: published.value } : {};
    if (text.value.trim()) asked[HTML.test(text.value) ? "html" : "text"] = text.value;
    else if (address.value.trim()) asked.address = address.value.trim();
    else return text.focus();
    send.disabled = true;
    notice(word("making"));
    try {
      const { id } = await api.make(asked);
      notice("");
      location.hash = `#/brief/${id}`;
    } catch (error) {
      notice(error.message, "bad");
    } finally {
      send.disabled = false;
    }
    return undefined;
  }
  place.replaceChildren(form);
}
