// A QR code on a canvas, module by module, with its quiet zone.

const quietZone = 4;

export function drawCode(canvas, { side, modules }, colour) {
  const bits = Uint8Array.from(atob(modules), character => character.charCodeAt(0));
  const scale = Math.max(2, Math.floor(560 / (side + 2 * quietZone)));
  canvas.width = canvas.height = scale * (side + 2 * quietZone);
  const context = canvas.getContext("2d", { alpha: false });
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = colour;
  for (let i = 0; i < side * side; i++) {
    if (bits[i >> 3] >> (7 - (i & 7)) & 1) {
      context.fillRect(scale * (quietZone + i % side), scale * (quietZone + Math.floor(i / side)), scale, scale);
    }
  }
}
