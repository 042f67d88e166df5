import {
  type BridgeError,
  copyJson,
  isObject,
  propertyPath,
  rejectInput,
  type Issue,
} from '@customer-bridge/http';
import type { CustomerProvider } from '../provider/customer-provider.js';
import { unknownProvider, type ProviderRegistry } from '../provider/registry.js';
import { runSchema } from '../provider/run-schema.js';
import type { AdapterOptions } from './options.js';
import { parsePatch, type Change } from './parse-patch.js';

/** A customer at one provider. */
export interface Target {
  readonly provider: CustomerProvider;
  readonly id: string;
  /** The provider's own `idSchema` failed, so that nothing can be sent to it. */
  readonly error?: BridgeError;
}

/** Validates the id of a call to one provider; throws `invalid_request`. */
export function parseId(provider: CustomerProvider, id: unknown): string {
  const issues = idIssues(provider, id, 'id');
  if (issues.length > 0) throw rejectInput('invalid_request', provider.name, undefined, issues);
  return id as string;
}

/**
 * Parses the id and the patch of a call to one provider; throws `invalid_request` with everything that is malformed.
 */
export function parseArguments(
  registry: ProviderRegistry,
  provider: CustomerProvider,
  id: unknown,
  patch: unknown,
  { onBlank }: AdapterOptions,
): readonly Change[] {
  const { changes, issues: patchIssues } = parsePatch(patch, registry, onBlank);
  const issues = idIssues(provider, id, 'id');
  if (issues.length > 0 || patchIssues.length > 0) {
    const all = [...issues, ...patchIssues];
    throw rejectInput('invalid_request', provider.name, provider.operation, all);
  }
  return changes;
}

/**
 * Parses the ids and the patch of `updateAll`; throws `invalid_request` with everything that is malformed. The patch
 * may hold the own fields of every provider of the adapter, even of one that gets no update.
 */
export function parseUpdateAllArguments(
  registry: ProviderRegistry,
  ids: unknown,
  patch: unknown,
  { onBlank }: AdapterOptions,
): { targets: ReadonlyMap<string, Target>; changes: readonly Change[] } {
  const { targets, issues: idsIssues } = parseTargets(registry, ids);
  const { changes, issues: patchIssues } = parsePatch(patch, registry, onBlank);
  const issues = [...idsIssues, ...patchIssues];
  if (issues.length > 0) throw rejectInput('invalid_request', 'adapter', 'updateAll', issues);
  return { targets, changes };
}

function parseTargets(
  registry: ProviderRegistry,
  ids: unknown,
): { targets: ReadonlyMap<string, Target>; issues: readonly Issue[] } {
  const { copy, issues: notPlain } = copyJson(ids);
  const issues: Issue[] = [...notPlain];
  const targets = new Map<string, Target>();
  for (const [key, id] of isObject(copy) ? Object.entries(copy) : []) {
    const provider = registry.get(key);
    if (provider) targets.set(key, parseTarget(provider, id, key, issues));
    else issues.push({ path: propertyPath('', key), message: unknownProvider(registry) });
  }
  const none = { path: 'ids', message: 'must name at least one provider of this adapter' };
  return { targets, issues: targets.size === 0 && issues.length === 0 ? [none] : issues };
}

/** A defect of one provider must not keep the others from their update, so that its error becomes its result. */
function parseTarget(provider: CustomerProvider, id: unknown, key: string, issues: Issue[]): Target {
  const target = { provider, id: id as string };
  try {
    issues.push(...idIssues(provider, id, key));
    return target;
  } catch (error) {
    return { ...target, error: error as BridgeError };
  }
}

function idIssues(provider: CustomerProvider, id: unknown, path: string): readonly Issue[] {
  if (typeof id !== 'string') return [{ path, message: 'must be a string' }];
  const issues = runSchema(provider, 'idSchema', id);
  // Whatever the provider's own schema says: neither a path nor a body can hold half of a surrogate pair.
  if (issues.length === 0 && loneSurrogate.test(id))
    return [{ path, message: 'must be well-formed Unicode' }];
  return issues.map(({ message }) => ({ path, message }));
}

const loneSurrogate = /\p{Surrogate}/u;
