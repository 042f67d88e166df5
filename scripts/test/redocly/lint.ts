import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../lib/temporary-folder.ts';

const root = join(import.meta.dirname, '../../..');

/** Redocly's command line, and the options that name the project's configuration. */
export const redocly = join(root, 'scripts/node_modules/.bin/redocly');
export const configuration: string[] = ['--config', join(root, 'redocly.yaml')];

/** One thing that Redocly says about a document. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
}

/** What Redocly finds in each document under the project's configuration; one run for them all. */
export function lint(documents: readonly object[]): Finding[][] {
  const folder = temporaryFolder('redocly').path;
  try {
    const files = documents.map((document, index) => {
      const file = join(folder, `${index}.json`);
      writeFileSync(file, JSON.stringify(document));
      return file;
    });
    const options = [...configuration, '--format=json', '--max-problems=1000'];
    const { stdout, stderr } = spawnSync(redocly, ['lint', ...files, ...options], { encoding: 'utf8' });
    // One JSON document for each file, in their order.
    const reports = stdout.split(/(?<=^\})(?=\{)/m).filter((text) => text.trim() !== '');
    if (reports.length !== files.length) throw new Error(stderr);
    return reports.map((text) =>
      (JSON.parse(text) as Report).problems.map(({ ruleId: rule, message }) => ({ rule, message })),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Report {
  readonly problems: { ruleId: string; message: string }[];
}
