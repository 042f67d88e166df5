import { arrivalAt, type Bench, type ConformanceCase } from '../suite/test-context.js';
import { check, failureOf, same, soon } from '../assert/assert.js';
import { fieldsOf, simplePatchOf } from '../suite/fields.js';
import type { ProviderProfile } from '../suite/provider-profile.js';
import type { ResultsUnderTest } from '../suite/subject.js';

/** One patch at many providers: each on its own, and none hides another. */
export function updateAllCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const patch = simplePatchOf(profile);
  const updateAll = ({ customers, target, other }: Bench, options: object = {}): Promise<ResultsUnderTest> =>
    customers.updateAll({ [target.key]: target.id, [other.key]: other.id }, patch, options);
  const own = fieldsOf(profile).find(({ path }) => path.startsWith('providerFields'));
  const cases: ConformanceCase[] = [
    {
      name: 'updateAll() tells every provider',
      async run(bench) {
        const all = await updateAll(bench);
        statuses(all, ['applied', 'applied'], bench);
        same(all.ok, true, 'ok');
        same(
          [bench.target.updates().length, bench.other.updates().length],
          [1, 1],
          'updates at each provider',
        );
      },
    },
    {
      name: 'updateAll() goes on where one provider refuses, and retry() repeats that one alone',
      async run(bench) {
        bench.target.fake.fail({ status: 400 });
        const all = await updateAll(bench);
        statuses(all, ['not_applied', 'applied'], bench);
        same(all.ok, false, 'ok');
        check(all.results[bench.target.key]?.error, 'the refused provider has no error');
        const again = await all.retry();
        statuses(again, ['applied', 'applied'], bench);
        same(again.ok, true, 'ok after the retry');
        same(
          [bench.target.updates().length, bench.other.updates().length],
          [2, 1],
          'updates at each provider',
        );
      },
    },
    {
      name: 'updateAll() says unknown of a provider that may have applied the patch',
      async run(bench) {
        bench.target.fake.fail({ reset: true, times: Infinity });
        const all = await updateAll(bench, { maxAttempts: 1 });
        statuses(all, ['unknown', 'applied'], bench);
        bench.target.fake.fail(null);
        statuses(await all.retry(), ['applied', 'applied'], bench);
      },
    },
    {
      name: 'updateAll() gives partial results when it is aborted',
      async run(bench) {
        bench.target.fake.fail({ delayMs: Infinity });
        const controller = new AbortController();
        const call = updateAll(bench, { signal: controller.signal });
        await Promise.race([Promise.all([arrivalAt(bench.target), arrivalAt(bench.other)]), call]);
        await manyTurns();
        controller.abort();
        statuses(await soon(call, 'an aborted updateAll()'), ['unknown', 'applied'], bench);
      },
    },
    {
      name: 'updateAll() refuses a malformed patch before it tells anyone',
      async run({ customers, target, other }) {
        const ids = { [target.key]: target.id, [other.key]: other.id };
        const failure = await failureOf(() => customers.updateAll(ids, { emial: 'x' }), 'a malformed patch');
        same(failure.code, 'invalid_request', 'code');
        same([...target.fake.requests, ...other.fake.requests].length, 0, 'requests');
      },
    },
  ];
  if (!own) return cases;
  return [
    ...cases,
    {
      name: "one provider's own field leaves the others unchanged",
      async run(bench) {
        const { customers, target, other } = bench;
        const ids = { [target.key]: target.id, [other.key]: other.id };
        const all = await customers.updateAll(ids, own.patch(own.value));
        statuses(all, ['applied', 'unchanged'], bench);
        same(all.ok, true, 'ok');
        same(other.fake.requests.length, 0, 'requests at the other provider');
        const failure = await failureOf(
          () => customers.update(other.key, other.id, own.patch(own.value)),
          "another provider's own field",
        );
        same(
          failure.issues?.map(({ path }) => path),
          [own.path],
          'fields that the refusal names',
        );
      },
    },
  ];
}

function statuses(
  { results }: ResultsUnderTest,
  expected: readonly string[],
  { target, other }: Bench,
): void {
  same([results[target.key]?.status, results[other.key]?.status], expected, 'status of each provider');
}

/** Lets an answer that is on the way get through; counts turns of the event loop, as time says little of them. */
async function manyTurns(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}
