import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenApiDocument } from '../generate/openapi-document.ts';
import { redocly } from '../redocly/redocly.ts';
import { RegenError } from './regen-error.ts';
import { withTemporaryFolder } from '../lib/temporary-folder.ts';

/** One side of a difference: where it stands in its document, and what stands there. */
export interface Side {
  readonly pointer: string;
  readonly value?: unknown;
}

/** One difference between two documents, as `redocly diff` reports it. */
export interface Difference {
  /** The place on the way from an operation, references followed. */
  readonly path: string;
  /** The OpenAPI object that differs: `Schema`, `Operation`, `Response` ... */
  readonly typeName: string;
  readonly kind: 'added' | 'removed' | 'modified';
  /** The member of a modified object that differs. */
  readonly property?: string;
  readonly impact: 'major' | 'minor' | 'patch';
  readonly base?: Side;
  readonly revision?: Side;
}

export interface Documents {
  readonly base: OpenApiDocument;
  readonly revision: OpenApiDocument;
}

/**
 * Compares two documents with `redocly diff`. They have to be bundled: of what a YAML anchor repeats in files, it reports
 * one place only.
 */
export function diff({ base, revision }: Documents): Promise<readonly Difference[]> {
  return withTemporaryFolder('regen', async (folder) => {
    const [before, after, report] = ['base', 'revision', 'report'].map((name) =>
      join(folder, `${name}.json`),
    );
    await Promise.all([
      writeFile(before!, JSON.stringify(base)),
      writeFile(after!, JSON.stringify(revision)),
      // Without these rules `redocly diff` calls every change harmless.
      writeFile(join(folder, 'redocly.yaml'), 'extends: [diff-recommended]\ntelemetry: off\n'),
    ]);
    const { code, output } = await redocly(
      folder,
      ...['diff', before!, after!, '--format', 'json', '--output', report!, '--fail-on', 'none'],
    );
    if (code !== 0) throw new RegenError(output.trim());
    const { changes } = JSON.parse(await readFile(report!, 'utf8')) as { changes: readonly Difference[] };
    return changes;
  });
}
