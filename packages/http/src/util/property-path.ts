const longestName = 64;

/** The dotted path of a property: `metadata[3].key`. A very long name is cut, because it may be data. */
export function propertyPath(parent: string, member: PropertyKey): string {
  if (typeof member === 'number') return `${parent}[${member}]`;
  const name = String(member).slice(0, longestName);
  return parent ? `${parent}.${name}` : name;
}
