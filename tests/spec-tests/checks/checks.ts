import type { Provider } from '../expected/provider.ts';
import { ajvOn } from './ajv.ts';
import { findDescribedEvidence } from './described-evidence.ts';
import { findDescribedExamples } from './described-examples.ts';
import { findDescribedOperations } from './described-operations.ts';
import { findDescribedValues } from './described-values.ts';
import { findDescribedWords } from './described-words.ts';
import { findRefusedExamples } from './examples.ts';
import { wrongAnswers } from './fake-answers.ts';
import { findGeneratedTables } from './generated-tables.ts';
import { type Limits, wrongLimits } from './limits.ts';
import type { TestedProvider } from './tested-provider.ts';
import { findUnlistedKeywords } from './unlisted-keywords.ts';
import { validatorsOf } from './validators.ts';

/** One thing that has to hold of a provider's spec, or of the code that is made from it. */
export interface Check {
  readonly holds: string;
  readonly by: 'table' | 'words' | 'ajv' | 'examples' | 'validators' | 'fakes';
  /** What does not hold. */
  readonly find: (tested: TestedProvider, provider: Provider, limits: readonly Limits[]) => Findings;
}

export type Findings = AsyncIterable<string> | Promise<readonly string[]> | readonly string[];

export const checks: readonly Check[] = [
  {
    holds: 'the spec has every field of the table, with its type, its limits and nothing more',
    by: 'table',
    find: ({ document }, { schemas }) => findDescribedValues(document, schemas),
  },
  {
    holds: 'the spec has every operation of the table, with its credentials, parameters and answers',
    by: 'table',
    find: ({ document }, provider) => findDescribedOperations(document, provider),
  },
  {
    holds: 'the spec has no keyword that the table has nothing to compare with',
    by: 'table',
    find: ({ document }) => findUnlistedKeywords(document),
  },
  {
    holds: 'each fact of the spec rests on the page of the table, read on that day',
    by: 'table',
    find: ({ document }, provider) => findDescribedEvidence(document, provider),
  },
  {
    holds: 'the examples of the spec are those of the table',
    by: 'table',
    find: ({ document }, provider) => findDescribedExamples(document, provider),
  },
  {
    holds: 'the summaries and descriptions of the spec are those that were approved',
    by: 'words',
    find: ({ document }, provider) => findDescribedWords(document, provider),
  },
  {
    holds: 'ajv, on the spec, takes what the table takes and refuses the rest',
    by: 'ajv',
    find: ({ document }, _provider, limits) => wrongLimits(limits, ajvOn(document)),
  },
  {
    holds: 'the generated constants are those of the table',
    by: 'table',
    find: (tested, provider) => findGeneratedTables(tested, provider),
  },
  {
    holds: 'the validators take what the table takes and refuse the rest',
    by: 'validators',
    find: (tested, _provider, limits) => wrongLimits(limits, validatorsOf(tested)),
  },
  {
    holds: 'the validators take every example of a body',
    by: 'examples',
    find: (tested) => findRefusedExamples(tested.document, validatorsOf(tested)),
  },
  {
    holds: 'the fake answers each operation as the table says',
    by: 'fakes',
    find: (tested, provider) => wrongAnswers(tested, provider, ajvOn(tested.document)),
  },
];

/** Whether a check finds anything; a subject that makes the check fail counts as a finding. */
export async function finds(
  { find }: Check,
  tested: TestedProvider,
  provider: Provider,
  limits: readonly Limits[],
): Promise<boolean> {
  try {
    for await (const _finding of await find(tested, provider, limits)) return true;
    return false;
  } catch {
    return true;
  }
}
