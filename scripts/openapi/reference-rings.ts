import { type BaseResolver, type Document, isRef } from '@redocly/openapi-core';
import type { Problem } from './problem.ts';
import { namesInReference, toPointer, valueAt } from './pointer.ts';

/** A value, and where it stands. */
interface Place {
  readonly document: Document;
  readonly names: readonly string[];
}

/**
 * The references of the files that a resolver has read that lead back to themselves and to nothing else. No tool can
 * follow them, so they are looked for by themselves.
 */
export async function referenceRings(resolver: BaseResolver): Promise<Problem[]> {
  const files = new Map<string, Document>();
  for (const file of resolver.getFiles()) {
    const document = await resolver.resolveDocument(null, file).catch((error: unknown) => error);
    if (!(document instanceof Error)) files.set(file, document as Document);
  }
  const rings: Problem[] = [];
  for (const document of files.values()) {
    for (const names of referencesIn(document.parsed)) {
      if (!isRing({ document, names }, resolver, files)) continue;
      const pointer = `#/${[...names, '$ref'].map(toPointer).join('/')}`;
      const message = 'This reference leads back to itself and to nothing else.';
      rings.push({ message, location: [{ source: document.source, pointer, reportOnKey: false }] });
    }
  }
  return rings;
}

/** Where the references of a value stand. */
function referencesIn(value: unknown): string[][] {
  const found: string[][] = [];
  const open: [value: unknown, names: string[]][] = [[value, []]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, names] = next;
    if (typeof node !== 'object' || node === null) continue;
    if (isRef(node)) found.push(names);
    for (const [name, child] of Object.entries(node)) open.push([child, [...names, name]]);
  }
  return found;
}

function isRing(start: Place, resolver: BaseResolver, files: ReadonlyMap<string, Document>): boolean {
  const seen = new Set<unknown>();
  let place: Place | undefined = start;
  while (place) {
    const node: unknown = valueAt(place.document.parsed, place.names);
    if (!isRef(node)) return false;
    if (seen.has(node)) return node === valueAt(start.document.parsed, start.names);
    seen.add(node);
    const [file, pointer = ''] = node.$ref.split('#') as [string, string?];
    const base: string = place.document.source.absoluteRef;
    const target: Document | undefined =
      file === '' ? place.document : files.get(resolver.resolveExternalRef(base, file));
    place = target && { document: target, names: namesInReference(pointer) };
  }
  return false;
}
