import { inspect } from 'node:util';

/** A text that stands in one place only, so that whoever finds it elsewhere knows where it leaked from. */
export interface Canary {
  readonly label: string;
  readonly text: string;
}

const canaries: Canary[] = [];
let marks = 0;

/** A number and a text that no other canary has; the text is safe in JSON, in a header and in HTML. */
export function freshMark(): { readonly number: number; readonly letters: string } {
  marks++;
  const letters = `zq${marks.toString(36).padStart(2, '0')}`;
  return { number: marks, letters: `${letters}jx${letters}kv${letters}` };
}

/** Adds a text that nothing may print. Short ones (a calling code) are left out: they could appear by chance. */
export function addCanary(label: string, text: string = freshMark().letters.repeat(3)): string {
  if (text.length >= 4) canaries.push({ label, text });
  // A credential that is cut is still a leak.
  if (text.length >= 40) canaries.push({ label, text: text.slice(0, 18) }, { label, text: text.slice(-18) });
  return text;
}

/** All canaries so far. */
export function allCanaries(): readonly Canary[] {
  return canaries;
}

/** The labels of all canaries that show in any print of the values. */
export function leaksIn(...values: readonly unknown[]): string[] {
  const print = values.map(everyPrintOf).join('\n');
  return [...new Set(canaries.filter(({ text }) => print.includes(text)).map(({ label }) => label))];
}

/** A value as every tool prints it: inspected to the bottom, as text, as JSON, with its stack and all of its causes. */
function everyPrintOf(value: unknown): string {
  const options = { showHidden: true, depth: 20, getters: true, maxStringLength: null, maxArrayLength: null };
  const prints = [inspect(value, options), String(value), jsonOf(value)];
  const seen = new Set<unknown>();
  for (let error = value; error instanceof Error && !seen.has(error); error = error.cause) {
    seen.add(error);
    prints.push(error.name, error.message, error.stack ?? '', jsonOf(error), inspect(error, options));
  }
  return prints.join('\n');
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}
