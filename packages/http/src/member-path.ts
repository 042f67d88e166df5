const longestName = 64;

/** The dotted path of a member: `metadata[3].key`. A very long name is cut: a name that long may be data. */
export function memberPath(parent: string, member: string | number): string {
  if (typeof member === 'number') return `${parent}[${member}]`;
  const name = member.length > longestName ? `${member.slice(0, longestName)}…` : member;
  return parent === '' ? name : `${parent}.${name}`;
}
