import { execute } from '../../../scripts/lib/run.ts';

/** What a call that failed says of itself. */
export interface ReportedError {
  code?: string;
  outcome?: string;
  attempts?: number;
  message?: string;
}

/** Runs a program of the app that prints JSON. */
export async function printed<Value>(
  command: readonly string[],
  folder: string,
  task: object,
  env: Record<string, string> = {},
): Promise<Value> {
  const text = await execute([...command, JSON.stringify(task)], { cwd: folder, env, timeoutMs: 30_000 });
  try {
    return JSON.parse(text) as Value;
  } catch {
    throw new Error(`It printed: ${text}`);
  }
}

/** Where what a call said differs from what it should have said; nothing where it does not. */
export function differences(what: string, told: ReportedError, expected: ReportedError): string[] {
  const names = Object.keys(expected) as (keyof ReportedError)[];
  return names
    .filter((name) => told[name] !== expected[name])
    .map((name) => `${what}: ${name} is ${told[name]} instead of ${expected[name]} ("${told.message}")`);
}

/** Throws where there is any problem. */
export function throwAny(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** Has a program make one update, and throws where that ends otherwise than expected; resolves to what it said. */
export async function oneUpdate(
  command: readonly string[],
  folder: string,
  task: object,
  expected: ReportedError,
  env: Record<string, string> = {},
): Promise<ReportedError> {
  const reported = await printed<ReportedError>([...command, 'one-update.js'], folder, task, env);
  throwAny(differences('update', reported, expected));
  return reported;
}
