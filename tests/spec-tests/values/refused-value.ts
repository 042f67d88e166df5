import type { Path } from './path.ts';

/** A value that breaks one rule of the table, and no other. */
export interface Refused {
  readonly rule: 'type' | 'null' | 'min' | 'max' | 'format' | 'capitals' | 'enum' | 'required' | 'unknown';
  /** Where the rule is broken. */
  readonly path: Path;
  readonly value: unknown;
}

export function broken(rule: Refused['rule'], value: unknown, path: Path = []): Refused {
  return { rule, path, value };
}

export function without(value: object, name: string): object {
  return Object.fromEntries(Object.entries(value).filter(([each]) => each !== name));
}
