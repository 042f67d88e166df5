import type { TestContext, Target } from '../suite/test-context.js';
import { assert, type FailureUnderTest, catchFailure, assertEqual } from './assert.js';
import { bodyOf } from '../suite/fields.js';
import { deepMerge } from './deep-merge.js';
import type { ProviderProfile } from '../suite/provider-profile.js';
import { type CanonicalFieldName, otherSamples } from '../suite/samples.js';
import type { PlanUnderTest, RequestUnderTest, VerdictUnderTest } from '../suite/subject.js';

/** Finds the verdict of a plan on one field; throws if there is none. */
export function findVerdict(plan: PlanUnderTest, field: string): VerdictUnderTest {
  const verdict = plan.fields.find((entry) => entry.field === field);
  assert(verdict, `the plan says nothing of ${field}`);
  return verdict;
}

/** The other sample of a canonical field; `undefined` if the provider refuses that one. */
export function getOtherSample({ customers, target }: TestContext, field: string): unknown {
  const value = otherSamples[field as CanonicalFieldName];
  const { verdict } = findVerdict(customers.plan(target.key, target.id, { [field]: value }), field);
  return verdict === 'unsupported' ? undefined : value;
}

/** Plans and updates, and asserts that exactly what the plan shows was sent. */
export async function planAndUpdate(
  { customers, target }: TestContext,
  patch: object,
  options: object = {},
): Promise<{ plan: PlanUnderTest; request: RequestUnderTest; warnings: readonly VerdictUnderTest[] }> {
  const plan = customers.plan(target.key, target.id, patch, options);
  assertEqual(target.fake.requests.length, 0, 'requests that plan() made');
  const { warnings } = await customers.update(target.key, target.id, patch, options);
  const request = getOnlyUpdate(target);
  const { method, path, body } = plan;
  assertEqual(
    { method: request.method, path: request.path, body: request.body },
    { method, path, body },
    'what was sent, beside what plan() showed',
  );
  return { plan, request, warnings };
}

/** Returns the only update that reached the provider; throws if there are more or none. */
function getOnlyUpdate(target: Target): RequestUnderTest {
  const updates = target.updates();
  assertEqual(updates.length, 1, `updates that reached the provider`);
  return updates[0]!;
}

/** Asserts that a request is the update with these changes. */
export function assertUpdate(
  profile: ProviderProfile,
  { id }: Target,
  { method, path, body }: RequestUnderTest,
  changes: Readonly<Record<string, unknown>>,
): void {
  assertEqual(method, profile.update.method, 'method of the update');
  assertEqual(path, profile.update.path(id), 'path of the update');
  assertEqual(body, bodyOf(profile, id, changes), 'body of the update');
}

/** Asserts that a call fails with `invalid_request`, that an issue names the field, and that nothing was sent. */
export async function assertRejectedBeforeSending(
  { target, other }: TestContext,
  field: string,
  call: () => unknown,
): Promise<FailureUnderTest> {
  const failure = await catchFailure(call, `the refusal of ${field}`);
  assertEqual(failure.code, 'invalid_request', `code of the refusal of ${field}`);
  assertEqual(failure.outcome, 'not_applied', `outcome of the refusal of ${field}`);
  assertEqual(failure.attempts, 0, `attempts of the refusal of ${field}`);
  const names = failure.issues?.map(({ path }) => path) ?? [];
  assert(
    names.some((name) => isInside(name, field)),
    `no issue of the refusal names ${field}, but ${names.join(', ')}`,
  );
  assertEqual(
    [...target.fake.requests, ...other.fake.requests].length,
    0,
    'requests in spite of the refusal',
  );
  return failure;
}

function isInside(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
}

/** Asserts that only these properties of the stored customer changed, apart from its timestamps. */
export function assertOnlyChanged(
  { timestamps = [], deviations }: ProviderProfile,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, unknown>>,
): void {
  const moved = Object.fromEntries(timestamps.map((name) => [name, after[name]]));
  const changed = deviations?.mergesNested ? deepMerge(before, changes) : { ...before, ...changes };
  assertEqual(after, { ...changed, ...moved }, 'the customer that the provider holds afterwards');
}
