// The sheet on which an owner authorises somebody else.

import { ask, part } from "./bench.js";
import { byId, make } from "./dom.js";
import { say } from "./words.js";

const purposes = [["driving", 1], ["inspection", 2], ["violations", 3], ["accidents", 4], ["counter", 5]];
let lent = null;

export function startLending() {
  byId("lend-close").onclick = () => byId("lend").close();
  byId("lend-form").onsubmit = async event => {
    event.preventDefault();
    const form = new FormData(event.target);
    const order = { vehicle: lent.vehicle, grantee: form.get("grantee"), purposes: form.getAll("purpose"), days: Number(form.get("days")) };
    if (await ask(`phones/${lent.owner}/authorise`, order)) byId("lend").close();
  };
}

export function openLending(owner, vehicle) {
  lent = { owner: owner.id, vehicle: vehicle.id };
  const others = part("phones").phones.filter(phone => phone.id !== owner.id);
  byId("lend-form").grantee.replaceChildren(...others.map(phone => make("option", { value: phone.id, textContent: phone.name })));
  byId("lend-purposes").replaceChildren(byId("lend-purposes").querySelector("legend"), ...purposes.map(([name, number]) =>
    make("label", { className: "check" }, make("input", { type: "checkbox", name: "purpose", value: name, checked: number === 1 }), say(`purpose.${number}`))));
  byId("lend").showModal();
}
