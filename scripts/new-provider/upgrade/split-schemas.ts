import { pascalCase } from '../../generate/names.ts';
import { schemaNameOf, schemaReference } from '../../generate/openapi-document.ts';
import { prune } from './cut-paths.ts';
import { isRecord, type LooseDocument, type LooseSchema, type NamedSchemas, type Note } from './loose.ts';
import { type Direction, eachHolder, mapInner, mapSchema, mapTargets } from './walk.ts';

/**
 * Changes each schema by the direction in which it is used; `prepare` still sees the names as they were, and what they stood for. A named schema
 * that is used in both becomes two: the one of the requests is called `CustomerInput`. What nothing leads to is left out.
 */
export function changeByDirection(
  document: LooseDocument,
  prepare: (schema: LooseSchema, direction: Direction, named: NamedSchemas) => LooseSchema,
  change: (schema: LooseSchema, direction: Direction) => LooseSchema,
  note: Note,
): void {
  prune(document, note);
  const schemas = document.components?.schemas ?? {};
  const before = structuredClone(schemas);
  const used = { request: new Set<string>(), response: new Set<string>() };
  eachHolder(document, ({ schema }, direction) => reach(schema, used[direction]));

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
      mapSchema(schema, (inner) => prepare(inner, direction, before)),
      (inner) => change(direction === 'request' ? withInput(inner) : inner, direction),
    );
  eachHolder(document, (holder, direction) => {
    holder.schema = directed(holder.schema, direction);
  });
  for (const [name, schema] of Object.entries({ ...schemas })) {
    if (used.request.has(name)) schemas[inputs.get(name) ?? name] = directed(schema, 'request');
    if (used.response.has(name)) schemas[name] = directed(schema, 'response');
  }
  prune(document, note);

  function withInput(schema: LooseSchema): LooseSchema {
    const redirected = mapTargets(schema, inputOf);
    return schema.$ref === undefined ? redirected : { ...redirected, $ref: inputOf(schema.$ref) };
  }

  function inputOf(reference: string): string {
    const input = inputs.get(schemaNameOf(reference) ?? '');
    return input === undefined ? reference : schemaReference(input).$ref;
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
}
