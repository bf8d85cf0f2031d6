/* A story: what is new, the running digest, promises, figures, disagreements, who speaks, where. */

import * as api from "./api.js";
import { chartOf, coloursOf, figureOf, written } from "./chart.js";
import { copyText } from "./copying.js";
import { dayOf, period, whenOf } from "./dates.js";
import { arabic, button, element, notice } from "./element.js";
import { evidenceOf } from "./evidence.js";
import { ofArchive } from "./stories.js";
import { word } from "./words.js";

// Entries of a section that are shown until more are asked for.
const SHOWN = { news: 8, running: 15, promises: 15, ledgers: 12, disagreements: 12, timeline: 20, places: 6, speakers: 10, names: 8, articlesOf: 12 };
const RECALLED = 30 * 86_400_000; // before the first article, in milliseconds
const MOST_PLACES = 25; // on the map, as the server draws it

const said = (text) => element("p", { class: "said", lang: "ar", dir: "rtl" }, text);
const tag = (name, kind) => element("b", { class: "tag", "data-fate": kind }, word(name));
const time = (at) => element("time", { datetime: at }, whenOf(at));
const according = (name) => (name ? [`${word("according")} `, arabic(name)] : null);
const between = (parts) => parts.filter(Boolean).flatMap((one, number) => (number ? [" · ", one] : [one]));
const about = (...parts) => element("p", { class: "quiet" }, between(parts));
const outletsOf = (outlets) => arabic(outlets.join("، "));

function section(name, ...parts) {
  return element("section", { class: `kind ${name}`, id: `part-${name}`, "aria-labelledby": `kind-${name}` }, element("h2", { id: `kind-${name}`, tabindex: "-1" }, word(name)), parts);
}

/** Return entries as a list of which the first are shown, and a button for the others. */
function entriesOf(name, some, entry) {
  const shown = SHOWN[name], left = some.length - shown;
  const list = element("ul", { class: "entries" }, some.slice(0, shown).map(entry));
  const more = button(`${word("more")} (${left})`, () => {
    const rest = some.slice(shown).map(entry);
    list.append(...rest);
    more.remove();
    rest[0].querySelector("a, summary")?.focus();
  }, { class: "plain" });
  return [list, left > 0 ? more : null];
}

/** Return a section of entries, null where there is none. */
const listed = (name, some, entry) => (some.length ? section(name, entriesOf(name, some, entry)) : null);

function newsView({ since, news }, { folded }) {
  if (since === null) return null;
  const row = ({ kind, text, at, evidence }) =>
    element("li", {}, said(text), about(tag(`news_${kind}`), time(at)), folded(evidence));
  const heading = [`${word(news.length ? "newSince" : "noNews")} `, time(since)];
  return element(
    "section", { class: "new-to-you", "aria-labelledby": "kind-news" },
    element("h2", { id: "kind-news" }, heading),
    news.length ? entriesOf("news", news.toReversed(), row) : null,
  );
}

const lineView = ({ folded }) => ({ text, at, outlets, evidence }) =>
  element("li", {}, said(text), about(outletsOf(outlets), time(at)), folded(evidence));

const promiseView = ({ folded, quote }) => (one) =>
  element(
    "li", {},
    said(one.text),
    about(tag(`fate_${one.became}`, one.became), [`${word("due")}: `, period(one.first, one.until)], according(one.speaker), outletsOf(one.outlets)),
    folded(one.evidence),
    one.later.length ? element("ol", { class: "later" }, one.later.map((later) =>
      element("li", {}, about(element("b", {}, word(`fate_${later.became}`)), later.until ? `${word("until")} ${dayOf(later.until)}` : null), quote(later.evidence)))) : null,
  );

function ledgerView({ link }) {
  return (ledger) => {
    const named = [word(ledger.kind), ledger.unit && arabic(ledger.unit), ledger.place && arabic(ledger.place)];
    const { low, high, latest } = ledger;
    const range = low === high ? figureOf(latest) : `${word("range")} ${written(low)} ${word("and")}${written(high)}${word("latest")} ${figureOf(latest)}`;
    const key = [...coloursOf(ledger)].map(([outlet, colour]) => element("li", { class: colour }, arabic(outlet)));
    const head = element("tr", {}, ["figure", "source", "evidence"].map((name) => element("th", { scope: "col" }, word(name))));
    const rows = ledger.figures.map((one) =>
      element("tr", {}, element("td", {}, figureOf(one)),
        element("td", {}, one.source ? arabic(one.source) : word("noSource")),
        element("td", {}, element("p", { lang: "ar", dir: "rtl" }, one.evidence.text), link(one.evidence))));
    const table = element("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": word("evidence") }, element("table", {}, element("thead", {}, head), element("tbody", {}, rows)));
    return element(
      "li", {},
      element("h3", {}, between(named)), about(range),
      chartOf(ledger), element("ul", { class: "key quiet" }, key),
      element("details", { class: "evidence" }, element("summary", {}, `${word("evidence")} (${ledger.figures.length})`), table),
    );
  };
}

const disagreementView = ({ quote }) => ({ kind, sides }) =>
  element(
    "li", {},
    element("h3", {}, word(`side_${kind}`)),
    element("div", { class: "sides" }, sides.map((side) =>
      element("div", {}, about(element("b", {}, arabic(side.outlet)), according(side.source)), quote(side.evidence)))),
  );

const happeningView = ({ folded }) => (one) =>
  element(
    "li", { "data-dated": one.first ? "yes" : "no" },
    element("p", { class: "when" }, period(one.first, one.last)),
    said(one.text),
    about(one.status === "happened" ? null : element("b", { class: "fate", "data-fate": one.status }, word(one.status)), according(one.speakers.join("، ")), one.place ? [`${word("where")}: `, arabic(one.place)] : null, outletsOf(one.outlets)),
    folded(one.evidence),
  );

/** Return the timeline; what lies well before the story is folded: the years that articles recall. */
function timelineView({ first, timeline }, shown) {
  const begin = new Date(Date.parse(first) - RECALLED).toISOString().slice(0, 10);
  const isEarlier = (one) => (one.last ?? one.first ?? begin) < begin;
  const earlier = timeline.filter(isEarlier), own = timeline.filter((one) => !isEarlier(one));
  if (!timeline.length) return null;
  const row = happeningView(shown);
  const folded = element("details", { class: "evidence" }, element("summary", {}, `${word("earlier")} (${earlier.length})`), element("ul", { class: "entries" }, earlier.map(row)));
  return section("timeline", earlier.length ? folded : null, entriesOf("timeline", own, row));
}

const speakerView = ({ folded }) => ({ name, roles, claims, outlets, source, evidence }) =>
  element(
    "li", {},
    element("p", { class: "who", lang: "ar", dir: "rtl" }, name),
    about(source === "named" ? null : word(source), `${word("claimsOf")}: ${claims}`, roles.length ? arabic(roles.join("، ")) : null, outletsOf(outlets)),
    folded(evidence),
  );

const nameView = ({ folded }) => ({ name, variants, evidence }) =>
  element("li", {}, element("p", { class: "who", lang: "ar", dir: "rtl" }, name), about([`${word("also")}: `, arabic(variants.join("، "))]), folded(evidence));

const placeView = ({ folded }) => ({ name, articles, evidence }) =>
  element("li", {}, element("p", { class: "who", lang: "ar", dir: "rtl" }, name), about(`${word("articlesOf")}: ${articles}`), folded(evidence));

const articleView = ({ id, title, outlet, at, copy_of: copyOf }) =>
  element("li", {}, element("p", {}, element("a", { href: `#/article/${encodeURIComponent(id)}`, lang: "ar", dir: "auto" }, title ?? word("untitled"))),
    about(outlet ? arabic(outlet) : null, time(at), copyOf ? word("copyOf") : null));

/** Return the map as an image, which runs no script and reaches nothing; it comes when it is there. */
function mapView({ id, places }) {
  if (!places.length) return null;
  const image = element("img", { alt: `${word("map")}: ${places.slice(0, MOST_PLACES).map(({ name }) => name).join("، ")}` });
  api.storyMap(id).then((svg) => {
    [, image.width, image.height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  }, () => image.remove());
  return section("map", image);
}

/** Copy a new address of the feed: the one that was copied before reads no more. */
async function copyFeed(id) {
  try {
    await copyText(await api.feedOf(id), word("feedCopied"));
  } catch (error) {
    notice(error.message, "bad");
  }
}

function head(story) {
  const days = period(story.first.slice(0, 10), story.last.slice(0, 10));
  const status = element("b", { class: "status", "data-status": story.status }, word(`status_${story.status}`));
  const label = element("span", { class: "label" }, word("label"));
  const feed = button(word("feed"), () => copyFeed(story.id), { class: "plain", "data-act": "feed" });
  return element(
    "header", { class: "head" },
    element("h2", { lang: "ar", dir: "rtl" }, story.title),
    element("p", { class: "quiet" }, label, " ", between([status, `${word("articlesOf")}: ${story.articles.length}`, days, feed])),
  );
}

/** Show a story in `place`, from a section on where one is named. */
export async function showStory(place, id, part) {
  const shown = `${document.documentElement.lang} ${id}`;
  if (place.dataset.story !== shown || !place.querySelector(".story")) {
    const story = await ofArchive(place, () => api.story(id));
    if (story === null) return;
    place.replaceChildren(storyView(story));
    place.dataset.story = shown;
  }
  const heading = part && document.getElementById(`kind-${part}`);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

function storyView(story) {
  const shown = evidenceOf(story.articles);
  const spelled = story.bearers.filter(({ variants }) => variants.length);
  const told = [
    listed("running", story.digest, lineView(shown)),
    listed("promises", story.promises, promiseView(shown)),
    listed("ledgers", story.ledgers, ledgerView(shown)),
    listed("disagreements", story.disagreements, disagreementView(shown)),
    timelineView(story, shown),
  ].filter(Boolean);
  const beside = [
    mapView(story),
    listed("places", story.places, placeView(shown)),
    listed("speakers", story.speakers, speakerView(shown)),
    listed("names", spelled, nameView(shown)),
    listed("articlesOf", story.articles.toReversed(), articleView),
  ].filter(Boolean);
  const tabs = [...told, ...beside].map(({ id }) => {
    const name = id.replace("part-", "");
    return element("a", { href: `#/story/${story.id}/${name}` }, word(name));
  });
  return element(
    "article", { class: "story" },
    head(story), element("nav", { class: "tabs", "aria-label": word("sections") }, tabs), newsView(story, shown),
    element("div", { class: "columns-of" }, element("div", {}, told), element("div", {}, beside)),
  );
}
