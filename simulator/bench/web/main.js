// The page: puts its parts together, in the language that was chosen last.

import { startAuthority } from "./authority.js";
import { connect, now, redraw } from "./bench.js";
import { startCamera } from "./camera.js";
import { byId, setText } from "./dom.js";
import { startLending } from "./lending.js";
import { change } from "./panel.js";
import { startPhone } from "./phone.js";
import { loadPhrases } from "./phrases.js";
import { describeShortcuts, startShortcuts } from "./shortcuts.js";
import { isAudible, setAudible } from "./sound.js";
import { startTerminal } from "./terminal.js";
import { dayText } from "./times.js";
import { showTour, startTour } from "./tour.js";
import { language, say, switchLanguage } from "./words.js";

function translate() {
  document.documentElement.lang = language();
  document.title = say("title");
  for (const element of document.querySelectorAll("[data-t]")) setText(element, say(element.dataset.t));
  for (const element of document.querySelectorAll("[data-t-label]")) element.setAttribute("aria-label", say(element.dataset.tLabel));
  for (const element of document.querySelectorAll("[data-shortcut]")) element.setAttribute("aria-keyshortcuts", element.dataset.shortcut);
  describeShortcuts();
  redraw();
  showTour();
}

function bindTabs() {
  const buttons = [...document.querySelectorAll("[data-tab]")];
  const open = name => {
    byId("bench").dataset.open = name;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.tab === name));
  };
  for (const button of buttons) button.onclick = () => open(button.dataset.tab);
  open("terminal");
}

function bindHeader() {
  byId("language").onclick = () => {
    switchLanguage();
    translate();
  };
  byId("sound").setAttribute("aria-pressed", String(isAudible()));
  byId("sound").onclick = () => {
    setAudible(!isAudible());
    byId("sound").setAttribute("aria-pressed", String(isAudible()));
  };
  setInterval(() => setText(byId("bench-time"), dayText(now())), 500);
}

await loadPhrases();
bindTabs();
bindHeader();
startTerminal();
startPhone();
startLending();
startCamera();
startAuthority();
startShortcuts();
startTour();
translate();
connect(change);
