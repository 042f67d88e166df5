import type { Parameter } from './api-document.ts';
import type { Both, Place } from './change.ts';
import { compareContent } from './compare-bodies.ts';
import { compareSchema } from './compare-schema.ts';
import type { Comparison } from './comparison.ts';

/** Compares a parameter of a call. */
export function compareParameter(comparison: Comparison, { subject }: Place, both: Both<Parameter>): void {
  const { before, after } = both;
  const place = { subject, field: before.name };
  // A path shows the new names of its parameters itself, and the case of a header's name does not matter.
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

/** A parameter with the defaults of OpenAPI filled in. */
function withDefaults(parameter: Parameter, before?: unknown): Parameter {
  const usual = ['query', 'cookie'].includes(parameter.in) ? 'form' : 'simple';
  const style = parameter['style'] ?? usual;
  return {
    ...{ required: false, deprecated: false, allowReserved: false, allowEmptyValue: false },
    // Another style implies another `explode`: that alone is no second change.
    ...{ style, explode: (before ?? usual) === 'form' },
    ...parameter,
  };
}
