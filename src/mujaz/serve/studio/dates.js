/* Days as a newspaper prints them, in the language of the interface; figures are 0123456789. */

import { locale, word } from "./words.js";

const day = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
const month = { month: "long", year: "numeric", timeZone: "UTC" };
const moment = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const tick = { day: "2-digit", month: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const written = (date, form) => new Intl.DateTimeFormat(locale(), form).format(date);
const DAY = 86_400_000;

/** Return today. */
export const today = () => written(new Date(), { ...day, timeZone: undefined });

/** Return a day, `2026-10-14`. */
export const dayOf = (text) => written(new Date(`${text}T00:00Z`), day);

/** Return a time, ISO 8601, on the reader's own clock. */
export const timeOf = (text) => written(new Date(text), moment);

/** Return a time or day of the archive, with its year where that is not ours. */
export function whenOf(text) {
  if (text.length === 10) return dayOf(text);
  const date = new Date(text);
  const year = date.getFullYear() === new Date().getFullYear() ? {} : { year: "numeric" };
  return written(date, { ...moment, ...year });
}

/** Return a time in figures alone, as the axis of a chart has it. */
export const tickOf = (text) => new Intl.DateTimeFormat("en-GB", tick).format(new Date(text)).replace(",", "");

/** Return the days from the first to the last, which is null where there is no end. */
export function period(first, last) {
  if (first === null) return word("undated");
  const from = new Date(`${first}T00:00Z`);
  if (last === null) return `${word("after")} ${written(new Date(from - DAY), day)}`;
  if (first === last) return written(from, day);
  const to = new Date(`${last}T00:00Z`);
  const years = first.endsWith("-01-01") && last.endsWith("-12-31");
  if (years) return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : `${first.slice(0, 4)}–${last.slice(0, 4)}`;
  const whole = first.endsWith("-01") && new Date(to.getTime() + DAY).getUTCDate() === 1 && first.slice(0, 7) === last.slice(0, 7);
  return whole ? written(from, month) : `${word("from")} ${written(from, day)} ${word("until")} ${written(to, day)}`;
}
