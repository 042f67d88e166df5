import { pascalCase } from '../../generate/names.ts';
import { schemaNameOf, schemaReference } from '../../generate/openapi-document.ts';
import {
  isRecord,
  type LooseBody,
  type LooseDocument,
  type LooseSchema,
  type Note,
  operationsIn,
} from './loose.ts';
import { mapInner, mapSchema } from './map-schemas.ts';

export type Direction = 'request' | 'response';

type Change = (schema: LooseSchema, direction: Direction) => LooseSchema;

/**
 * Changes each schema by the direction in which it is used; `prepare` still sees the names as they were. A named schema that is used in both becomes two: the one of
 * the requests is called `CustomerInput`.
 */
export function changeByDirection(
  document: LooseDocument,
  prepare: Change,
  change: Change,
  note: Note,
): void {
  const schemas = document.components?.schemas ?? {};
  const used = { request: new Set<string>(), response: new Set<string>() };
  const holders: { holder: Record<string, unknown>; direction: Direction }[] = [];
  const seen = new Set<unknown>();
  collect();
  for (const { holder, direction } of holders) reach(holder['schema'] as LooseSchema, used[direction]);

  const inputs = new Map<string, string>();
  const taken = new Set(Object.keys(schemas).map(pascalCase));
  for (const name of used.request) {
    if (!used.response.has(name)) continue;
    let input = `${name}Input`;
    while (taken.has(pascalCase(input))) input += 'Body';
    taken.add(pascalCase(input));
    inputs.set(name, input);
  }
  note('schema split into one for requests and one for responses', inputs.size);

  const directed = (schema: LooseSchema, direction: Direction): LooseSchema =>
    mapSchema(
      mapSchema(schema, (inner) => prepare(inner, direction)),
      (inner) => change(direction === 'request' ? withInput(inner) : inner, direction),
    );
  for (const { holder, direction } of holders)
    holder['schema'] = directed(holder['schema'] as LooseSchema, direction);
  for (const [name, schema] of Object.entries({ ...schemas })) {
    if (used.request.has(name)) schemas[inputs.get(name) ?? name] = directed(schema, 'request');
    if (used.response.has(name)) schemas[name] = directed(schema, 'response');
  }

  function withInput(schema: LooseSchema): LooseSchema {
    const input = schema.$ref === undefined ? undefined : inputs.get(schemaNameOf(schema.$ref) ?? '');
    const mapping = isRecord(schema['discriminator']) ? schema['discriminator']['mapping'] : undefined;
    const redirected = input === undefined ? schema : { ...schema, $ref: schemaReference(input).$ref };
    if (!isRecord(mapping)) return redirected;
    const targets = Object.entries(mapping).map(([value, target]) => {
      const other = inputs.get(schemaNameOf(String(target)) ?? '');
      return [value, other === undefined ? target : schemaReference(other).$ref];
    });
    return {
      ...redirected,
      discriminator: { ...(schema['discriminator'] as object), mapping: Object.fromEntries(targets) },
    };
  }

  function reach(schema: unknown, names: Set<string>): void {
    if (!isRecord(schema)) return;
    const name = typeof schema['$ref'] === 'string' ? schemaNameOf(schema['$ref']) : undefined;
    if (name !== undefined && !names.has(name)) {
      names.add(name);
      reach(schemas[name], names);
    }
    mapInner(schema as LooseSchema, (inner) => {
      reach(inner, names);
      return inner;
    });
  }

  function collect(): void {
    for (const { operation, item } of operationsIn(document)) {
      for (const parameter of [item['parameters'], operation['parameters']].flat())
        hold(parameter, 'request');
      body(operation.requestBody, 'request');
      for (const response of Object.values(operation.responses ?? {})) body(response, 'response');
    }
  }

  function body(given: LooseBody | undefined, direction: Direction): void {
    const found = deref(given) as LooseBody | undefined;
    for (const media of Object.values(found?.content ?? {})) hold(media, direction);
    for (const header of Object.values((found?.['headers'] as object | undefined) ?? {}))
      hold(header, direction);
  }

  function hold(given: unknown, direction: Direction): void {
    const holder = deref(given);
    if (!isRecord(holder) || seen.has(holder) || !isRecord(holder['schema'])) return;
    seen.add(holder);
    holders.push({ holder, direction });
  }

  function deref(given: unknown): unknown {
    let found = given;
    for (let depth = 0; depth < 10 && isRecord(found) && typeof found['$ref'] === 'string'; depth++) {
      const [group = '', name = ''] = found['$ref'].split('/').slice(2);
      found = document.components?.[group]?.[name];
    }
    return found;
  }
}
