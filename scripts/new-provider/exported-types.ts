/** The names of the types that a module exports, as they stand in its source. */
export function exportedTypes(source: string): string[] {
  const declared = [...source.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name!);
  const listed = [...source.matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(([, keyword, list]) =>
    list!
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '' && (keyword !== undefined || entry.startsWith('type ')))
      .map((entry) => entry.replace(/^type /, '')),
  );
  return [...declared, ...listed];
}
