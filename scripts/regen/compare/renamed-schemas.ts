import { type Schema, schemaReference } from '../../generate/openapi-document.ts';
import { type ApiDocument, schemasOf } from './api-document.ts';

/** How often it is looked again, for schemas that refer to what has another name too. */
const rounds = 10;

/** The named schemas that are there no more, and the new ones that are the same: their new names. */
export function renamedSchemas(before: ApiDocument, after: ApiDocument): Map<string, string> {
  const [old, now] = [schemasOf(before), schemasOf(after)];
  const renamed = new Map<string, string>();
  const removed = new Set(Object.keys(old).filter((name) => !Object.hasOwn(now, name)));
  const added = new Map<string, string>();
  for (const [name, schema] of Object.entries(now)) {
    const content = contentOf(schema, new Map([[name, '']]));
    // Of several that are the same, the first takes the name.
    if (!Object.hasOwn(old, name) && !added.has(content)) added.set(content, name);
  }
  let isNews = added.size > 0;
  for (let round = 0; isNews && round < rounds; round += 1) {
    isNews = false;
    for (const name of removed) {
      const content = contentOf(old[name]!, new Map([...renamed, [name, '']]));
      const other = added.get(content);
      if (other === undefined) continue;
      renamed.set(name, other);
      removed.delete(name);
      added.delete(content);
      isNews = true;
    }
  }
  return renamed;
}

/** What a schema holds, under these names of others; in any order of its members. */
function contentOf(schema: Schema, names: ReadonlyMap<string, string>): string {
  const references = new Map(
    [...names].map(([name, other]) => [schemaReference(name).$ref, schemaReference(other).$ref]),
  );
  return JSON.stringify(schema, (key, value: unknown) => {
    if (key === '$ref' && typeof value === 'string') return references.get(value) ?? value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
