/* The facts behind a digest: when, who, where, who said it, how many. */

import { element } from "./element.js";
import { word } from "./words.js";

const arabic = { lang: "ar", dir: "rtl" };

function section(name, rows) {
  if (!rows.length) return null;
  return element("details", {}, element("summary", {}, `${word(name)} (${rows.length})`), element("ul", arabic, rows));
}

const line = (...parts) => element("li", {}, parts);
const quiet = (text) => (text ? element("small", {}, ` ${text}`) : null);

/** Return all facts, each kind under its heading. */
export function factsView({ facts }) {
  const events = [...facts.events].sort((a, b) => (a.when ?? "9999").localeCompare(b.when ?? "9999"));
  const named = (some) => some.map((one) => line(element("bdi", {}, one.text), quiet(`×${one.mentions.length}`)));
  return element(
    "section",
    { class: "facts", "aria-label": word("facts") },
    element("h2", {}, word("facts")),
    section("timeline", events.map((one) => line(element("b", {}, one.when ?? "—"), " ", element("bdi", {}, one.text), quiet(word(one.status))))),
    section("claims", facts.claims.map((one) => line(element("b", {}, element("bdi", {}, one.speaker)), ": ", element("bdi", {}, one.content)))),
    section("people", named(facts.people)),
    section("organisations", named(facts.organisations)),
    section("places", facts.places.map((one) => line(element("bdi", {}, one.text), quiet([one.country, one.lat === null ? null : `${one.lat.toFixed(2)}, ${one.lon.toFixed(2)}`].filter(Boolean).join(" · "))))),
    section("quantities", facts.quantities.map((one) => line(element("bdi", {}, one.text)))),
  );
}
