/** The names along a JSON pointer as Redocly writes them, `#/paths/~1customers`. */
export function namesIn(pointer: string): string[] {
  const names = pointer.split('/').slice(1);
  return names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands in a document where the names lead; references are not followed. */
export function valueAt(document: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (parent, name) => (parent as Record<string, unknown> | undefined)?.[name],
    document,
  );
}
