/* The facts behind a digest: when, where, who, who said it, how many. Each lights up its words. */

import * as api from "./api.js";
import { period } from "./dates.js";
import { arabic, element } from "./element.js";
import { locale, word } from "./words.js";

const KINDS = { events: "e", claims: "c", people: "n", organisations: "o", places: "l", quantities: "q" };
const spansOf = (one) => one.mentions ?? [{ start: one.start, end: one.end }];

/** Return every fact with its name and the spans of its words. */
export function factMarks(facts) {
  return Object.entries(KINDS).flatMap(([kind, letter]) =>
    facts[kind].map((one, number) => ({ name: `${letter}${number + 1}`, spans: spansOf(one) })),
  );
}

function link(kind, number, text, desk, attributes = {}) {
  const name = `${KINDS[kind]}${number + 1}`;
  return element(
    "a",
    {
      class: "fact", href: `#/brief/${desk.id}/${name}`, lang: "ar", dir: "rtl", "data-name": name, ...attributes,
      onmouseenter: () => desk.article.light(name), onmouseleave: () => desk.article.light(null),
      onfocus: () => desk.chosen(name), onclick: (event) => {
        event.preventDefault();
        event.currentTarget.focus({ focusVisible: false });
        desk.visit(name);
      },
    },
    text,
  );
}

function section(name, ...children) {
  return element("section", { class: `kind ${name}`, "aria-labelledby": `kind-${name}` }, element("h2", { id: `kind-${name}` }, word(name)), children);
}

/** Return an event's words, after its subject in brackets where they hide it. */
function told({ start, end, text, subject }) {
  return subject && !(start <= subject.start && subject.start < end) ? `[${subject.text}] ${text}` : text;
}

const quiet = (...parts) => element("span", { class: "quiet" }, parts);

function timelineView(moments, facts, desk) {
  const numbers = new Map(facts.events.map((one, number) => [`${one.start}-${one.end}-${one.text}`, number]));
  const rows = moments.map(({ event, first, last }) => {
    const number = numbers.get(`${event.start}-${event.end}-${event.text}`) ?? 0;
    const about = [
      event.status === "happened" ? null : element("b", { class: "fate", "data-fate": event.status }, word(event.status)),
      event.speaker ? quiet(`${word("according")} `, arabic(event.speaker)) : null,
      event.place ? quiet(`${word("where")}: `, arabic(event.place)) : null,
    ].filter(Boolean);
    return element(
      "li", { "data-dated": first ? "yes" : "no" },
      element("p", { class: "when" }, period(first, last)),
      link("events", number, told(event), desk),
      about.length ? element("p", { class: "about" }, about) : null,
    );
  });
  return rows.length ? section("timeline", element("ol", {}, rows)) : null;
}

async function mapView(facts, desk) {
  if (!facts.places.some(({ lat }) => lat !== null)) return null;
  const svg = await api.form(desk.id, "map");
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const alt = `${word("map")}: ${facts.places.map(({ text }) => text).join("، ")}`;
  // An image runs no script and reaches nothing, whatever is in it.
  const src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  return section("map", element("img", { src, alt, width, height }));
}

function placesView({ places }, desk) {
  const lands = new Intl.DisplayNames(locale(), { type: "region" });
  const rows = places.map((one, number) => {
    const land = one.country && one.kind !== "country" ? lands.of(one.country) : null;
    return element("li", {}, link("places", number, one.text, desk), land ? quiet(` ${land}`) : null);
  });
  return rows.length ? section("places", element("ul", { class: "columns" }, rows)) : null;
}

function namesView(kind, some, desk) {
  const rows = some.map((one, number) =>
    element("li", {}, link(kind, number, one.text, desk), one.mentions.length > 1 ? quiet(` ×${one.mentions.length}`) : null),
  );
  return rows.length ? section(kind, element("ul", { class: "columns" }, rows)) : null;
}

function claimsView({ claims }, desk) {
  const rows = claims.map((one, number) => {
    const words = one.quoted && !/[«»"“”]/.test(one.content) ? `«${one.content}»` : one.content;
    const about = [
      one.act === "said" ? null : element("b", { class: "fate" }, word(one.act)),
      one.source === "anonymous" ? quiet(word("anonymous")) : null,
      one.via ? quiet(`${word("via")} `, arabic(one.via)) : null,
    ].filter(Boolean);
    return element(
      "li", {},
      element("blockquote", { "data-quoted": one.quoted ? "yes" : "no" }, link("claims", number, words, desk)),
      element("p", { class: "about" }, element("cite", {}, arabic(one.speaker_in_full ?? one.speaker)), about),
    );
  });
  return rows.length ? section("claims", element("ul", {}, rows)) : null;
}

function quantitiesView({ quantities }, desk) {
  const rows = quantities.map((one, number) => element("li", {}, link("quantities", number, one.text, desk), quiet(` ${word(one.kind)}`)));
  return rows.length ? section("quantities", element("ul", { class: "columns" }, rows)) : null;
}

/** Return all facts, each kind under its heading. */
export async function factsView({ facts }, desk) {
  const [moments, map] = await Promise.all([api.timeline(desk.id), mapView(facts, desk)]);
  const parts = [
    timelineView(moments, facts, desk), map, placesView(facts, desk), namesView("people", facts.people, desk),
    namesView("organisations", facts.organisations, desk), claimsView(facts, desk), quantitiesView(facts, desk),
  ].filter(Boolean);
  return element("div", { class: "facts" }, parts.length ? parts : element("p", {}, word("noFacts")));
}
