import { refusal, type Issue } from '@customer-bridge/http';
import { noProvider, type ProviderMap } from './provider-map.js';
import type { CustomerProvider } from './provider.js';
import { readPatch, type Change } from './read-patch.js';

/** A person at one provider. */
export interface Target {
  readonly provider: CustomerProvider;
  readonly id: string;
}

/** Checks the id of a call to one provider; throws `invalid_request`. */
export function readId(provider: CustomerProvider, id: unknown): string {
  const issues = idIssues(provider, id, 'id');
  if (issues.length > 0) throw refusal('invalid_request', provider.name, undefined, issues);
  return id as string;
}

/** Reads the id and the patch of a call to one provider; throws `invalid_request` with all that is malformed. */
export function readInput(
  map: ProviderMap,
  provider: CustomerProvider,
  id: unknown,
  patch: unknown,
): readonly Change[] {
  const { changes, issues: patchIssues } = readPatch(patch, map);
  const issues = [...idIssues(provider, id, 'id'), ...patchIssues];
  if (issues.length > 0) throw refusal('invalid_request', provider.name, provider.operation, issues);
  return changes;
}

/** Reads the ids and the patch of a call to several providers; throws `invalid_request` with all that is malformed. */
export function readInputs(
  map: ProviderMap,
  ids: unknown,
  patch: unknown,
): { targets: ReadonlyMap<string, Target>; changes: readonly Change[] } {
  const targets = new Map<string, Target>();
  const issues: Issue[] = [];
  for (const [key, id] of typeof ids === 'object' && ids !== null ? Object.entries(ids) : []) {
    const provider = map.get(key);
    if (id === undefined) continue;
    if (!provider) issues.push({ path: key, message: noProvider(map) });
    else {
      issues.push(...idIssues(provider, id, key));
      targets.set(key, { provider, id });
    }
  }
  if (targets.size === 0)
    issues.push({ path: 'ids', message: 'must name at least one provider of this adapter' });
  const read = readPatch(patch, new Map([...targets].map(([key, { provider }]) => [key, provider])));
  issues.push(...read.issues);
  if (issues.length > 0) throw refusal('invalid_request', 'adapter', 'updateAll', issues);
  return { targets, changes: read.changes };
}

function idIssues(provider: CustomerProvider, id: unknown, path: string): readonly Issue[] {
  const message = typeof id === 'string' ? provider.idProblem(id) : 'must be a string';
  return message === undefined ? [] : [{ path, message }];
}
