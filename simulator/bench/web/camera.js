// What is held before the scan engine: the phone, a picture, or the computer's own camera.

import { ask, complain, part, sendPicture, watch } from "./bench.js";
import { byId, choice, setText } from "./dom.js";
import { say } from "./words.js";

const usual = { distance: 140, tilt: 8, blur: 0.05, glare: 0 };
const sliders = [["distance", " mm"], ["tilt", "°"], ["blur", " mm"], ["glare", ""]];
const sources = ["phone", "picture", "webcam", "nothing"];
const largestPicture = 32 * 1024 * 1024;
const webcamPause = 250;
let webcam = null;

export function startCamera() {
  for (const [name, unit] of sliders) {
    byId(name).oninput = event => setText(event.target.nextElementSibling, event.target.value + unit);
    byId(name).onchange = () => point(part("camera").source, pose());
  }
  byId("pose-reset").onclick = () => point("phone", usual);
  byId("file").onchange = event => takeFile(event.target.files[0]);
  bindDrop();
  watch("camera", show);
}

export const point = (source, newPose) => ask("camera/view", { source, pose: newPose });

export const usualPose = () => usual;

const pose = () => Object.fromEntries(sliders.map(([name]) => [name, Number(byId(name).value)]));

function show(state) {
  const source = webcam ? "webcam" : state.source;
  choice(byId("camera-source"), sources.map(name => [name, say(`source.${name}`)]), source, choose);
  for (const [name, unit] of sliders) {
    byId(name).disabled = source === "nothing";
    if (document.activeElement !== byId(name)) byId(name).value = state.pose[name];
    setText(byId(name).nextElementSibling, `${byId(name).value}${unit}`);
  }
  byId("frame").src = `/api/camera/frame.png?${state.version}`;
  byId("frame").alt = say("camera.frame");
}

async function choose(source) {
  if (source !== "webcam") stopWebcam();
  if (source === "webcam") await startWebcam();
  else if (source === "picture" && part("camera").source !== "picture") byId("file").click();
  else await point(source, pose());
}

function bindDrop() {
  const finder = byId("viewfinder");
  document.addEventListener("dragover", event => {
    event.preventDefault();
    finder.classList.add("dropping");
  });
  document.addEventListener("dragleave", () => finder.classList.remove("dropping"));
  document.addEventListener("drop", event => {
    event.preventDefault();
    finder.classList.remove("dropping");
    takeFile(event.dataTransfer.files[0]);
  });
  document.addEventListener("paste", event => {
    const file = [...event.clipboardData.files].find(each => each.type.startsWith("image/"));
    if (file) takeFile(file);
  });
}

async function takeFile(file) {
  if (!file) return;
  stopWebcam();
  if (file.size > largestPicture) complain(say("camera.refused", say("camera.large")));
  else await sendPicture(await asGrey(file));
  byId("file").value = "";
}

// The browser reads more kinds of pictures than the bench: what it can read goes over as grey values, no larger than is of use.
async function asGrey(file) {
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, 1600 / Math.max(bitmap.width, bitmap.height));
    return greyFrame(bitmap, Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
  } catch {
    return file;
  }
}

function greyFrame(image, width, height) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++) grey[i] = (77 * data[4 * i] + 150 * data[4 * i + 1] + 29 * data[4 * i + 2]) >> 8;
  return new Blob([`P5 ${width} ${height} 255\n`, grey]);
}

async function startWebcam() {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 480, facingMode: "environment" } });
    byId("video").srcObject = stream;
    await byId("video").play();
    webcam = stream;
    sendFrames();
  } catch {
    complain(say("webcam.refused"));
  }
}

function stopWebcam() {
  webcam?.getTracks().forEach(track => track.stop());
  webcam = null;
}

async function sendFrames() {
  while (webcam) {
    await sendPicture(greyFrame(byId("video"), 640, 480), true);
    await new Promise(done => setTimeout(done, webcamPause));
  }
}
