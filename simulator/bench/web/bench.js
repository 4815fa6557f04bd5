// The bench on the server: what it says of itself, and what it is asked to do.

import { byId, setText } from "./dom.js";
import { has, say } from "./words.js";

const parts = {};
const listeners = [];
let clockDifference = 0;

/** The newest of a part: bench, terminal, scan, phones, authority, camera. */
export const part = name => parts[name];

/** Calls back with a part now and whenever it changes. */
export function watch(name, listener) {
  listeners.push([name, listener]);
  if (parts[name]) listener(parts[name]);
}

/** Draws everything again, as for another language. */
export function redraw() {
  for (const [name, listener] of listeners) if (parts[name]) listener(parts[name]);
}

/** The bench's time, Unix milliseconds. */
export const now = () => Date.now() + clockDifference;

export function connect(onPanel) {
  const stream = new EventSource("/events");
  stream.onopen = () => showConnection(true);
  stream.onerror = () => showConnection(false);
  stream.addEventListener("panel", event => onPanel(JSON.parse(event.data)));
  for (const name of ["bench", "terminal", "scan", "phones", "authority", "camera"]) {
    stream.addEventListener(name, event => receive(name, JSON.parse(event.data)));
  }
}

function receive(name, content) {
  parts[name] = content;
  if (content.now) clockDifference = content.now - Date.now();
  for (const [listened, listener] of listeners) if (listened === name) listener(content);
}

function showConnection(isOpen) {
  byId("connection").classList.toggle("lost", !isOpen);
  setText(byId("connection"), say(isOpen ? "online" : "offline"));
}

/** Asks for something; false, and a word on the page, when it was not done. */
export async function ask(path, content) {
  try {
    const answer = await fetch(`/api/${path}`, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: content === undefined ? null : JSON.stringify(content),
    });
    if (answer.ok) return true;
    complain(await explain(answer));
  } catch {
    complain(say("failed"));
  }
  return false;
}

/** Sends a picture file. */
export async function sendPicture(blob, isQuiet = false) {
  try {
    const answer = await fetch("/api/camera/picture", { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: blob });
    if (!answer.ok && !isQuiet) complain(say("camera.refused", (await answer.json().catch(() => ({}))).detail ?? answer.status));
    return answer.ok;
  } catch {
    if (!isQuiet) complain(say("failed"));
    return false;
  }
}

async function explain(answer) {
  const refusal = await answer.json().catch(() => null);
  if (!refusal?.number) return say("failed");
  const key = `refusal.${refusal.number}`;
  return say("refused", refusal.number, has(key) ? say(key) : refusal.detail);
}

let forgetting;

/** Says something that went wrong, for some seconds. */
export function complain(text) {
  setText(byId("toast"), text);
  byId("toast").classList.add("shown");
  clearTimeout(forgetting);
  forgetting = setTimeout(() => byId("toast").classList.remove("shown"), 6000);
}

/** For those who do not see the page. */
export function announce(text) {
  setText(byId("announcer"), text);
}
