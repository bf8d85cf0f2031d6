/* The digest: summary and points, each statement to be read, ordered and edited; what was withheld. */

import { arabic, element } from "./element.js";
import { addView, statementView } from "./statement.js";
import { isWord, word } from "./words.js";

/** Return every statement of a brief with its name: s1 the summary, p1 the points, w1 the withheld. */
export function named({ digest, withheld }) {
  const all = (letter, some) => some.map((one, number) => ({ ...one, name: `${letter}${number + 1}` }));
  return [...all("s", digest.summary), ...all("p", digest.points), ...all("w", withheld)];
}

function list(statements, desk, extra = () => null) {
  return element("ol", { class: "statements" }, statements.map((one) => element("li", {}, statementView(one, desk), extra(one))));
}

/** Return why a statement was withheld: the check that refused it, then the words of the reason. */
function why({ verdict, reason, checks }) {
  const failed = Object.entries(checks).filter(([, passed]) => !passed).map(([name]) => name);
  const known = failed.filter(isWord).map(word);
  const said = known.length ? known : [word(failed.length ? "unborne" : "house")];
  return element(
    "p", { class: "why" },
    element("b", { class: "verdict", "data-verdict": verdict }, word(verdict)),
    ` ${said.join("؛ ")}`,
    reason ? element("small", {}, element("bdi", { dir: "auto" }, reason)) : null,
  );
}

/** Return the digest, and below it what was withheld. */
export function digestView(brief, desk) {
  const { label, reviewed_by: reviewed } = brief.digest.disclosure;
  const statements = named(brief);
  const of = (letter) => statements.filter(({ name }) => name[0] === letter);
  const [summary, points, held] = [of("s"), of("p"), of("w")];
  const add = (letter, some) => (desk.fixed || some.length >= 9 ? null : addView(`${letter}${some.length + 1}`, desk));
  const digest = element(
    "section", { class: "digest", "aria-labelledby": "digest-title" },
    element("header", {}, element("h2", { id: "digest-title" }, word("summary")), element("span", { class: "label" }, arabic(label))),
    summary.length + points.length ? null : element("p", {}, word("empty")),
    summary.length ? list(summary, desk) : null,
    add("s", summary),
    points.length ? [element("h2", {}, word("points")), list(points, desk)] : null,
    add("p", points),
    reviewed ? element("p", { class: "quiet" }, `${word("by")} `, element("bdi", {}, reviewed)) : null,
  );
  const hint = element("p", { class: "quiet hint", id: "hint" }, word("hint"));
  const withheld = held.length
    ? element("section", { class: "withheld", "aria-labelledby": "withheld-title" }, element("h2", { id: "withheld-title" }, word("withheld")), list(held, desk, why))
    : null;
  return element("div", {}, digest, hint, withheld);
}
