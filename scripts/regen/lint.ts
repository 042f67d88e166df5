import { join } from 'node:path';
import { lintFile } from '../redocly/lint.ts';
import { RegenError } from './regen-error.ts';

/**
 * Holds a provider's spec to the rules of redocly.yaml.
 * @throws RegenError with file, line, reason and code frame of each finding.
 */
export async function lint(root: string, provider: string): Promise<void> {
  const { code, output } = await lintFile(root, join(root, 'specs', provider, 'openapi.yaml'));
  if (code !== 0) throw new RegenError(findings(output));
}

/** The findings without the lines around them, which tell how to ignore them for good. */
function findings(output: string): string {
  return output
    .replace(/^validating .*\n/, '')
    .replace(/\n.*: validated in [^]*$/, '')
    .trim();
}
