// The terminal's own words for reasons, from the file that lies in its flash.

import { isChinese } from "./words.js";

const rows = new Map();

export async function loadPhrases() {
  const text = await (await fetch("/phrases.tsv")).text();
  for (const line of text.split("\n")) {
    const [number, ...columns] = line.split("\t");
    if (number) rows.set(Number(number), columns);
  }
}

/** A reason and what to do about it, as the terminal says them. */
export function reasonText({ code, argument }) {
  const [chinese = "", english = "", chineseAction = "", englishAction = ""] = rows.get(code) ?? [];
  const [reason, action] = isChinese() ? [chinese, chineseAction] : [english, englishAction];
  return `${code} ${[reason, action].filter(Boolean).join(" — ")}`.replaceAll("{0}", argument);
}
