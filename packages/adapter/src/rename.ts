import { textAt } from './text-at.js';

/** The text members of an object under other names; one that is absent (or no text) stays absent. */
export function rename(value: unknown, names: Readonly<Record<string, string>>): Record<string, string> {
  const renamed: Record<string, string> = {};
  for (const [from, to] of Object.entries(names)) {
    const member = textAt(value, from);
    if (member !== undefined) renamed[to] = member;
  }
  return renamed;
}

/** The same names the other way round. */
export function inverse(names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([from, to]) => [to, from]));
}
