// The authority: what it has issued, the states that it keeps, and what it has published.

import { ask, part, watch } from "./bench.js";
import { byId, fill, make, options, setText } from "./dom.js";
import { dayText } from "./times.js";
import { say } from "./words.js";

const kinds = [["driving-licence", "drivingLicence"], ["vehicle-licence", "vehicleLicence"], ["inspection-mark", "inspectionMark"], ["deregistration", "deregistrationCertificate"]];

export function startAuthority() {
  byId("publish").onclick = () => ask("authority/publish");
  byId("issue").onsubmit = issue;
  byId("issue").kind.onchange = showFields;
  watch("authority", show);
  watch("phones", showForm);
}

export const credentialOf = (phone, kind) => part("authority").credentials.find(each => each.phone === phone && each.kind === kind);

function show(state) {
  const isBehind = state.unpublished > 0;
  setText(byId("publication"), [
    state.trustSequence ? say("publication", state.trustSequence, state.regions[0]?.sequence ?? 0, dayText(state.publishedAt)) : say("publication.none"),
    isBehind ? say("unpublished", state.unpublished) : say("published"),
  ].join(" · "));
  byId("publish").classList.toggle("due", isBehind);
  fill(byId("ledger"), state.credentials.map(row));
}

function row(credential) {
  const name = `${credential.holder} ${say(`kind.${credential.kind}`)} ${credential.headline}`;
  const states = make("select", {
    "aria-label": say("state.of", name), data: { id: `state-${credential.id}`, state: credential.state },
    onchange: event => ask("authority/state", { credential: credential.id, number: Number(event.target.value) }),
  });
  options(states, credential.states.map(state => [String(state), `${state} ${say(`state.${state}`)}`]), String(credential.state));
  const wanted = credential.canBeWanted ? make("input", {
    type: "checkbox", checked: credential.isWanted, "aria-label": say("wanted.of", name), data: { id: `wanted-${credential.id}` },
    onchange: event => ask("authority/wanted", { credential: credential.id, isOn: event.target.checked }),
  }) : null;
  return make("tr", { data: { credential: credential.id, kind: credential.kind, phone: credential.phone }, title: `cti ${credential.id} · list ${credential.list} · ${credential.index}` },
    make("td", { textContent: credential.holder }),
    make("td", {}, make("span", { className: "row-kind", textContent: say(`kind.${credential.kind}`) }), " ", make("span", { className: "row-name", textContent: credential.headline })),
    make("td", {}, states), make("td", {}, ...(wanted ? [wanted] : [])));
}

function showForm(state) {
  const form = byId("issue");
  options(form.kind, kinds.map(([value, kind]) => [value, say(`kind.${kind}`)]), form.kind.value || kinds[0][0]);
  options(form.phone, state.phones.map(phone => [phone.id, phone.name]), form.phone.value || state.selected);
  showFields();
}

function showFields() {
  for (const field of byId("issue").querySelectorAll("[data-for]")) {
    const isShown = field.dataset.for.split(" ").includes(byId("issue").kind.value);
    field.hidden = !isShown;
    field.querySelector("input").disabled = !isShown;
  }
}

async function issue(event) {
  event.preventDefault();
  const form = new FormData(event.target);
  const asked = { kind: form.get("kind"), phone: form.get("phone"), isSm2: form.get("isSm2") === "1" };
  for (const name of ["classes", "plate", "vehicleType", "until"]) if (form.get(name)) asked[name] = form.get(name);
  if (form.get("points")) asked.points = Number(form.get("points"));
  await ask("authority/issue", asked);
}
