import { isLinear } from '../../redocly/rules/linear-patterns.js';
import { inWords } from '../upgrade/upgrade-schema.ts';
import {
  isRecord,
  type LooseSchema,
  type NamedSchemas,
  type Note,
  referred,
  required,
} from '../upgrade/loose.ts';
import { mapInner, mapSchema } from '../upgrade/walk.ts';

/** A schema of a request, closed. */
export function requestSchema(given: LooseSchema, note: Note): LooseSchema {
  let schema = given;
  if (schema.pattern !== undefined && !isLinear(schema.pattern)) {
    schema = inWords(schema, 'pattern', `Pattern: ${schema.pattern}`);
    note('pattern that could take long told in words');
  }
  if (![schema.type].flat().includes('object') && schema.properties === undefined) return schema;
  const { additionalProperties: rest } = schema;
  if (rest === false || isRecord(rest)) return schema;
  // An object without described members takes any.
  if (schema.properties === undefined) return { ...schema, additionalProperties: {} };
  note('request closed to unknown members');
  return { ...schema, additionalProperties: false };
}

/** An object instead of the parts that it is made of, where all are objects, as one: no closed part could take what another has. */
export function oneObject(schema: LooseSchema, schemas: NamedSchemas, note: Note, depth = 5): LooseSchema {
  const parts = schema.allOf?.map((part) => partOf(part, schemas));
  if (!parts?.every((part) => part !== undefined)) return schema;
  const { allOf: _parts, ...own } = schema;
  const all = [...parts, own];
  // What is said twice would be said once.
  if (['anyOf', 'oneOf'].some((keyword) => all.filter((part) => keyword in part).length > 1)) return schema;
  const described =
    own.description ?? parts.map(({ description }) => description).find((text) => text !== undefined);
  note('parts of a request (allOf) joined into one object');
  const joined: LooseSchema = {
    ...Object.assign({}, ...all),
    type: 'object',
    properties: Object.assign({}, ...all.map(({ properties }) => properties)),
    ...(described === undefined ? {} : { description: described }),
    ...required(all.flatMap((part) => part.required ?? [])),
  };
  // What came from a named part has parts of its own.
  if (depth === 0) return joined;
  return mapInner(joined, (inner) => mapSchema(inner, (one) => oneObject(one, schemas, note, depth - 1)));
}

const joinable = new Set(
  'type properties required description title additionalProperties example default deprecated x-evidence'.split(
    ' ',
  ),
);

/** Forms that only choose between members which stand elsewhere. */
const isChoice = (forms: unknown): boolean =>
  Array.isArray(forms) &&
  forms.every(
    (form) => isRecord(form) && Object.keys(form).every((key) => key === 'required' || key === 'type'),
  );

/** An object with properties, and with nothing that could not be joined; `undefined` for anything else. */
function partOf(part: LooseSchema, schemas: NamedSchemas, depth = 5): LooseSchema | undefined {
  const { $ref, ...beside } = part;
  if ($ref !== undefined && ('properties' in beside || 'required' in beside))
    return partOf({ ...beside, allOf: [{ $ref }, ...(beside.allOf ?? [])] }, schemas, depth - 1);
  if ($ref !== undefined) {
    const target = referred(schemas, $ref);
    return target && depth > 0 ? partOf(target, schemas, depth - 1) : undefined;
  }
  if (part.allOf) {
    const parts = part.allOf.map((inner) => partOf(inner, schemas, depth - 1));
    if (depth === 0 || !parts.every((inner) => inner !== undefined)) return undefined;
    const { allOf: _parts, ...own } = part;
    return oneObject({ ...own, allOf: parts }, schemas, () => {});
  }
  const isJoinable = Object.entries(part).every(
    ([keyword, value]) =>
      joinable.has(keyword) || ((keyword === 'anyOf' || keyword === 'oneOf') && isChoice(value)),
  );
  return isJoinable && !isRecord(part.additionalProperties) ? part : undefined;
}
