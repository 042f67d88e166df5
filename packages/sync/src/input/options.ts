import { BridgeError, type CustomerAdapter, type Providers } from '@customer-bridge/adapter';
import {
  isPlainObject,
  oneOf,
  readOptions,
  rule,
  tryOrUndefined,
  type Issue,
  type OptionRule,
  type OptionRules,
} from '@customer-bridge/http';
import type { ProviderSync, SyncOptions } from '../customer-sync.js';
import type { SyncStore } from '../stores/store.js';
import { rejectOptions } from './reject.js';

/** Settings of one provider, with every default filled in. */
export type ProviderSettings = Readonly<
  Required<{ [Key in keyof ProviderSync]: NonNullable<ProviderSync[Key]> }>
>;

/** Options with every default filled in. The code knows the adapter's keys only at run time. */
export interface SyncSettings extends Omit<SyncOptions<Providers>, 'providers' | 'leaseMs'> {
  readonly providers: ReadonlyMap<string, ProviderSettings>;
  readonly leaseMs: number;
}

const providerDefaults = {
  concurrency: 16,
  settleMs: 65_000,
  attempts: 15,
  onUnsupported: 'omit',
} as const;

const defaultLeaseMs = 60_000;

/** Copies and checks the options, without any I/O; throws `configuration`, naming each wrong one. */
export function parseOptions(given: unknown): SyncSettings {
  const { options, issues } = readOptions<SyncOptions<Providers>>(given, rules);
  for (const name of ['customers', 'providers', 'load', 'store'] as const) {
    const isNamed = issues.some(({ path }) => path === name || path === 'options');
    if (options[name] === undefined && !isNamed) issues.push({ path: name, message: 'is missing' });
  }
  const providers = new Map<string, ProviderSettings>();
  if (issues.length === 0) {
    for (const [key, value] of Object.entries(options.providers!)) {
      if (value === undefined) continue;
      providers.set(key, parseProvider(key, value, issues));
      const unknown = unknownProviderIssue(options.customers!, key);
      if (unknown) issues.push({ path: `providers.${key}`, message: unknown });
    }
    if (providers.size === 0) issues.push({ path: 'providers', message: 'must name at least one provider' });
  }
  if (issues.length > 0) throw rejectOptions(issues);
  return {
    ...(options as SyncOptions<Providers>),
    providers,
    leaseMs: options.leaseMs ?? defaultLeaseMs,
  };
}

function parseProvider(key: string, given: unknown, issues: Issue[]): ProviderSettings {
  const at = `providers.${key}`;
  if (!/^[\w.-]{1,64}$/.test(key)) {
    issues.push({ path: at, message: 'must have a key of letters, digits, ".", "_" and "-", at most 64' });
  } else if (key === 'runs' || key.endsWith('-parked')) {
    issues.push({ path: at, message: 'has a key that is reserved: "runs", and what ends with "-parked"' });
  }
  const { options, issues: wrong } = readOptions<ProviderSync>(given, providerRules);
  for (const { path, message } of wrong) {
    issues.push({ path: path === 'options' ? at : `${at}.${path}`, message });
  }
  const isRateWrong = wrong.some(({ path }) => path === 'ratePerSecond' || path === 'options');
  if (options.ratePerSecond === undefined && !isRateWrong) {
    issues.push({
      path: `${at}.ratePerSecond`,
      message: 'is missing: how many requests a second the provider allows you',
    });
  }
  return { ...providerDefaults, ...options } as ProviderSettings;
}

/** What the adapter says about a key that it does not have. */
function unknownProviderIssue(customers: CustomerAdapter<Providers>, key: string): string | undefined {
  try {
    customers.plan(key, '', {});
  } catch (error) {
    const issue = BridgeError.isInstance(error) ? error.issues?.[0] : undefined;
    if (issue?.path === 'provider') return issue.message;
  }
  return undefined;
}

const has = (value: unknown, ...methods: readonly string[]): boolean =>
  methods.every((name) => typeof (value as Record<string, unknown>)[name] === 'function');

const wholeNumber = (least: number, most: number): OptionRule =>
  rule<number>(
    (value) => Number.isInteger(value) && value >= least && value <= most,
    `an integer from ${least} to ${most}`,
  );

const aFunction = rule((value) => typeof value === 'function', 'a function');

const rules: OptionRules = {
  customers: rule(
    (value) => has(value, 'plan', 'update', 'reconcile'),
    'an adapter, made by createCustomerAdapter',
  ),
  providers: rule(isPlainObject, 'an object with the settings of each provider, by its key in the adapter'),
  load: aFunction,
  list: aFunction,
  changedSince: aFunction,
  store: rule<SyncStore>(
    (store) => tryOrUndefined(() => has(store.engine, 'createQueue', 'createWorker')) ?? false,
    'a store, opened by openLocalStore, openPostgresStore or openRedisStore',
  ),
  onEvent: aFunction,
  leaseMs: wholeNumber(1_000, 3_600_000),
};

const providerRules: OptionRules = {
  ratePerSecond: rule<number>(
    (value) => Number.isFinite(value) && value >= 0.01 && value <= 10_000,
    'a number from 0.01 to 10,000',
  ),
  concurrency: wholeNumber(1, 1_000),
  settleMs: wholeNumber(1, 86_400_000),
  attempts: wholeNumber(1, 100),
  onUnsupported: oneOf(['omit', 'park']),
};
