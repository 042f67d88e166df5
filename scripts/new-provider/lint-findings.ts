import type { Problem } from '../openapi/problem.ts';

/** What a rule of the house still asks of a description. */
export interface Finding {
  readonly rule: string;
  /** How often. */
  readonly count: number;
  readonly message: string;
}

/** What lint says, by rule, the most frequent first. */
export function findingsOf(problems: readonly Problem[]): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { ruleId: rule = 'struct', message } of problems) {
    const { count, message: first } = findings.get(rule) ?? { count: 0, message };
    findings.set(rule, { rule, count: count + 1, message: first });
  }
  return [...findings.values()].sort((one, other) => other.count - one.count);
}
