import { copyPlainJson, isObject, memberPath, refusal, type Issue } from '@customer-bridge/http';
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
  const { targets, issues: idsIssues } = readTargets(map, ids);
  const providers = new Map([...targets].map(([key, { provider }]) => [key, provider]));
  const { changes, issues: patchIssues } = readPatch(patch, providers);
  const issues = [...idsIssues, ...patchIssues];
  if (issues.length > 0) throw refusal('invalid_request', 'adapter', 'updateAll', issues);
  return { targets, changes };
}

function readTargets(
  map: ProviderMap,
  ids: unknown,
): { targets: ReadonlyMap<string, Target>; issues: readonly Issue[] } {
  const { copy, issues: notPlain } = copyPlainJson(ids);
  const issues: Issue[] = [...notPlain];
  const targets = new Map<string, Target>();
  for (const [key, id] of isObject(copy) ? Object.entries(copy) : []) {
    const provider = map.get(key);
    if (provider) {
      issues.push(...idIssues(provider, id, key));
      targets.set(key, { provider, id: id as string });
    } else issues.push({ path: memberPath('', key), message: noProvider(map) });
  }
  const none = { path: 'ids', message: 'must name at least one provider of this adapter' };
  return { targets, issues: targets.size === 0 && issues.length === 0 ? [none] : issues };
}

function idIssues(provider: CustomerProvider, id: unknown, path: string): readonly Issue[] {
  const message = typeof id === 'string' ? provider.idProblem(id) : 'must be a string';
  return message === undefined ? [] : [{ path, message }];
}
