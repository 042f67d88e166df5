import { lintFile } from '../redocly/lint.ts';

/** What a rule of the house still asks of a description. */
export interface Finding {
  readonly rule: string;
  /** How often. */
  readonly count: number;
  readonly message: string;
}

/** One finding and its place in the description: `#/paths/~1customers/get`. */
export interface Problem {
  readonly ruleId: string;
  readonly message: string;
  readonly location: readonly { readonly pointer?: string }[];
}

/** What `lint:spec` says of a description. */
export async function lintProblems(root: string, file: string): Promise<readonly Problem[]> {
  const { stdout } = await lintFile(root, file, '--format=json', '--max-problems=10000');
  const report = stdout.slice(stdout.indexOf('{'), stdout.lastIndexOf('}') + 1);
  return (JSON.parse(report) as { problems: readonly Problem[] }).problems;
}

/** The same by rule, the most frequent first. */
export function findingsOf(problems: readonly Problem[]): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { ruleId: rule, message } of problems) {
    const { count, message: first } = findings.get(rule) ?? { count: 0, message };
    findings.set(rule, { rule, count: count + 1, message: first });
  }
  return [...findings.values()].sort((one, other) => other.count - one.count);
}
