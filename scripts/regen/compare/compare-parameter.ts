import type { Parameter } from './api-document.ts';
import type { Both, Place } from './change.ts';
import { compareContent } from './compare-bodies.ts';
import { compareSchema } from './compare-schema.ts';
import type { Comparison } from './comparison.ts';

/** Compares a parameter of a call. */
export function compareParameter(comparison: Comparison, { subject }: Place, both: Both<Parameter>): void {
  const { before, after } = both;
  const place = { subject, field: before.name };
  // The path of the call tells the new name of a part of it, and a header has its name in any letters.
  if (before.in === 'header' && before.name !== after.name)
    comparison.member('described', place, 'name', { before: before.name, after: after.name });
  const settled = { before: withDefaults(before), after: withDefaults(after, before['style']) };
  comparison.members(place, settled, {
    ...{ name: 'elsewhere', in: 'elsewhere', schema: 'elsewhere', content: 'elsewhere' },
    ...{ required: after.required ? 'breaking' : 'added', deprecated: 'added' },
    ...{ style: 'breaking', explode: 'breaking', allowReserved: 'breaking', allowEmptyValue: 'breaking' },
  });
  const schemas = { before: before.schema ?? {}, after: after.schema ?? {} };
  compareSchema(comparison, place, schemas, 'request', { isParameter: true });
  compareContent(comparison, place, { before: before.content ?? {}, after: after.content ?? {} }, 'request');
}

/** A parameter with what it is without being told. */
function withDefaults(parameter: Parameter, before?: unknown): Parameter {
  const usual = ['query', 'cookie'].includes(parameter.in) ? 'form' : 'simple';
  const style = parameter['style'] ?? usual;
  return {
    ...{ required: false, deprecated: false, allowReserved: false, allowEmptyValue: false },
    // With another style it goes without saying that lists look otherwise.
    ...{ style, explode: (before ?? usual) === 'form' },
    ...parameter,
  };
}
