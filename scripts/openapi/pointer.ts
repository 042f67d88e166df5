// JSON Pointer, RFC 6901, as descriptions and Redocly write it: `#/paths/~1customers`.

/** The names along a pointer. */
export function namesIn(pointer: string): string[] {
  return pointer.split('/').slice(1).map(fromPointer);
}

/** The names along the pointer of a reference: a part of a URL. */
export function namesInReference(reference: string): string[] {
  return reference
    .split('/')
    .slice(1)
    .map((name) => fromPointer(decodeURIComponent(name)));
}

/** A name as it stands in a pointer. */
export function toPointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** What stands in a document where the names lead; references are not followed. */
export function valueAt(document: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (parent, name) => (parent as Record<string, unknown> | undefined)?.[name],
    document,
  );
}

function fromPointer(name: string): string {
  return name.replaceAll('~1', '/').replaceAll('~0', '~');
}
