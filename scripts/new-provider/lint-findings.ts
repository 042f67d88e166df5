import { lintFile } from '../redocly/lint.ts';

/** What a rule of the house still asks of a description. */
export interface Finding {
  readonly rule: string;
  /** How often. */
  readonly count: number;
  readonly message: string;
}

/** What `lint:spec` says of a description, the most frequent first. */
export async function lintFindings(root: string, file: string): Promise<Finding[]> {
  const { output } = await lintFile(root, file, '--format=json', '--max-problems=10000');
  const report = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as {
    problems: readonly { ruleId: string; message: string }[];
  };
  const findings = new Map<string, Finding>();
  for (const { ruleId: rule, message } of report.problems) {
    const { count, message: first } = findings.get(rule) ?? { count: 0, message };
    findings.set(rule, { rule, count: count + 1, message: first });
  }
  return [...findings.values()].sort((one, other) => other.count - one.count);
}
