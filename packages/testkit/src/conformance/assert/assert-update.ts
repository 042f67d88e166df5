import type { TestContext, Target } from '../suite/test-context.js';
import { assert, assertEqual, assertFails } from './assert.js';
import { plan, update } from '../suite/calls.js';
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
export function getOtherSample(context: TestContext, field: string): unknown {
  const value = otherSamples[field as CanonicalFieldName];
  const { verdict } = findVerdict(plan(context, { [field]: value }), field);
  return verdict === 'unsupported' ? undefined : value;
}

/** Plans and updates, and asserts that exactly what the plan shows was sent, once. */
export async function planAndUpdate(
  context: TestContext,
  patch: object,
  options: object = {},
): Promise<{ planned: PlanUnderTest; request: RequestUnderTest; warnings: readonly VerdictUnderTest[] }> {
  const { target } = context;
  const planned = plan(context, patch, options);
  assertEqual(target.fake.requests.length, 0, 'requests that plan() made');
  const { warnings } = await update(context, patch, options);
  assertEqual(target.updates().length, 1, 'updates that reached the provider');
  const request = target.updates()[0]!;
  const { method, path, body } = planned;
  assertEqual(
    { method: request.method, path: request.path, body: request.body },
    { method, path, body },
    'what was sent, beside what plan() showed',
  );
  return { planned, request, warnings };
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
  assertEqual(body, profile.update.body?.(id, changes) ?? changes, 'body of the update');
}

/** Asserts that plan() and update() refuse a patch by this field, before anything is sent. */
export async function assertRefused(context: TestContext, field: string, patch: object): Promise<void> {
  await assertRejectedBeforeSending(context, field, () => plan(context, patch));
  await assertRejectedBeforeSending(context, field, () => update(context, patch));
}

/** Asserts that a call fails with `invalid_request`, that an issue names the field, and that nothing was sent. */
export async function assertRejectedBeforeSending(
  { target, other }: TestContext,
  field: string,
  call: () => unknown,
): Promise<void> {
  const refusal = { code: 'invalid_request', outcome: 'not_applied', attempts: 0 };
  const { issues = [] } = await assertFails(call, refusal, `the refusal of ${field}`);
  const names = issues.map(({ path }) => path);
  assert(
    names.some((name) => isInside(name, field)),
    `no issue of the refusal names ${field}, but ${names.join(', ')}`,
  );
  assertEqual(
    [...target.fake.requests, ...other.fake.requests].length,
    0,
    'requests in spite of the refusal',
  );
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
