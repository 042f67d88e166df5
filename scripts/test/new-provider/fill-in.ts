import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { described, filledIn } from './filled-in.ts';

/**
 * Does to a scaffolded Ledger what a person does, and gives the files that it has changed.
 * @throws Error where the scaffold does not have what an edit replaces.
 */
export function fillIn(root: string): string[] {
  const spec = 'specs/ledger/openapi.yaml';
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
