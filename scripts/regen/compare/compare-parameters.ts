import { resolve } from '../../generate/openapi-document.ts';
import { code } from '../markdown.ts';
import { type Named, type Parameter, schemaIn } from './api-document.ts';
import { type BeforeAfter, byName, ofBoth } from './before-after.ts';
import type { Place } from './change.ts';
import { compareContent } from './compare-bodies.ts';
import type { Comparison } from './comparison.ts';
import type { Called } from './operations.ts';

/** Compares the parameters of a call. */
export function compareParameters(comparison: Comparison, place: Place, called: BeforeAfter<Called>): void {
  const { documents } = comparison;
  const parameters = {
    before: byPosition(called.before, documents.before),
    after: byPosition(called.after, documents.after),
  };
  byName(parameters, {
    removed: (_key, { name }) => comparison.add('breaking', place, `removed the parameter ${code(name)}`),
    kept: (_key, both) => compareParameter(comparison, place, both),
    added(_key, { name, required }) {
      const text = `added the ${required ? 'required ' : ''}parameter ${code(name)}`;
      comparison.add(required ? 'breaking' : 'added', place, text);
    },
  });
}

/** The parameters by what they are to the caller; those of the path by their position in it. */
function byPosition({ operation, pathParameters }: Called, document: object): Named<Parameter> {
  return Object.fromEntries(
    (operation.parameters ?? []).map((one) => {
      const parameter = resolve<Parameter>(document, one);
      const { in: place, name } = parameter;
      const key =
        place === 'path' ? pathParameters.indexOf(name) : place === 'header' ? name.toLowerCase() : name;
      return [`${place} ${key}`, parameter];
    }),
  );
}

function compareParameter(comparison: Comparison, { subject }: Place, both: BeforeAfter<Parameter>): void {
  const { before, after } = both;
  const place = { subject, field: before.name, direction: 'request' } as const;
  // A path shows the new names of its parameters itself, and the case of a header's name does not matter.
  if (before.in === 'header' && before.name !== after.name)
    comparison.member(
      'described',
      place,
      'name',
      ofBoth(both, ({ name }) => name),
    );
  const settled = { before: withDefaults(before), after: withDefaults(after, before['style']) };
  comparison.members(place, settled, {
    ...{ name: 'elsewhere', in: 'elsewhere', schema: 'elsewhere', content: 'elsewhere' },
    ...{ required: after.required ? 'breaking' : 'added', deprecated: 'added' },
    ...{ style: 'breaking', explode: 'breaking', allowReserved: 'breaking', allowEmptyValue: 'breaking' },
  });
  comparison.schema({ ...place, isParameter: true }, ofBoth(both, schemaIn));
  compareContent(comparison, place, both);
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
