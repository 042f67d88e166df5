import { join } from 'node:path';
import type { OpenApiDocument } from '../generate/openapi-document.ts';
import { bundleAt } from './bundle-at.ts';
import { bundleSpec } from './bundle.ts';
import { type Change, classify } from './classify.ts';
import { valueAt } from '../openapi/pointer.ts';

/** What happened to a provider's spec since a commit. */
export interface SpecChange {
  /** What it means for users in one line, without the changes themselves. */
  readonly heading: string;
  /** The heaviest first; empty where nothing happened. */
  readonly changes: readonly Change[];
}

export async function specChange(root: string, provider: string, commit: string): Promise<SpecChange> {
  const [base, revision] = await Promise.all([
    bundleAt(root, commit, provider),
    bundleSpec(join(root, 'specs', provider, 'openapi.yaml')),
  ]);
  const title = titleOf(revision);
  return {
    heading: base ? `The description of ${title} changed:` : `Described ${title}:`,
    changes: await classify(base, revision),
  };
}

function titleOf(document: OpenApiDocument): string {
  return String(valueAt(document, ['info', 'title']));
}
