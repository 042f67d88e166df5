import { specFile } from '../generate/providers.ts';
import { lintDescription } from '../redocly/lint-description.ts';
import { lintReport } from '../redocly/lint-report.ts';
import { RegenError } from './regen-error.ts';

/**
 * Holds a provider's spec to the rules of redocly.yaml.
 * @throws RegenError with the findings by rule.
 */
export async function lint(root: string, provider: string): Promise<void> {
  const problems = await lintDescription(root, specFile(root, provider));
  if (problems.length > 0) throw new RegenError(lintReport(problems, root));
}
