import type { Provider } from '../expected/provider.ts';
import type { Check } from './checks.ts';
import type { Limits } from './limits.ts';
import type { TestedProvider } from './tested-provider.ts';

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
