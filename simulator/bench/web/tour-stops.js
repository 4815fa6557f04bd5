// The five situations: each step says what to do, points at it, can do it, and knows when it is done.

import { ask, part } from "./bench.js";
import { credentialOf } from "./authority.js";
import { point, usualPose } from "./camera.js";
import { tapKey } from "./terminal.js";

const hold = 1400;
const pause = 250;
const syncPauses = 100;

const phones = () => part("phones");
const lastScan = () => part("scan")?.last;
const phoneOf = id => phones().phones.find(phone => phone.id === id);
const cardOf = (id, kind) => phoneOf(id).cards.find(card => card.kind === kind)?.id;

async function show(id, kind) {
  await point("phone", usualPose());
  await ask(`phones/${id}/select`);
  await ask(`phones/${id}/show`, { card: cardOf(id, kind), copy: null });
}

const isShown = (id, kind) => phones().selected === id && phoneOf(id).shownCard === cardOf(id, kind) && phones().screen !== null;

const scan = () => tapKey("scan");

/** A step that is done when a scan since its begin has one of these verdicts. */
const scanned = (text, target, prepare, ...verdicts) => ({
  text, target,
  act: async () => {
    if (prepare) await prepare();
    await scan();
  },
  isDone: begin => lastScan()?.number > begin.scan && verdicts.includes(lastScan().verdict),
});

const shown = (text, id, kind, before) => ({
  text, target: "#handset",
  act: async () => {
    if (before) await before();
    await show(id, kind);
  },
  isDone: () => isShown(id, kind),
});

const look = text => ({ text, target: "#device" });

const terminal = () => part("terminal").state;

const endStop = {
  text: "tour.endstop", target: "#key-scan", act: () => tapKey("scan", hold), isDone: begin => terminal().stop > begin.stop,
};

const unlock = { text: "tour.unlock", target: "#device-keys", act: enterPin, isDone: () => !terminal().isLocked, isNeedless: () => !terminal().isLocked };

async function tapKeys(...names) {
  for (const name of names) {
    await tapKey(name);
    await new Promise(done => setTimeout(done, pause));
  }
}

// Each digit is turned up from the one before.
async function enterPin() {
  let wheel = 0;
  for (const digit of part("bench").pin) {
    for (; wheel !== Number(digit); wheel = (wheel + 1) % 10) await tapKeys("up");
    await tapKeys("scan");
  }
  await tapKey("scan", hold);
}

const newestList = () => part("authority").regions[0].sequence;

const hasNewestList = () => terminal().listSequence === newestList();

// The menu, its fifth item, and begin; back when the lists are there.
async function synchronise() {
  await tapKey("down", hold);
  await tapKeys("down", "down", "down", "down", "scan", "scan");
  for (let i = 0; i < syncPauses && !hasNewestList(); i++) await new Promise(done => setTimeout(done, pause));
  await tapKeys("up");
}

const passing = ["pass", "notice"];

const newestCopy = () => phones().album.at(-1);
let scannedCode = null;

/** To be called at each scan: which code was on the phone. */
export function noteScan() {
  scannedCode = phones()?.screen?.generatedAt ?? null;
}

async function photographAndScan() {
  await show("jia", "drivingLicence");
  await ask("phones/jia/screenshot");
  await scan();
}

const setClock = (id, seconds) => ask(`phones/${id}/clock`, { seconds });

async function goOffline() {
  await ask("terminal/network", { isOn: false });
  await ask("phones/jia/online", { isOn: false });
  await ask("phones/yi/online", { isOn: false });
}

/** Puts everything back that the other situations may have changed. */
export async function tidy() {
  await ask("terminal/network", { isOn: true });
  for (const { id } of phones().phones) {
    await ask(`phones/${id}/online`, { isOn: true });
    await setClock(id, 0);
  }
  await point("phone", usualPose());
}

export const stops = [
  {
    title: "tour.good",
    steps: [
      unlock,
      shown("tour.good.show", "jia", "drivingLicence"),
      scanned("tour.good.scan", "#key-scan", null, ...passing),
      look("tour.good.look"),
      endStop,
    ],
  },
  {
    title: "tour.copy",
    steps: [
      unlock,
      {
        text: "tour.copy.take", target: "#screenshot", act: photographAndScan,
        isDone: begin => lastScan()?.number > begin.scan && newestCopy() !== undefined && newestCopy().generatedAt === scannedCode,
      },
      endStop,
      {
        text: "tour.copy.show", target: "#album",
        act: async () => {
          await ask("phones/bing/select");
          await ask("phones/bing/show", { card: null, copy: newestCopy().number });
        },
        isDone: () => phones().selected === "bing" && phoneOf("bing").shownCopy !== null,
      },
      scanned("tour.copy.scan", "#key-scan", null, "notValid"),
      look("tour.copy.look"),
      endStop,
    ],
  },
  {
    title: "tour.held",
    steps: [
      unlock,
      {
        text: "tour.held.state", target: "#ledger",
        act: () => ask("authority/state", { credential: credentialOf("bing", "drivingLicence").id, number: 7 }),
        isDone: () => credentialOf("bing", "drivingLicence")?.state === 7,
      },
      { text: "tour.held.publish", target: "#publish", act: () => ask("authority/publish"), isDone: () => part("authority").unpublished === 0 },
      { text: "tour.held.sync", target: "#device-keys", act: synchronise, isDone: hasNewestList },
      shown("tour.held.show", "bing", "drivingLicence"),
      scanned("tour.held.scan", "#key-scan", null, "mustNotDrive"),
      look("tour.held.look"),
      endStop,
    ],
  },
  {
    title: "tour.stop",
    steps: [
      unlock,
      { text: "tour.stop.off", target: "#network", act: goOffline, isDone: () => !terminal().isNetworkInRange },
      scanned("tour.stop.licence", "#handset", () => show("yi", "drivingLicence"), ...passing),
      scanned("tour.stop.authorisation", "#handset", () => show("yi", "authorisation"), ...passing),
      scanned("tour.stop.vehicle", "#handset", () => show("jia", "vehicleLicence"), ...passing),
      scanned("tour.stop.mark", "#handset", () => show("jia", "inspectionMark"), ...passing),
      { text: "tour.stop.look", target: "#key-up", act: () => tapKey("up") },
      endStop,
    ],
  },
  {
    title: "tour.challenge",
    steps: [
      unlock,
      shown("tour.challenge.clock", "jia", "drivingLicence", () => setClock("jia", -300)),
      scanned("tour.challenge.scan", "#key-scan", null, "unknown"),
      { text: "tour.challenge.digits", target: "#key-up", act: () => tapKey("up"), isDone: () => phoneOf("jia").challenge !== null },
      scanned("tour.challenge.answer", "#key-scan", null, ...passing),
      look("tour.challenge.look"),
      endStop,
    ],
  },
];
