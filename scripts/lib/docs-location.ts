import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.ts';

/** The sentence that says where the rendered docs are. */
export function docsLocation(): string {
  return `The docs: ${pathToFileURL(join(root, 'packages', 'docs', 'dist', 'index.html')).href}`;
}
