import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

/** A text of a scaffolded file, and what takes its place. */
export type Edit = readonly [from: string | RegExp, to: string];

/** A provider of another make than ours: how it is scaffolded, and what a person decides about it. */
export interface Fixture {
  readonly name: string;
  /** The options of `pnpm new:provider` beside its name and `--spec`. */
  readonly options: readonly string[];
  /** Members of the description that are set, by their path. */
  readonly described: readonly (readonly [path: readonly string[], value: unknown])[];
  /** The rest, by file. */
  readonly filledIn: Readonly<Record<string, readonly Edit[]>>;
}

/**
 * Does to a scaffolded provider what a person does, and gives the files that it has changed.
 * @throws Error where the scaffold does not have what an edit replaces.
 */
export function fillIn(root: string, { name, described, filledIn }: Fixture): string[] {
  const spec = `specs/${name}/openapi.yaml`;
  change(root, spec, (text) => {
    const document = parseDocument(text);
    for (const [path, value] of described) document.setIn(path, value);
    return document.toString({ lineWidth: 0 });
  });
  for (const [file, edits] of Object.entries(filledIn)) {
    change(root, file, (text) =>
      edits.reduce((edited, [from, to]) => {
        const next = edited.replace(from, () => to);
        if (next === edited) throw new Error(`${file} has no ${from}`);
        return next;
      }, text),
    );
  }
  return [spec, ...Object.keys(filledIn)];
}

function change(root: string, file: string, edit: (text: string) => string): void {
  const path = join(root, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}
