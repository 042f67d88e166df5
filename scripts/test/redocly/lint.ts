import { join } from 'node:path';
import { root } from '../../lib/root.ts';
import { lintDescription } from '../../redocly/lint-description.ts';
import { testFolder, write } from '../test-folder.ts';

/** One thing that Redocly says about a document. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
}

/** What the project's configuration has against each document. */
export async function lint(documents: readonly object[]): Promise<Finding[][]> {
  const folder = testFolder();
  const reports: Finding[][] = [];
  for (const [index, document] of documents.entries()) {
    write(folder, `${index}.json`, JSON.stringify(document));
    const problems = await lintDescription(root, join(folder, `${index}.json`));
    reports.push(problems.map(({ ruleId: rule = '', message }) => ({ rule, message })));
  }
  return reports;
}
