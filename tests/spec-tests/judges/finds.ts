import type { Provider } from '../table/provider.ts';
import type { Judge } from './judges.ts';
import type { Limits } from './limits.ts';
import type { Subject } from './subject.ts';

/** Whether a judge finds anything; a subject that it cannot even look at is a finding too. */
export async function finds(
  { find }: Judge,
  subject: Subject,
  provider: Provider,
  limits: readonly Limits[],
): Promise<boolean> {
  try {
    for await (const _finding of await find(subject, provider, limits)) return true;
    return false;
  } catch {
    return true;
  }
}
