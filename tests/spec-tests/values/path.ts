/** Where in a body something is. */
export type Path = readonly (string | number)[];

/** A path as an error names it: `metadata[3].key`; empty for the whole body. */
export function dotted(path: Path): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else text += text === '' ? key : `.${key}`;
  }
  return text;
}
