/* The API: one function a route. An error is thrown with the server's own words. */

import { word } from "./words.js";

let key = "";

/** Keep the key as long as the page is open; nothing is stored. */
export function useKey(value) {
  key = value.trim();
}

async function ask(method, path, { body, accept = "application/json", also = [] } = {}) {
  const headers = { Accept: accept };
  if (key) headers.Authorization = `Bearer ${key}`;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let answer;
  try {
    answer = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    throw new Error(word("lost"));
  }
  if (!answer.ok && !also.includes(answer.status)) {
    const told = await answer.json().catch(() => ({}));
    throw Object.assign(new Error(told.detail ?? told.title ?? String(answer.status)), { status: answer.status });
  }
  return answer;
}

const at = (id) => `/v1/briefs/${encodeURIComponent(id)}`;

async function record(answer) {
  return {
    id: answer.headers.get("x-mujaz-brief"),
    version: Number(answer.headers.get("x-mujaz-version")),
    status: answer.headers.get("x-mujaz-status"),
    brief: await answer.json(),
  };
}

export const make = async (article) => record(await ask("POST", "/v1/briefs", { body: article }));
export const get = async (id) => record(await ask("GET", at(id)));
/** Return a page of the queue, those changed before a time. */
export async function queue(status, before) {
  const asked = new URLSearchParams({ most: "50" });
  if (status) asked.set("status", status);
  if (before) asked.set("before", before);
  return (await ask("GET", `/v1/briefs?${asked}`)).json();
}

export const log = async (id) => (await ask("GET", `${at(id)}/log`)).json();
export const form = async (id, name) => (await ask("GET", `${at(id)}?as=${name}`, { accept: "*/*" })).text();

/** Return the judgement of a line by the article of a brief; nothing is kept. */
export async function check(id, text) {
  const told = await (await ask("POST", `${at(id)}/check`, { body: { text } })).json();
  return told.statements[0];
}

/** Return what could stand in the place of a statement, verified. */
export const candidates = async (id, statement) =>
  (await ask("GET", `${at(id)}/candidates?statement=${statement}`)).json();

/** Return the article's events in the order of time. */
export const timeline = async (id) => (await ask("GET", `${at(id)}/timeline`)).json();

/** Return a page of the stories of a status, those after one's id. */
export async function stories(status, after) {
  const asked = new URLSearchParams({ most: "50" });
  if (status) asked.set("status", status);
  if (after) asked.set("after", after);
  return (await ask("GET", `/v1/stories?${asked}`)).json();
}

const of = (id) => `/v1/stories/${encodeURIComponent(id)}`;
/** Return a story with what is new to you in it. */
export const story = async (id) => (await ask("GET", `${of(id)}?since=last`)).json();
export const storyMap = async (id) => (await ask("GET", `${of(id)}?as=map`, { accept: "*/*" })).text();
/** Return a new address of a story's feed, which a feed reader can ask without a key. */
export async function feedOf(id) {
  const { address } = await (await ask("POST", `${of(id)}/feed`)).json();
  return new URL(`${address}?as=atom`, location.href).href;
}

/** Return what a search of the archive finds: `q`, `from`, `to`, `outlet`, `place`, `person`, `speaker`. */
export const search = async (asked) => (await ask("GET", `/v1/archive/search?${new URLSearchParams(asked)}`)).json();
export const archived = async (id) => (await ask("GET", `/v1/archive/articles/${encodeURIComponent(id)}`)).json();

/** Return the whole log as one file. */
export const wholeLog = async (form) => (await ask("GET", `/v1/log?as=${form}`, { accept: "*/*" })).blob();

/** Put the statements in another order. */
export const order = (id, summary, points, version) =>
  ask("POST", `${at(id)}/order`, { body: { summary, points, version } });

/** Put the digest back as it was at a version. */
export const restore = (id, to, version) => ask("POST", `${at(id)}/restore`, { body: { to, version } });

/** Give a statement new words, or null to take it out. */
export const edit = (id, statement, text, version) =>
  ask("POST", `${at(id)}/edits`, { body: { statement, text, version }, also: [409] });
export const approve = async (id, version) => record(await ask("POST", `${at(id)}/approve`, { body: { version } }));
export const withdraw = async (id, reason, version) =>
  record(await ask("POST", `${at(id)}/withdraw`, { body: { reason, version } }));
