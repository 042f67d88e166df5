import { isDeepStrictEqual } from 'node:util';
import { finds } from '../checks/checks.ts';
import { type Check, checks } from '../checks/checks.ts';
import type { Limits } from '../checks/limits.ts';
import type { TestedProvider } from '../checks/tested-provider.ts';
import type { Mutation, Node } from './mutation.ts';
import type { Document } from '../spec/document.ts';
import type { Provider } from '../expected/provider.ts';
import { affectedSchemas } from './affected-schemas.ts';
import { generatedCode } from './generated-code.ts';
import { builtFrom } from './built-from.ts';

/** What caught a mutant. */
export interface Caught {
  /** A comparison with the table, or with the words that were approved. */
  readonly byTable: boolean;
  /** Use: the first that found anything. `generator`: it made no code of the spec. */
  readonly byUse: (typeof uses)[number] | 'generator' | undefined;
}

/** In the order of what they cost. */
export const uses = ['validators', 'examples', 'ajv', 'fakes'] as const;

/**
 * Checks the mutants of a provider's spec.
 *
 * @throws Error where the checks find anything in the spec as it stands: they would then find it in every mutant.
 */
export async function createMutantCheck(
  document: Document,
  provider: Provider,
  limits: readonly Limits[],
): Promise<(mutation: Mutation) => Promise<Caught>> {
  const code = generatedCode(document);
  const current = await builtFrom(document, code, provider);
  for (const check of checks) {
    if (await finds(check, current, provider, limits)) throw new Error(`Not so even now: ${check.holds}.`);
  }

  return async (mutation) => {
    const mutated = JSON.parse(JSON.stringify(document)) as Document;
    mutation.apply(mutated as unknown as Node);
    const affected = affectedSchemas(document, mutated);
    // What the mutation does not touch is checked as before.
    const touched = limits.filter(({ schema }) => affected.has(schema));
    const built = await build(mutated);
    const tested = built ?? { ...current, document: mutated };
    const isCaughtBy = async (by: Check['by']): Promise<boolean> => {
      for (const check of checks) {
        if (check.by === by && (await finds(check, tested, provider, touched))) return true;
      }
      return false;
    };

    const byTable = (await isCaughtBy('table')) || (await isCaughtBy('words'));
    if (!built) return { byTable, byUse: 'generator' };
    for (const by of uses) {
      // The same code makes the same fake.
      if (by === 'fakes' && built.operations === current.operations) continue;
      if (await isCaughtBy(by)) return { byTable, byUse: by };
    }
    return { byTable, byUse: undefined };
  };

  /** The packages that the generator would make of a mutant; those there are, where it makes the same. */
  async function build(mutated: Document): Promise<TestedProvider | undefined> {
    try {
      const newCode = generatedCode(mutated);
      if (isDeepStrictEqual(runningPart(newCode), runningPart(code)))
        return { ...current, document: mutated };
      return await builtFrom(mutated, newCode, provider);
    } catch {
      return undefined;
    }
  }
}

/** The code without its docstrings, which hold what the description says in words. */
function runningPart(code: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...code].map(([name, text]) => [name, text.replaceAll(/\/\*\*[^]*?\*\//g, '')]));
}
