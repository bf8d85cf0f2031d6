/* Elements: text is only ever set as text, so that no word of an article can become markup. */

/** Return an element with attributes, handlers (`onclick: …`) and children; null is no child. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.flat(Infinity).filter((one) => one !== null && one !== undefined));
  return made;
}

/** Return a button that does something. */
export function button(text, onclick, attributes = {}) {
  return element("button", { type: "button", onclick, ...attributes }, text);
}

/** Return words of an article: Arabic, and unable to reorder what stands around them. */
export const arabic = (text) => element("bdi", { lang: "ar" }, text);

/** Mark a link as that of the view which is shown, or not. */
export function current(link, isShown) {
  if (isShown) link.setAttribute("aria-current", "page");
  else link.removeAttribute("aria-current");
}

/** Say something to the eye and to a screen reader, with buttons for what may follow. */
export function notice(text, kind = "", ...buttons) {
  const place = document.getElementById("notice");
  place.replaceChildren(text, ...buttons);
  place.dataset.kind = kind;
}
