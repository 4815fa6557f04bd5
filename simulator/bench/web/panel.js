// The e-paper panel, as bright as its glass is at each moment: the flashes of a refresh and the ghosts after it come from the bench.

import { byId } from "./dom.js";

const black = [34, 37, 36];
const white = [219, 221, 213];
const litWhite = [250, 248, 235];
const isCalm = matchMedia("(prefers-reduced-motion: reduce)");

const canvas = byId("panel");
const context = canvas.getContext("2d", { alpha: false });
let greys = new Uint8Array(0);
let isLit = false;

/** A panel of another size begins white. */
export function setSize(width, height) {
  if (greys.length === width * height && canvas.width === width) return;
  canvas.width = width;
  canvas.height = height;
  canvas.style.aspectRatio = `${width} / ${height}`;
  greys = new Uint8Array(width * height).fill(15);
  paint();
}

/** Takes over an area in runs: a grey in the high half of a byte, the length less one in the low half. */
export function change({ left, top, width, height, isSettled, pixels }) {
  if (greys.length === 0) setSize(width, height);
  let i = 0;
  for (const character of atob(pixels)) {
    const run = character.charCodeAt(0);
    for (let end = i + (run & 15); i <= end; i++) {
      greys[(top + Math.floor(i / width)) * canvas.width + left + i % width] = run >> 4;
    }
  }
  if (isSettled || !isCalm.matches) paint();
}

export function setLight(isOn) {
  if (isLit === isOn) return;
  isLit = isOn;
  paint();
}

function paint() {
  const image = context.createImageData(canvas.width, canvas.height);
  const light = isLit ? litWhite : white;
  const palette = Array.from({ length: 16 }, (_, grey) => black.map((dark, c) => dark + (light[c] - dark) * grey / 15));
  for (let i = 0; i < greys.length; i++) {
    const colour = palette[greys[i]];
    image.data[4 * i] = colour[0];
    image.data[4 * i + 1] = colour[1];
    image.data[4 * i + 2] = colour[2];
    image.data[4 * i + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}
