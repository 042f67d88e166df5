import { pascalCase } from '../../generate/names.ts';
import { schemaNameOf, schemaReference } from '../../generate/openapi-document.ts';
import { namesInReference, valueAt } from '../../openapi/pointer.ts';
import { freeName } from '../names.ts';
import { isRecord, type LooseDocument, type LooseSchema, type Note } from './loose.ts';
import { mapSchemas, maps } from './walk.ts';

/** Where a reference may lead and stay one. */
const shared = 'callbacks headers links parameters requestBodies responses securitySchemes'.split(' ');

/** Members that hold schemas and values. */
const isData = /^(?:schema|example|value|default|x-.*)$/;

/**
 * Leaves only references that every tool follows: to a named schema, and to a named object of the components, with
 * nothing beside them that OpenAPI ignores. What stands anywhere else takes the place of its reference; a schema there
 * gets a name. A shared example becomes one of each body, for each has a schema of its own.
 *
 * @param whole The document before anything was left out of it: a reference may lead there.
 */
export function liftReferences(document: LooseDocument, whole: LooseDocument, note: Note): void {
  const { components = {} } = document;
  document.paths = inlined(document.paths, 'paths', true) as NonNullable<LooseDocument['paths']>;
  for (const group of shared)
    if (components[group])
      components[group] = inlined(components[group], group, true) as Record<string, unknown>;
  // Nothing refers to them any more.
  delete components['examples'];
  delete components['pathItems'];
  nameParts(document, whole, note);

  /** `isMap`: the names in it are anybody's, not those of OpenAPI. The schemas within are of no interest here. */
  function inlined(node: unknown, key: string, isMap: boolean, depth = 0): unknown {
    if (Array.isArray(node)) return node.map((item) => inlined(item, '', false, depth));
    if (!isRecord(node)) return node;
    const { $ref, ...beside } = node;
    if (typeof $ref === 'string') {
      const [root, group = ''] = namesInReference($ref);
      if (root === 'components' && shared.includes(group)) return alone(node);
      const target = valueAt(whole, namesInReference($ref));
      // No example is better than one that nobody has.
      if (!isRecord(target)) return group === 'examples' ? undefined : node;
      if (depth > 20) return node;
      note('reference replaced by what stands there');
      return inlined({ ...target, ...beside }, key, isMap, depth + 1);
    }
    const members = Object.entries(node)
      .map(([name, value]) => {
        if (isMap) return [name, inlined(value, key, false, depth)];
        return isData.test(name) ? [name, value] : [name, inlined(value, name, maps.has(name), depth)];
      })
      .filter(([, value]) => value !== undefined);
    return key === 'examples' && isMap && members.length === 0 ? undefined : Object.fromEntries(members);
  }

  function alone(node: Record<string, unknown>): Record<string, unknown> {
    const left = ['$ref', 'summary', 'description'].filter((name) => node[name] !== undefined);
    note('member beside a $ref, which OpenAPI ignores, left out', Object.keys(node).length - left.length);
    return Object.fromEntries(left.map((name) => [name, node[name]]));
  }
}

/** Validators refer to named schemas only: a part of one that is referred to becomes a schema with a name. */
function nameParts(document: LooseDocument, whole: LooseDocument, note: Note): void {
  const names = new Map<string, string>();
  let isDone = false;
  while (!isDone) {
    isDone = true;
    mapSchemas(document, (schema) => {
      const { $ref } = schema;
      const name = typeof $ref === 'string' ? schemaNameOf($ref) : undefined;
      if (typeof $ref !== 'string' || !$ref.startsWith('#/')) return schema;
      const schemas = (document.components ??= {}).schemas ?? {};
      if (name !== undefined && Object.hasOwn(schemas, name)) return schema;
      const target = valueAt(whole, namesInReference($ref));
      if (!isRecord(target)) return schema;
      let given = names.get($ref);
      if (given === undefined) {
        given = partName(schemas, namesInReference($ref));
        names.set($ref, given);
        document.components.schemas = { ...schemas, [given]: structuredClone(target) as LooseSchema };
        note('part of a schema that is referred to, under a name');
        isDone = false;
      }
      return { ...schema, $ref: schemaReference(given).$ref };
    });
  }
}

/** `CompanyAddress` of `#/components/schemas/Company/definitions/address`. */
function partName(schemas: object, names: readonly string[]): string {
  const inSchema = names[1] === 'schemas' ? names.slice(2) : names.slice(-1);
  const words = inSchema.filter((word) => !/^(?:definitions|\$defs|properties|items|\d+)$/.test(word));
  return freeName(pascalCase(words.join(' ')) || 'Part', (name) => Object.hasOwn(schemas, name));
}
