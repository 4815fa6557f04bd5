// The e-paper panel: its four greys, and the flash on the way from one picture to the next.

import { byId } from "./dom.js";

const ink = [[38, 41, 40], [56, 60, 58], [205, 207, 199], [217, 219, 211]];
const litInk = [[34, 36, 34], [54, 56, 52], [236, 234, 220], [247, 245, 232]];
const isCalm = matchMedia("(prefers-reduced-motion: reduce)");

const canvas = byId("panel");
const context = canvas.getContext("2d", { alpha: false });
let pixels = new Uint8Array(0);
let isLit = false;
let waiting = [];

/** A panel of another size begins white. */
export function setSize(width, height) {
  if (canvas.width === width && canvas.height === height && pixels.length) return;
  canvas.width = width;
  canvas.height = height;
  canvas.style.aspectRatio = `${width} / ${height}`;
  pixels = new Uint8Array(width * height).fill(3);
  paint(level => level);
}

/** What the server says that the panel begins to show. */
export function refresh({ left, top, width, height, isFull, milliseconds, pixels: encoded }) {
  if (canvas.width * canvas.height !== pixels.length || width > canvas.width) setSize(Math.max(width, canvas.width), Math.max(height, canvas.height));
  const old = pixels.slice();
  unpack(encoded, left, top, width, height);
  waiting.forEach(clearTimeout);
  waiting = [];
  const steps = milliseconds && !isCalm.matches ? (isFull ? flash(old) : fade(old)) : [];
  steps.forEach((step, i) => waiting.push(setTimeout(step, milliseconds * i / steps.length)));
  waiting.push(setTimeout(() => paint(level => level), steps.length ? milliseconds : 0));
}

export function setLight(isOn) {
  if (isLit === isOn) return;
  isLit = isOn;
  paint(level => level);
}

function unpack(encoded, left, top, width, height) {
  const packed = Uint8Array.from(atob(encoded), character => character.charCodeAt(0));
  for (let i = 0; i < width * height; i++) {
    const level = packed[i >> 2] >> (6 - 2 * (i & 3)) & 3;
    pixels[(top + Math.floor(i / width)) * canvas.width + left + i % width] = level;
  }
}

// Every pixel through black and white.
const flash = old => [
  () => paint((_, i) => 3 - old[i]),
  () => paint(() => 0),
  () => paint(() => 3),
  () => paint(level => 3 - level),
  () => paint(() => 0),
  () => paint(level => level >= 2 ? 2 : 1),
];

// Only what changes, over a grey.
const fade = old => [
  () => paint((level, i) => old[i] === level ? level : old[i] >= 2 ? 2 : 1),
  () => paint((level, i) => old[i] === level ? level : level >= 2 ? 2 : 1),
];

function paint(levelOf) {
  const image = context.createImageData(canvas.width, canvas.height);
  const greys = isLit ? litInk : ink;
  for (let i = 0; i < pixels.length; i++) {
    const grey = greys[levelOf(pixels[i], i)];
    image.data[4 * i] = grey[0];
    image.data[4 * i + 1] = grey[1];
    image.data[4 * i + 2] = grey[2];
    image.data[4 * i + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}
