import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/root.ts';
import { temporaryFolder } from '../../lib/temporary-folder.ts';
import { lintDescription } from '../../redocly/lint-description.ts';

/** One thing that Redocly says about a document. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
}

/** What the project's configuration has against each document. */
export async function lint(documents: readonly object[]): Promise<Finding[][]> {
  const folder = temporaryFolder('redocly').path;
  const reports: Finding[][] = [];
  try {
    for (const [index, document] of documents.entries()) {
      const file = join(folder, `${index}.json`);
      writeFileSync(file, JSON.stringify(document));
      const problems = await lintDescription(root, file);
      reports.push(problems.map(({ ruleId: rule = '', message }) => ({ rule, message })));
    }
    return reports;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
