/* Elements: text is only ever set as text, so that no word of an article can become markup. */

/** Return an element with attributes, handlers (`onclick: …`) and children. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.flat().filter((one) => one !== null && one !== undefined));
  return made;
}

/** Say something to the eye and to a screen reader. */
export function notice(text, kind = "") {
  const place = document.getElementById("notice");
  place.textContent = text;
  place.dataset.kind = kind;
}
