/* <mujaz-digest>: the digest of an article, for any page. One module, no request but for `src`.

   <mujaz-digest>…the box that `mujaz digest --as box` prints…</mujaz-digest>
   <mujaz-digest src="/briefs/1.json"></mujaz-digest>       the JSON of `mujaz digest --json`

   What stands inside is for readers without this script, and for crawlers; with it the digest is
   shown in a shadow tree, so that no style of the page reaches it and none of it leaks. Themes:
   --mujaz-ground, --mujaz-ink, --mujaz-quiet, --mujaz-accent, --mujaz-rule, --mujaz-font,
   --mujaz-sans. Text is only ever set as text: no word of an article can become markup. */

const STYLE = `
:host { display: block; }
:host([hidden]) { display: none; }
aside {
  color-scheme: light dark;
  --ground: var(--mujaz-ground, light-dark(#f4efe4, #211f1b));
  --ink: var(--mujaz-ink, light-dark(#1d1a16, #ece6da));
  --quiet: var(--mujaz-quiet, light-dark(#5b5347, #b3a998));
  --accent: var(--mujaz-accent, light-dark(#8c1d18, #f0998c));
  --sans: var(--mujaz-sans, "Noto Sans Arabic", "SF Arabic", "Segoe UI", "Geeza Pro", Tahoma, sans-serif);
  background: var(--ground);
  border-block-start: 3px solid var(--mujaz-rule, var(--accent));
  box-sizing: border-box;
  color: var(--ink);
  direction: rtl;
  font: 400 1.05rem/1.9 var(--mujaz-font, "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", serif);
  letter-spacing: normal;
  overflow-wrap: anywhere;
  padding: 1rem 1.25rem 0.9rem;
  text-align: start;
  text-transform: none;
  word-spacing: normal;
}
header { align-items: baseline; display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; justify-content: space-between; }
h2 { font-size: 1.15em; font-weight: 700; line-height: 1.6; margin: 0; }
section h2 { margin-block-start: 0.9rem; }
.label {
  border: 1px solid currentcolor;
  border-radius: 2px;
  color: var(--accent);
  font: 600 0.78rem/1.5 var(--sans);
  padding: 0.1rem 0.5rem;
}
p { margin: 0.35rem 0 0; }
ul { margin: 0.25rem 0 0; padding-inline-start: 1.2rem; }
li { margin-block: 0.3rem; }
li::marker { color: var(--accent); }
footer { color: var(--quiet); font: 400 0.76rem/1.8 var(--sans); margin-block-start: 0.9rem; }
@media print { aside { background: none; border: 1px solid; break-inside: avoid; } }
`;

const WORDS = {
  summary: "ملخص المقال",
  points: "النقاط الأساسية",
  empty: "لم تتوفر في هذا المقال جملة مدعومة تصلح للنشر.",
  failed: "تعذر عرض ملخص المقال.",
};
const LARGEST = 5_000_000; // characters of a brief

class MujazDigest extends HTMLElement {
  static observedAttributes = ["src"];

  #asked = 0;

  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: "open" });
    this.#show();
  }

  attributeChangedCallback(_name, before, now) {
    if (this.shadowRoot && before !== now) this.#show();
  }

  async #show() {
    const asked = ++this.#asked; // an answer that comes after a newer question is dropped
    const src = this.getAttribute("src");
    const told = src === null ? inside(this) : await fetched(src, this.baseURI);
    if (asked !== this.#asked) return;
    const style = made("style", {}, STYLE);
    this.shadowRoot.replaceChildren(style, told ? box(told) : this.#fallback(src));
    this.dispatchEvent(new CustomEvent("mujaz-shown", { detail: { shown: told !== null } }));
  }

  /** What stands inside as it is; where nothing does, a line that says so. */
  #fallback(src) {
    if (this.childElementCount || src === null) return made("slot", {});
    return made("aside", { lang: "ar", dir: "rtl" }, made("p", {}, WORDS.failed));
  }
}

/** Return what a box in the page says, or null where there is none. */
function inside(host) {
  const aside = host.querySelector("aside.mujaz");
  if (!aside) return null;
  const texts = (selector) => [...aside.querySelectorAll(selector)].map((one) => one.textContent);
  return {
    label: aside.querySelector(".mujaz-label")?.textContent ?? "",
    source: aside.dataset.digitalSourceType ?? "",
    summary: texts(".mujaz-summary .mujaz-statement"),
    points: texts("li .mujaz-statement"),
    note: aside.querySelector("footer")?.textContent ?? "",
  };
}

/** Return what a brief at an address says, or null where it can't be had. */
async function fetched(src, base) {
  try {
    const address = new URL(src, base);
    if (!["http:", "https:"].includes(address.protocol)) return null;
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    const text = answer.ok ? await answer.text() : "";
    if (!text || text.length > LARGEST) return null;
    const { schema, digest } = JSON.parse(text);
    if (schema !== "mujaz/brief/1") return null;
    const texts = (some) => some.filter((one) => one.verdict === "supported").map((one) => String(one.text));
    return {
      label: String(digest.disclosure.label),
      source: String(digest.disclosure.digital_source_type),
      summary: texts(digest.summary),
      points: texts(digest.points),
      note: digest.disclosure.reviewed_by ? `راجعه ${digest.disclosure.reviewed_by}.` : "",
    };
  } catch {
    return null;
  }
}

function box({ label, source, summary, points, note }) {
  const title = made("h2", { id: "title" }, WORDS.summary);
  const parts = [made("header", {}, title, ...(label ? [made("span", { class: "label" }, label)] : []))];
  if (summary.length) parts.push(made("p", {}, summary.join(" ")));
  if (points.length) {
    const listed = points.map((one) => made("li", {}, made("bdi", { dir: "rtl" }, one)));
    const heading = made("h2", { id: "points" }, WORDS.points);
    parts.push(made("section", { "aria-labelledby": "points" }, heading, made("ul", {}, ...listed)));
  }
  if (!summary.length && !points.length) parts.push(made("p", {}, WORDS.empty));
  if (note) parts.push(made("footer", {}, note));
  const about = { lang: "ar", dir: "rtl", "aria-labelledby": "title", "data-digital-source-type": source };
  return made("aside", about, ...parts);
}

function made(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

if (!customElements.get("mujaz-digest")) customElements.define("mujaz-digest", MujazDigest);
