// Times of day in China, spans, and the choices of a clock that is set wrong.

import { say } from "./words.js";

const aheadOfUtc = 8 * 3600 * 1000;

/** hh:mm:ss in China. */
export const clockText = time => new Date(time + aheadOfUtc).toISOString().slice(11, 19);

/** mm-dd hh:mm:ss in China. */
export const dayText = time => new Date(time + aheadOfUtc).toISOString().slice(5, 19).replace("T", " ");

function span(seconds) {
  if (seconds % 86400 === 0) return say("span.d", seconds / 86400);
  if (seconds % 3600 === 0) return say("span.h", seconds / 3600);
  return seconds % 60 === 0 ? say("span.min", seconds / 60) : say("span.s", seconds);
}

export function aheadText(seconds) {
  if (seconds === 0) return say("clock.right");
  return say(seconds > 0 ? "clock.ahead" : "clock.behind", span(Math.abs(seconds)));
}

/** The options of a select for a clock, with the present one among them. */
export function clockChoices(steps, present) {
  const all = [...new Set([...steps, present])].sort((a, b) => a - b);
  return all.map(seconds => [String(seconds), aheadText(seconds)]);
}
