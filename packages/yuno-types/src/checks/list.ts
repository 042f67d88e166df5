// Generated from specs/yuno/openapi.yaml by `node scripts/generate.ts yuno`; edit the spec, not this file.

import { bounds } from './bounds.js';
import { type Check, refuse } from './check.js';

/** An array of `least` to `most` items, each of which the check takes. Items beyond `most` are not looked at. */
export function list(item: Check, least = 0, most: number = Infinity): Check {
  return (value, path, issues) => {
    if (!Array.isArray(value)) return refuse('must be an array', path, issues);
    const outside = bounds(value.length, least, most, 'item');
    if (outside) refuse(outside, path, issues);
    const end = Math.min(value.length, most);
    for (let index = 0; index < end; index += 1) {
      path.push(index);
      item(value[index], path, issues);
      path.pop();
    }
  };
}
