// Elements, and lists of them that keep the keyboard's place when they are drawn again.

export const byId = id => document.getElementById(id);

/** Makes an element: properties by name, attributes when there is no such property, listeners as onclick. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "data") Object.assign(element.dataset, value);
    else if (name in element) element[name] = value;
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

/** Puts new children in place. Whatever had the focus and has the same data-id there gets it again. */
export function fill(container, children) {
  const focused = container.contains(document.activeElement) ? document.activeElement.dataset.id : undefined;
  container.replaceChildren(...children);
  if (focused !== undefined) container.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
}

export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** A radio group of buttons with arrow keys (ARIA radiogroup pattern). */
export function choice(container, options, chosen, choose) {
  fill(container, options.map(([value, label]) => make("button", {
    type: "button", role: "radio", "aria-checked": String(value === chosen), tabIndex: value === chosen ? 0 : -1,
    textContent: label, data: { id: value }, onclick: () => choose(value),
  })));
  if (!options.some(([value]) => value === chosen) && container.firstChild) container.firstChild.tabIndex = 0;
  container.onkeydown = event => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = options.findIndex(([value]) => value === event.target.dataset.id);
    const next = options[(at + step + options.length) % options.length][0];
    container.querySelector(`[data-id="${CSS.escape(next)}"]`).focus();
    choose(next);
  };
}

export function setSwitch(button, isOn) {
  button.setAttribute("aria-checked", String(isOn));
}

/** Fills a select when its options are others. */
export function options(select, entries, chosen) {
  const key = JSON.stringify(entries);
  if (select.dataset.entries !== key) {
    select.replaceChildren(...entries.map(([value, label]) => make("option", { value, textContent: label })));
    select.dataset.entries = key;
  }
  select.value = chosen;
}
