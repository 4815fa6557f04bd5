// The beeper, as loud as one in a handheld would be across a table.

let audio = null;
let voice = null;
let isOn = localStorage.getItem("sound") !== "off";

export const isAudible = () => isOn;

export function setAudible(on) {
  isOn = on;
  localStorage.setItem("sound", on ? "on" : "off");
  if (!on) sound(0);
}

/** Sounds a tone until told another; 0 is silence. Browsers allow it after the first touch or key. */
export function sound(hertz) {
  voice?.stop();
  voice = null;
  if (!hertz || !isOn || !navigator.userActivation?.hasBeenActive) return;
  audio ??= new AudioContext();
  const volume = audio.createGain();
  volume.gain.value = 0.04;
  volume.connect(audio.destination);
  voice = audio.createOscillator();
  voice.type = "square";
  voice.frequency.value = hertz;
  voice.connect(volume);
  voice.start();
}
