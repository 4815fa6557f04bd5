// The guided tour: one step after the other, which goes on by itself when the step is done. Where it is survives a reload.

import { part, watch } from "./bench.js";
import { byId, fill, make, setText } from "./dom.js";
import { noteScan, stops, tidy } from "./tour-stops.js";
import { say } from "./words.js";

const memory = "tour";
const moment = 700;
let place = JSON.parse(sessionStorage.getItem(memory) ?? "null");
let begin = { scan: 0, stop: 0 };
let isGoingOn = false;

export function startTour() {
  byId("tour-open").onclick = () => open(0);
  byId("tour-close").onclick = () => goTo(null);
  byId("tour-back").onclick = () => goTo(before());
  byId("tour-next").onclick = () => goTo(after());
  byId("tour-do").onclick = doIt;
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && place && !document.querySelector("dialog[open]")) goTo(null);
  });
  watch("scan", noteScan);
  for (const name of ["scan", "phones", "authority", "terminal"]) watch(name, check);
}

/** Draws where it is. */
export function showTour() {
  byId("tour").hidden = place === null;
  document.querySelectorAll(".pointed").forEach(element => element.classList.remove("pointed"));
  if (!place) return;
  const { stop, step } = place;
  const { text, target, act } = stops[stop].steps[step];
  setText(byId("tour-title"), say("tour.title", stop + 1));
  setText(byId("tour-text"), say(text, part("bench")?.pin));
  byId("tour-do").disabled = !act;
  byId("tour-back").disabled = before() === null;
  setText(byId("tour-next"), say(after() === null ? "tour.end" : "tour.next"));
  fill(byId("tour-stops"), stops.map((each, i) => make("li", {}, make("button", {
    type: "button", data: { id: String(i) }, textContent: say(each.title), "aria-current": i === stop ? "step" : null, onclick: () => open(i),
  }))));
  pointAt(target);
}

function pointAt(target) {
  const element = document.querySelector(target);
  const page = element.closest("[data-page]").dataset.page;
  document.querySelector(`[data-tab="${page}"]`).click();
  element.classList.add("pointed");
  element.scrollIntoView({ block: "nearest" });
}

async function open(stop) {
  await tidy();
  goTo({ stop, step: 0 });
  byId("tour-next").focus();
}

function goTo(next) {
  place = next;
  while (place && stops[place.stop].steps[place.step].isNeedless?.()) place = after();
  begin = { scan: part("scan")?.last?.number ?? 0, stop: part("terminal")?.state.stop ?? 0 };
  sessionStorage.setItem(memory, JSON.stringify(place));
  showTour();
  check();
}

const before = () => place.step > 0 ? { stop: place.stop, step: place.step - 1 }
  : place.stop > 0 ? { stop: place.stop - 1, step: 0 } : null;

const after = () => place.step + 1 < stops[place.stop].steps.length ? { stop: place.stop, step: place.step + 1 }
  : place.stop + 1 < stops.length ? { stop: place.stop + 1, step: 0 } : null;

async function doIt() {
  const here = place;
  const { act, isDone } = stops[here.stop].steps[here.step];
  byId("tour-do").disabled = true;
  await act();
  if (place === here) {
    byId("tour-do").disabled = false;
    if (!isDone) goTo(after());
  }
}

// A moment later, so that one sees what has happened.
function check() {
  if (!place || isGoingOn) return;
  const here = place;
  if (!stops[here.stop].steps[here.step].isDone?.(begin)) return;
  isGoingOn = true;
  setTimeout(() => {
    isGoingOn = false;
    if (place === here) goTo(after());
  }, moment);
}
