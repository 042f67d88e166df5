import { type Edges, edgesOf } from '../values/edges.ts';
import { dotted } from '../values/path.ts';
import type { Refused } from '../values/refused-value.ts';
import type { Value } from '../expected/value.ts';
import { foreignCharacter, foreignNumber } from '../values/text.ts';

/** One thing that is wrong with a body: where, as `metadata[3].key`, and the rule. */
export interface Issue {
  readonly at: string;
  readonly message: string;
}

/** Says what is wrong with a value under a named schema; nothing, where it is valid. */
export type Validate = (schema: string, value: unknown) => readonly Issue[] | Promise<readonly Issue[]>;

/** The values at the limits of one named schema: those that it takes, and those beyond. */
export interface Limits extends Edges {
  readonly schema: string;
}

/** The limits of every schema of the table. */
export function limitsOf(schemas: Readonly<Record<string, Value>>): Limits[] {
  return Object.entries(schemas).map(([schema, value]) => ({ schema, ...edgesOf(value) }));
}

/**
 * Whether a validator draws each line of the table just where it is: takes every value at an edge, and refuses every
 * one beyond, with issues that name the right place alone and hold no value.
 */
export async function* wrongLimits(limits: readonly Limits[], validate: Validate): AsyncGenerator<string> {
  for (const { schema, accepted, refused } of limits) {
    for (const { what, value } of accepted) {
      const [issue] = await validate(schema, value);
      if (issue) yield `${schema}, ${what}: refused, ${issue.at} ${issue.message}`;
    }
    for (const each of refused) {
      const problem = problemWith(await validate(schema, each.value), each);
      if (problem) yield `${schema}, ${each.rule} of ${dotted(each.path)}: ${problem}`;
    }
  }
}

/** What is wrong with the refusal of a value that breaks one rule; undefined where nothing is. */
export function problemWith(issues: Awaited<ReturnType<Validate>>, refused: Refused): string | undefined {
  if (issues.length === 0) return 'not refused';
  const elsewhere = issues.find(({ at }) => at !== dotted(refused.path));
  if (elsewhere) return `the issue is said to be at "${elsewhere.at}"`;
  const leak = issues.find(({ message }) => leaks(message, refused));
  return leak && 'a message holds a part of the input';
}

/** A shorter text may stand in a message by chance. */
const telling = 4;

/** Whether a message holds something of the value that was refused. */
function leaks(message: string, { value, path }: Refused): boolean {
  const wrong = path.reduce<unknown>(
    (parent, key) => (parent as Record<string, unknown> | undefined)?.[key],
    value,
  );
  const isQuoted = typeof wrong === 'string' && wrong.length >= telling && message.includes(wrong);
  return isQuoted || foreignCharacter.test(message) || message.includes(String(foreignNumber));
}
