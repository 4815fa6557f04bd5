// The terminal as a device: panel, keys, lamp, beeper, and what surrounds it.

import { announce, ask, part, watch } from "./bench.js";
import { byId, fill, make, options, setSwitch, setText } from "./dom.js";
import { setLight, setSize } from "./panel.js";
import { reasonText } from "./phrases.js";
import { sound } from "./sound.js";
import { clockChoices } from "./times.js";
import { has, say } from "./words.js";

const clockSteps = [-86400, -7200, -1800, -300, 0, 300, 1800, 7200, 86400];
const longestHold = 5000;
const held = new Map();
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
  ask("terminal/key", { name, isDown });
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
  const state = () => part("terminal");
  byId("power").onclick = () => ask("terminal/power", { isOn: !state().isPowered });
  byId("network").onclick = () => ask("terminal/network", { isOn: !state().isNetworkInRange });
  byId("charging").onclick = () => ask("terminal/battery", { percent: state().batteryPercent, isCharging: !state().isCharging });
  byId("battery").onchange = event => ask("terminal/battery", { percent: Number(event.target.value), isCharging: state().isCharging });
  byId("battery").oninput = event => setText(byId("battery-out"), `${event.target.value} %`);
  byId("terminal-clock").onchange = event =>
    ask("terminal/clock", { seconds: event.target.value === "lost" ? null : Number(event.target.value) });
}

function show(state) {
  byId("device").classList.toggle("off", !state.isPowered);
  byId("panel").setAttribute("aria-label", say(state.isPowered ? "panel.label" : "panel.off"));
  byId("lamp").dataset.colour = state.lamp;
  byId("signal-lamp").dataset.colour = state.lamp;
  setText(byId("signal-lamp"), say(`lamp.${state.lamp}`));
  setText(byId("signal-tone"), state.tone ? say("tone", state.tone) : say("tone.off"));
  byId("signal-tone").classList.toggle("on", state.tone > 0);
  setText(byId("signal-look"), say(state.isLooking ? "look.on" : "look.off"));
  byId("signal-look").classList.toggle("on", state.isLooking);
  byId("viewfinder").classList.toggle("looking", state.isLooking);
  setText(byId("look"), say(`sight.${state.lastLook}`));
  sound(state.tone);
  setLight(state.isFrontLit);
  for (const key of document.querySelectorAll("[data-key-name]")) key.classList.toggle("down", state.keysDown.includes(key.dataset.keyName));
  showSurroundings(state);
}

function showSurroundings(state) {
  setSwitch(byId("power"), state.isPowered);
  setSwitch(byId("network"), state.isNetworkInRange);
  setSwitch(byId("charging"), state.isCharging);
  if (document.activeElement !== byId("battery")) byId("battery").value = state.batteryPercent;
  setText(byId("battery-out"), `${state.batteryPercent} %`);
  const choices = [...clockChoices(clockSteps, state.isClockSet ? state.clockAhead : 0), ["lost", say("clock.lost")]];
  options(byId("terminal-clock"), choices, state.isClockSet ? String(state.clockAhead) : "lost");
  byId("faults-box").hidden = state.possibleFaults.length === 0;
  fill(byId("faults"), state.possibleFaults.map(name => {
    const isOn = state.faults.includes(name);
    return make("button", {
      type: "button", role: "switch", className: "switch", "aria-checked": String(isOn), data: { id: name },
      textContent: has(`fault.${name}`) ? say(`fault.${name}`) : name, onclick: () => ask("terminal/fault", { name, isOn: !isOn }),
    });
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
