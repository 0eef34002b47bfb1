// Decisions of editors: made, taken back and listed through the API.

import { get, path, Problem } from "../api.js";
import { heldKey, holdKey } from "./key.js";

/** Makes a decision, and gives it as the server keeps it. It serves when this answers. */
export function decide(decision) {
  return send("POST", "/v1/corrections", decision);
}

export function takeBack(id) {
  return send("DELETE", path`/v1/corrections/${id}`);
}

/** What is in force about something; `isAbout` tells of a decision whether it is. */
export async function decisionsAbout(isAbout) {
  const { items } = await get("/v1/corrections");
  return items.filter((item) => isAbout(item.decision));
}

async function send(method, target, body) {
  let response;
  try {
    response = await fetch(target, {
      method,
      headers: { Accept: "application/json", "Content-Type": "application/json", Authorization: `Bearer ${heldKey() ?? ""}` },
      body: body ? JSON.stringify(body) : undefined,
    });
  } catch {
    throw new Problem({ title: null, detail: null, status: 0 });
  }
  const answer = await response.json().catch(() => null);
  if (response.ok) return answer;
  // A key that opens nothing is asked for again.
  if (response.status === 401 || response.status === 403) holdKey(null);
  throw new Problem({ title: answer?.title ?? response.statusText, detail: answer?.detail ?? null, status: response.status, type: answer?.type });
}
