// `lint:spec` of each folder below specs/: holds the description in the present folder to the rules of redocly.yaml.
import { join } from 'node:path';
import { root } from '../lib/root.ts';
import { lintDescription } from './lint-description.ts';
import { lintReport } from './lint-report.ts';

const problems = await lintDescription(root, join(process.cwd(), 'openapi.yaml'));
if (problems.length > 0) {
  console.error(lintReport(problems, root));
  process.exitCode = 1;
}
