// The holders' phones: cards with their states, the live code, challenge, screenshots.

import { ask, now, part, watch } from "./bench.js";
import { byId, choice, fill, make, options, setSwitch, setText } from "./dom.js";
import { openLending } from "./lending.js";
import { drawCode } from "./qr.js";
import { clockChoices, clockText, dayText } from "./times.js";
import { say } from "./words.js";

const clockSteps = [-86400, -3600, -540, -300, -90, 0, 90, 300, 540, 3600, 86400];
const black = "#111";
const red = "#b3261e";

const phones = () => part("phones");
export const selected = () => phones().phones.find(phone => phone.id === phones().selected);
const path = what => `phones/${phones().selected}/${what}`;

export function startPhone() {
  byId("screenshot").onclick = () => ask(path("screenshot"));
  byId("phone-online").onclick = () => ask(path("online"), { isOn: !selected().isOnline });
  byId("phone-clock").onchange = event => ask(path("clock"), { seconds: Number(event.target.value) });
  watch("phones", show);
  setInterval(tick, 500);
}

export const showCard = card => ask(path("show"), { card, copy: null });

export const choosePhone = id => ask(`phones/${id}/select`);

export function nextPhone() {
  const all = phones().phones.map(phone => phone.id);
  choosePhone(all[(all.indexOf(phones().selected) + 1) % all.length]);
}

function show(state) {
  const phone = selected();
  choice(byId("phones"), state.phones.map(each => [each.id, each.name]), state.selected, choosePhone);
  setSwitch(byId("phone-online"), phone.isOnline);
  options(byId("phone-clock"), clockChoices(clockSteps, phone.clockAhead), String(phone.clockAhead));
  byId("screenshot").disabled = !state.screen;
  showAlbum(state, phone);
  fill(byId("handset"), [statusBar(phone), ...(phone.shownCard || phone.shownCopy ? codePage(state.screen, phone) : cardPage(phone))]);
  tick();
}

function statusBar(phone) {
  return make("div", { className: "status-bar" },
    make("span", { id: "phone-time" }), make("span", { textContent: phone.isOnline ? "5G" : say("app.offline") }));
}

function cardPage(phone) {
  const visible = phone.cards.filter(card => card.look !== "gone");
  const gone = phone.cards.length - visible.length;
  return [
    make("div", { className: "app-bar" }, make("strong", { textContent: say("app.title") })),
    make("p", { className: "app-note", textContent: `${phone.name} · ${say("app.asof", clockText(phone.statesAsOf))}` }),
    make("ul", { className: "cards" }, ...visible.map(card => make("li", {}, cardButton(card), ...lending(phone, card)))),
    visible.length ? null : make("p", { className: "app-note", textContent: say("app.empty") }),
    gone ? make("p", { className: "app-note", textContent: say("app.gone", gone) }) : null,
  ].filter(Boolean);
}

function cardButton(card) {
  const lines = cardLines(card);
  return make("button", {
    type: "button", className: "card", data: { id: card.id, look: card.look, kind: card.kind },
    "aria-label": [say("app.show", say(`kind.${card.kind}`)), ...lines, stateText(card)].join(", "), onclick: () => showCard(card.id),
  },
  make("span", { className: "card-kind", textContent: say(`kind.${card.kind}`) }),
  make("span", { className: "card-state", textContent: stateText(card) }),
  make("strong", { textContent: card.headline }),
  ...lines.map(line => make("span", { className: "card-line", textContent: line })));
}

function stateText(card) {
  return card.look === "abnormal" ? say("app.abnormal") : say(`state.${card.state}`);
}

const shownFacts = {
  drivingLicence: ["classes", "validUntil", "points"],
  vehicleLicence: ["vehicleType", "owner", "inspectionUntil"],
  inspectionMark: ["validUntil"],
  authorisation: ["owner", "grantee", "validUntil"],
  deregistrationCertificate: ["day"],
};

function cardLines(card) {
  const lines = shownFacts[card.kind].map(fact => `${say(`fact.${fact}`)} ${card.facts[fact]}`);
  return card.kind === "authorisation" ? [...lines, card.facts.purposes.map(purpose => say(`purpose.${purpose}`)).join("、")] : lines;
}

// An owner lends from the vehicle's card, and takes back there.
function lending(phone, card) {
  if (card.kind !== "vehicleLicence" || !card.isLive) return [];
  const lent = phones().phones.flatMap(other => other.cards)
    .filter(other => other.kind === "authorisation" && other.facts.plate === card.facts.plate && other.facts.owner === card.facts.owner && other.state === 0);
  return [
    make("div", { className: "lending" },
      ...lent.map(other => make("button", {
        type: "button", data: { id: `cancel-${other.id}` }, textContent: say("lend.cancel", other.facts.grantee),
        title: say("lend.lent", other.facts.grantee, other.facts.validUntil),
        onclick: () => ask(path("cancel"), { vehicle: card.id, authorisation: other.id }),
      })),
      make("button", { type: "button", data: { id: `lend-${card.id}` }, textContent: say("lend.open"), onclick: () => openLending(phone, card) })),
  ];
}

function codePage(screen, phone) {
  const card = phone.cards.find(each => each.id === phone.shownCard);
  const back = make("button", { type: "button", className: "back", data: { id: "back" }, textContent: `‹ ${say("app.back")}`, onclick: () => ask(path("show"), { card: null, copy: null }) });
  const title = make("strong", { textContent: card ? say(`kind.${card.kind}`) : say("album.item", phone.shownCopy) });
  const ground = make("div", { className: "ground", data: { look: screen?.look ?? card?.look ?? "abnormal" } });
  ground.append(make("p", { className: "ground-name", textContent: screen?.headline ?? card?.headline ?? "" }));
  if (screen) ground.append(codeCanvas(screen), ...codeNotes(screen));
  else ground.append(make("p", { className: "abnormal", textContent: say("app.abnormal") }));
  return [make("div", { className: "app-bar" }, back, title), ground, ...(card?.isLive && screen ? [challengeForm(phone)] : [])];
}

function codeCanvas(screen) {
  const canvas = make("canvas", { className: "code", role: "img", "aria-label": `${say("app.code")}: ${say(`kind.${screen.kind}`)} ${screen.headline}` });
  drawCode(canvas, screen, screen.look === "red" ? red : black);
  return canvas;
}

function codeNotes(screen) {
  const kind = screen.isCopy ? say("app.copy") : screen.challenge ? say("app.answer", screen.challenge) : screen.renewsAt ? "" : say("app.static");
  return [
    make("p", { className: "generated", textContent: say("app.generated", dayText(screen.generatedAt)) }),
    make("p", { className: "renewal", id: screen.renewsAt ? "renewal" : "", textContent: kind }),
  ];
}

function challengeForm(phone) {
  if (phone.challenge) {
    return make("button", { type: "button", data: { id: "challenge-end" }, textContent: say("app.challenge.end"), onclick: () => ask(path("challenge"), { digits: null }) });
  }
  const digits = make("input", { inputMode: "numeric", pattern: "[0-9]{6}", maxLength: 6, required: true, data: { id: "digits" }, "aria-label": say("app.challenge"), placeholder: say("app.challenge"), autocomplete: "off" });
  digits.value = byId("handset").querySelector("[data-id=digits]")?.value ?? "";
  return make("form", {
    className: "challenge", onsubmit: event => {
      event.preventDefault();
      ask(path("challenge"), { digits: digits.value });
    },
  }, digits, make("button", { data: { id: "answer" }, textContent: say("app.challenge.do") }));
}

function showAlbum(state, phone) {
  fill(byId("album"), state.album.length === 0
    ? [make("span", { className: "note", textContent: say("album.none") })]
    : state.album.map(copy => make("button", {
      type: "button", data: { id: `copy-${copy.number}` }, "aria-pressed": String(copy.number === phone.shownCopy),
      textContent: `${say("album.item", copy.number)} · ${copy.headline} ${clockText(copy.generatedAt)}`,
      onclick: () => ask(path("show"), { card: null, copy: copy.number }),
    })));
}

function tick() {
  if (!phones()) return;
  const time = now() + 1000 * selected().clockAhead;
  if (byId("phone-time")) setText(byId("phone-time"), clockText(time));
  const left = phones().screen?.renewsAt ? Math.ceil((phones().screen.renewsAt - time) / 1000) : 0;
  if (byId("renewal")) setText(byId("renewal"), say("app.renews", Math.min(15, Math.max(0, left))));
}
