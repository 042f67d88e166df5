import { schemaNameOf } from '../../generate/openapi-document.ts';
import { isRecord, type LooseSchema, type NamedSchemas, referred } from '../upgrade/loose.ts';

/** Values of the formats that a validator judges, at addresses that belong to nobody. */
const texts: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  duration: 'P1D',
  email: 'ana@example.com',
  hostname: 'www.example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  time: '12:00:00Z',
  uri: 'https://www.example.com/',
  uuid: '94121f98-98f7-4d57-aa5f-228401d35b12',
};

/** A value of a schema, made of its own examples, and of its types where it has none: the members that it requires, and those that are exemplified. */
export function sampleOf(
  schema: LooseSchema | undefined,
  schemas: NamedSchemas,
  usesExamples: boolean,
  depth = 12,
): unknown {
  if (typeof schema !== 'object' || depth === 0) return null;
  if (usesExamples && 'example' in schema) return schema['example'];
  if (usesExamples && Array.isArray(schema['examples']) && schema['examples'].length > 0)
    return schema['examples'][0];
  if ('const' in schema) return schema['const'];
  if (schema['default'] !== undefined) return schema['default'];
  if (schema.enum) return schema.enum[0];
  const { $ref, ...beside } = schema;
  if ($ref !== undefined && ('required' in beside || 'properties' in beside))
    return sampleOf({ ...beside, type: 'object', allOf: [{ $ref }] }, schemas, usesExamples, depth - 1);
  if (schema.$ref !== undefined)
    return sampleOf(referred(schemas, schema.$ref), schemas, usesExamples, depth - 1);
  const [form] = schema.anyOf ?? schema.oneOf ?? [];
  if (form && !schema.properties)
    return tagged(schema['discriminator'], form, sampleOf(form, schemas, usesExamples, depth - 1));
  const type = [schema.type].flat()[0] ?? (schema.properties || schema.allOf ? 'object' : 'string');
  if (type === 'object') {
    const { properties, required } = membersIn(schema, schemas, depth);
    // What is required may be described nowhere.
    const bare = Object.fromEntries([...required].map((name) => [name, {} as LooseSchema]));
    const members = Object.entries({ ...bare, ...properties })
      .filter(([name, member]) => required.has(name) || (usesExamples && hasExample(member)))
      .map(([name, member]) => [name, sampleOf(member, schemas, usesExamples, depth - 1)]);
    return Object.fromEntries(members);
  }
  if (type === 'array') {
    const most = (schema['minItems'] as number | undefined) ?? 0;
    return most > 0 ? [sampleOf(schema['items'] as LooseSchema, schemas, usesExamples, depth - 1)] : [];
  }
  if (type === 'integer' || type === 'number') {
    const { minimum, exclusiveMinimum, maximum = 1 } = schema as Record<string, number | undefined>;
    return minimum ?? (exclusiveMinimum === undefined ? Math.min(1, maximum) : exclusiveMinimum + 1);
  }
  if (type === 'boolean') return true;
  return type === 'null'
    ? null
    : (texts[schema.format ?? ''] ?? textOf(schema as { minLength?: number; maxLength?: number }));
}

const textOf = ({ minLength = 0, maxLength }: { minLength?: number; maxLength?: number }): string =>
  'text'.padEnd(minLength, 't').slice(0, maxLength);

/** The members of an object and of its parts, the first of several forms included: one part may require what another describes. */
function membersIn(
  schema: LooseSchema,
  schemas: NamedSchemas,
  depth: number,
): { properties: Record<string, LooseSchema>; required: Set<string> } {
  const target = schema.$ref === undefined ? schema : referred(schemas, schema.$ref);
  if (!target || depth === 0) return { properties: {}, required: new Set() };
  const [form] = target.anyOf ?? target.oneOf ?? [];
  const parts = [...(target.allOf ?? []), ...(form ? [form] : [])].map((part) =>
    membersIn(part, schemas, depth - 1),
  );
  return {
    properties: Object.assign({}, ...parts.map(({ properties }) => properties), target.properties),
    required: new Set([...parts.flatMap(({ required }) => [...required]), ...(target.required ?? [])]),
  };
}

const hasExample = (schema: LooseSchema): boolean =>
  typeof schema === 'object' && ('example' in schema || 'examples' in schema);

/** The value with the member that says which of several forms it has. */
function tagged(discriminator: unknown, form: LooseSchema, value: unknown): unknown {
  if (!isRecord(discriminator) || !isRecord(value) || form.$ref === undefined) return value;
  const { propertyName, mapping } = discriminator as {
    propertyName: string;
    mapping?: Record<string, string>;
  };
  const [tag = schemaNameOf(form.$ref)] =
    Object.entries(mapping ?? {}).find(([, target]) => target === form.$ref) ?? [];
  return { ...value, [propertyName]: tag };
}
