import type { Document } from '../spec/document.ts';

/** The names of the schemas that mean something else in another version of a document. */
export function affectedSchemas(before: Document, after: Document): Set<string> {
  const meant = meanings(before);
  const means = meanings(after);
  const names = [...meant.keys(), ...means.keys()];
  return new Set(names.filter((name) => meant.get(name) !== means.get(name)));
}

/** Each schema with everything that it refers to, as a text. */
function meanings({ components }: Partial<Document>): Map<string, string> {
  const rules = (keyword: string, value: unknown) => (keyword.startsWith('x-') ? undefined : value);
  const own = new Map(
    Object.entries(components?.schemas ?? {}).map(([name, schema]) => [name, JSON.stringify(schema, rules)]),
  );
  return new Map([...own.keys()].map((name) => [name, meaning(name, own, new Set())]));
}

function meaning(name: string, own: ReadonlyMap<string, string>, seen: Set<string>): string {
  if (seen.has(name)) return '';
  seen.add(name);
  const text = own.get(name) ?? '';
  const referred = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1]!);
  return [text, ...referred.map((each) => meaning(each, own, seen))].join();
}
