// Keys of the keyboard. None of them acts while somebody types.

import { byId, fill, make } from "./dom.js";
import { nextPhone } from "./phone.js";
import { pressKey } from "./terminal.js";
import { say } from "./words.js";

const terminalKeys = { s: "scan", k: "up", j: "down" };
const areas = { 1: "terminal", 2: "phone", 3: "camera", 4: "authority" };

const clicks = { g: "tour-open", l: "language", x: "screenshot", p: "publish", o: "power", w: "network", "?": "help-open" };

export function startShortcuts() {
  document.addEventListener("keydown", event => {
    if (isTyping(event)) return;
    const key = event.key.toLowerCase();
    if (terminalKeys[key]) event.repeat || pressKey(terminalKeys[key], true);
    else if (clicks[key] && !event.repeat) byId(clicks[key]).click();
    else if (key === "n") nextPhone();
    else if (areas[key]) goTo(areas[key]);
    else return;
    event.preventDefault();
  });
  document.addEventListener("keyup", event => {
    const name = terminalKeys[event.key.toLowerCase()];
    if (name) pressKey(name, false);
  });
  byId("help-open").addEventListener("click", () => byId("help").showModal());
}

export function describeShortcuts() {
  const rows = [
    ["S · J · K", `${say("key.scan")} · ${say("key.down")} · ${say("key.up")}`],
    ["O · W", `${say("power")} · ${say("network")}`],
    ["N · X", `${say("phone.choose")} · ${say("screenshot")}`],
    ["P", say("publish")],
    ["1 2 3 4", `${say("terminal")} · ${say("phone")} · ${say("camera")} · ${say("authority")}`],
    ["G · L · ?", `${say("tour.open")} · ${say("language")} · ${say("keys")}`],
  ];
  fill(byId("help-list"), rows.flatMap(([keys, meaning]) => [make("dt", {}, make("kbd", { textContent: keys })), make("dd", { textContent: meaning })]));
}

function isTyping(event) {
  const isField = event.target.matches("input:not([type=range]):not([type=checkbox]), select, textarea");
  return isField || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") !== null;
}

function goTo(area) {
  document.querySelector(`[data-tab="${byId(area).dataset.page}"]`).click();
  byId(area).querySelector("button:not([disabled]), input:not([disabled]), select").focus();
}
