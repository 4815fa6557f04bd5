// The terminal as a device: panel, keys, lamp, beeper, and what surrounds it.

import { announce, ask, part, watch } from "./bench.js";
import { byId, fill, make, options, setSwitch, setText } from "./dom.js";
import { setLight, setSize } from "./panel.js";
import { reasonText } from "./phrases.js";
import { sound } from "./sound.js";
import { clockChoices } from "./times.js";
import { say } from "./words.js";

const clockSteps = [-86400, -7200, -1800, -300, 0, 300, 1800, 7200, 86400];
const faultKinds = ["none", "silent", "noise", "halfAnswer", "stuckBusy", "unplugged"];
const longestHold = 5000;
const held = new Map();

// One after the other: two requests at once may arrive in another order.
let movements = Promise.resolve();
let announced = 0;

export function startTerminal() {
  for (const key of document.querySelectorAll("[data-key-name]")) bindKey(key);
  bindSwitches();
  watch("bench", ({ board, panelWidth, panelHeight }) => {
    setSize(panelWidth, panelHeight);
    byId("device").dataset.board = board;
    setText(byId("board-name"), board === "s3" ? "ESP32-S3 · 400×300" : "ESP32 · 200×200");
  });
  watch("terminal", show);
  watch("scan", showScan);
}

/** Presses one of the three keys or lets it go. A key that is never let go is let go after five seconds. */
export function pressKey(name, isDown) {
  if (held.has(name) === isDown) return;
  clearTimeout(held.get(name));
  if (isDown) held.set(name, setTimeout(() => pressKey(name, false), longestHold));
  else held.delete(name);
  const movement = { name, isDown, at: performance.now() };
  movements = movements.then(() => ask("terminal/key", movement));
}

function bindKey(button) {
  const name = button.dataset.keyName;
  button.addEventListener("pointerdown", event => {
    button.setPointerCapture(event.pointerId);
    pressKey(name, true);
  });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) button.addEventListener(end, () => pressKey(name, false));
  const isPress = event => event.key === " " || event.key === "Enter";
  button.addEventListener("keydown", event => {
    if (!isPress(event)) return;
    event.preventDefault();
    if (!event.repeat) pressKey(name, true);
  });
  button.addEventListener("keyup", event => {
    if (isPress(event)) pressKey(name, false);
  });
  button.addEventListener("blur", () => pressKey(name, false));
  // A screen reader clicks without pressing.
  button.addEventListener("click", event => {
    if (event.detail === 0 && !held.has(name)) tapKey(name);
  });
}

export async function tapKey(name, milliseconds = 120) {
  pressKey(name, true);
  await new Promise(done => setTimeout(done, milliseconds));
  pressKey(name, false);
}

function bindSwitches() {
  const state = () => part("terminal").state;
  byId("power").onclick = () => ask("terminal/power", { isOn: !state().isPowered });
  byId("network").onclick = () => ask("terminal/network", { isOn: !state().isNetworkInRange });
  byId("charging").onclick = () => ask("terminal/cell", { millivolts: state().millivolts, isCharging: !state().isCharging });
  byId("cell").onchange = event => ask("terminal/cell", { millivolts: Number(event.target.value), isCharging: state().isCharging });
  byId("cell").oninput = event => setText(byId("cell-out"), volts(event.target.value));
  byId("terminal-clock").onchange = event =>
    ask("terminal/clock", { seconds: event.target.value === "lost" ? null : Number(event.target.value) });
}

const volts = millivolts => `${(millivolts / 1000).toFixed(2)} V`;

function lampColour({ isRed, isGreen, isBlue }) {
  if (isRed) return isGreen ? "yellow" : isBlue ? "violet" : "red";
  return isGreen ? "green" : isBlue ? "blue" : "off";
}

function show({ state, parts }) {
  const colour = lampColour(state);
  byId("device").classList.toggle("off", !state.isPowered);
  byId("panel").setAttribute("aria-label", say(state.isPowered ? "panel.label" : "panel.off"));
  byId("lamp").dataset.colour = colour;
  byId("lens").classList.toggle("on", state.isAiming);
  chip("signal-lamp", say(`lamp.${colour}`), false);
  byId("signal-lamp").dataset.colour = colour;
  chip("signal-tone", state.tone ? say("tone", state.tone) : say("tone.off"), state.tone > 0);
  chip("signal-look", say(state.isLooking ? "look.on" : "look.off"), state.isLooking);
  chip("signal-network", say(state.isJoined ? "joined.on" : "joined.off"), state.isJoined);
  chip("signal-sync", say(`sync.${state.sync}`, state.listSequence), !["unknown", "done", "failed"].includes(state.sync));
  byId("complaints").hidden = state.complaints === 0;
  setText(byId("complaints"), say("complaints", state.complaints));
  byId("viewfinder").classList.toggle("looking", state.isLooking);
  setText(byId("look"), say(`sight.${state.lastLook}`));
  sound(state.tone);
  setLight(state.isFrontLit);
  byId("key-scan").classList.toggle("down", state.isScanDown);
  byId("key-up").classList.toggle("down", state.isUpDown);
  byId("key-down").classList.toggle("down", state.isDownDown);
  showSurroundings(state);
  showFaults(parts);
}

function chip(id, text, isOn) {
  setText(byId(id), text);
  byId(id).classList.toggle("on", isOn);
}

function showSurroundings(state) {
  setSwitch(byId("power"), state.isPowered);
  setSwitch(byId("network"), state.isNetworkInRange);
  setSwitch(byId("charging"), state.isCharging);
  if (document.activeElement !== byId("cell")) byId("cell").value = state.millivolts;
  setText(byId("cell-out"), volts(state.millivolts));
  const choices = [...clockChoices(clockSteps, state.isClockSet ? state.clockAhead : 0), ["lost", say("clock.lost")]];
  options(byId("terminal-clock"), choices, state.isClockSet ? String(state.clockAhead) : "lost");
}

let drawnFaults = "";

function showFaults(parts) {
  const key = JSON.stringify(parts) + say("language");
  if (key === drawnFaults) return;
  drawnFaults = key;
  fill(byId("faults"), parts.map(({ name, fault }) => {
    const kinds = make("select", {
      data: { id: `fault-${name}`, fault }, onchange: event => ask("terminal/fault", { part: name, kind: event.target.value }),
    });
    options(kinds, faultKinds.map(kind => [kind, say(`fault.${kind}`)]), fault);
    return make("label", { className: "field" }, make("span", { textContent: say(`part.${name}`) }), kinds);
  }));
}

const verdictKey = scan => scan.verdict === "unknown" && scan.isGenuine ? "verdict.genuine" : `verdict.${scan.verdict}`;

function showScan({ last }) {
  setText(byId("verdict"), last ? [say(verdictKey(last)), ...last.reasons.map(reasonText)].join(" · ") : "");
  byId("verdict").dataset.verdict = last?.verdict ?? "";
  showTimeline(last?.stages ?? []);
  if (last && last.number !== announced) {
    announced = last.number;
    announce(say("verdict.said", byId("verdict").textContent));
  }
}

function showTimeline(stages) {
  if (stages.length === 0) {
    fill(byId("timeline"), [make("li", { className: "note", textContent: say("timeline.none") })]);
    return;
  }
  const end = Math.max(...stages.map(stage => stage.end), 1);
  fill(byId("timeline"), stages.map(stage => {
    const bar = make("span", { className: "bar" });
    bar.style.marginInlineStart = `${100 * stage.start / end}%`;
    bar.style.width = `max(3px, ${100 * (stage.end - stage.start) / end}%)`;
    bar.dataset.stage = stage.name;
    return make("li", {},
      make("span", { className: "stage", textContent: say(`stage.${stage.name}`) }),
      make("span", { className: "track" }, bar),
      make("span", { className: "number", textContent: say("ms", Math.round(stage.end - stage.start)) }));
  }));
}
