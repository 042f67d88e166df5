import type { Value } from '../expected/value.ts';
import { sampleText } from './text.ts';

/** A value with all that the table knows of, or with no more than has to be there. */
export function sample(value: Value, size: 'full' | 'least' = 'full'): unknown {
  switch (value.type) {
    case 'string':
      return sampleText(value);
    case 'integer':
      return 7;
    case 'array':
      return size === 'full' ? [sample(value.items), sample(value.items)] : [];
    case 'object': {
      const members = Object.entries(value.members).filter(([, each]) => size === 'full' || each.required);
      return Object.fromEntries(members.map(([name, each]) => [name, sample(each, size)]));
    }
  }
}
