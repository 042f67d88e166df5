import { isDeepStrictEqual } from 'node:util';
import { finds } from '../judges/finds.ts';
import { type Judge, judges } from '../judges/judges.ts';
import type { Limits } from '../judges/limits.ts';
import type { Mutation, Node } from '../mutations/mutation.ts';
import type { Document } from '../spec/document.ts';
import type { Provider } from '../table/provider.ts';
import { affectedSchemas } from './affected-schemas.ts';
import { generatedCode } from './generated-code.ts';
import { builtFrom } from './mutant.ts';

/** What caught a mutant. */
export interface Caught {
  /** A comparison with the table. */
  readonly byTable: boolean;
  /** Use: the first that found anything. `generator`: it made no code of the spec. */
  readonly byUse: (typeof uses)[number] | 'generator' | undefined;
}

/** In the order of what they cost. */
export const uses = ['validators', 'examples', 'ajv', 'fakes'] as const;

/** Judges the mutants of a provider's spec. */
export function createMutantJudge(
  document: Document,
  provider: Provider,
  limits: readonly Limits[],
): (mutation: Mutation) => Promise<Caught> {
  const code = generatedCode(document);
  const current = builtFrom(document, code, provider);

  return async (mutation) => {
    const mutated = JSON.parse(JSON.stringify(document)) as Document;
    mutation.apply(mutated as unknown as Node);
    const affected = affectedSchemas(document, mutated);
    // What the mutation does not touch is judged as before.
    const touched = limits.filter(({ schema }) => affected.has(schema));
    const newCode = attempt(() => generatedCode(mutated));
    const isSame = newCode && isDeepStrictEqual(newCode, code);
    const subject =
      newCode && !isSame
        ? await builtFrom(mutated, newCode, provider)
        : { ...(await current), document: mutated };
    const isCaughtBy = async (by: Judge['by']): Promise<boolean> => {
      for (const judge of judges) {
        if (judge.by === by && (await finds(judge, subject, provider, touched))) return true;
      }
      return false;
    };

    const byTable = await isCaughtBy('table');
    if (!newCode) return { byTable, byUse: 'generator' };
    for (const by of uses) {
      // The same code makes the same fake.
      if (by === 'fakes' && isSame) continue;
      if (await isCaughtBy(by)) return { byTable, byUse: by };
    }
    return { byTable, byUse: undefined };
  };
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
