import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitrary } from '../values/arbitrary.ts';
import { breaking } from '../values/breaking.ts';
import { wellFormed } from '../values/text.ts';
import { ajvOn } from '../checks/ajv.ts';
import { currentProvider } from '../checks/tested-provider.ts';
import { callerOf } from '../checks/fake-caller.ts';
import { validatorsOf } from '../checks/validators.ts';
import type { Provider } from '../expected/provider.ts';
import { providers } from '../expected/providers.ts';
import type { Members } from '../expected/value.ts';

const id = wellFormed.uuid[0];

/** A customer put into the fake, or a request that is sent to it. */
type Step = { readonly seed: object } | { readonly operation: string; readonly body: unknown };

describe.each(providers)('a fake of $name, whatever it was told', async (provider) => {
  const tested = await currentProvider(provider);
  const validators = { 'the validators': validatorsOf(tested), ajv: ajvOn(tested.document) };

  it('gives no answer that the description refuses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stepOf(provider), { minLength: 1, maxLength: 8 }), async (steps) => {
        const fake = await tested.createFake();
        const call = callerOf(provider, fake);
        fake.seed({ id });
        for (const step of steps) {
          if ('seed' in step) seeded(fake.seed, step.seed);
          else await isAsDescribed(step.operation, step.body);
          for (const { read, body } of readsOf(provider)) await isAsDescribed(read, body);
        }

        async function isAsDescribed(operation: string, sent: unknown): Promise<void> {
          const { answers, request, parameters = {} } = provider.operations[operation]!;
          const known = { ...fake.customers.get(id) } as Record<string, string>;
          const named = Object.keys(parameters).filter((name) => name in known);
          const { status, body } = await call(operation, {
            ...(request ? { body: sent } : {}),
            parameters: Object.fromEntries(named.map((name) => [name, known[name]!])),
          });
          const answer = answers[status] ?? answers['default'];
          expect([operation, status, answer]).toEqual([operation, status, expect.anything()]);
          if (!answer!.body) return;
          for (const [name, validate] of Object.entries(validators)) {
            const issues = await validate(answer!.body, body);
            expect([operation, status, name, ...issues]).toEqual([operation, status, name]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The operations that read customers. */
function readsOf({ operations, schemas }: Provider): { read: string; body: object }[] {
  const names = Object.keys(operations).filter((name) => /^(get|find)/.test(name));
  return names.map((read) => {
    const request = schemas[operations[read]!.request ?? ''] as Members | undefined;
    return { read, body: request && 'id' in request.members ? { id } : {} };
  });
}

function stepOf({ operations, schemas }: Provider): Arbitrary<Step> {
  const sendings = Object.entries(operations).flatMap(([operation, { request }]) =>
    request ? [bodyOf(schemas[request] as Members).map((body) => ({ operation, body }))] : [],
  );
  return fc.oneof(seedOf(schemas['Customer'] as Members), ...sendings);
}

/** A right body, one in which any members are `null`, or one that breaks a rule; of the customer that is there. */
function bodyOf(request: Members): Arbitrary<unknown> {
  const names = Object.keys(request.members);
  const right = arbitrary(request) as Arbitrary<object>;
  const nulled = fc
    .tuple(right, fc.subarray(names, { minLength: 1 }))
    .map(([body, chosen]) => ({ ...body, ...Object.fromEntries(chosen.map((name) => [name, null])) }));
  const ofThis = ({ ...body }: object): object =>
    request.members['id'] && 'id' in body && body.id !== null ? { ...body, id } : body;
  const broken = breaking(request).map(({ value }) => value);
  return fc.oneof(right.map(ofThis), nulled.map(ofThis), broken);
}

function seedOf({ members }: Members): Arbitrary<Step> {
  const nullable = Object.entries(members).map(
    ([name, member]) =>
      [name, fc.oneof({ weight: 9, arbitrary: arbitrary(member) }, fc.constant(null))] as const,
  );
  return fc
    .record(Object.fromEntries(nullable), { requiredKeys: [] })
    .map((customer) => ({ seed: { ...customer, id } }));
}

function seeded(seed: (customer: { id: string }) => unknown, customer: object): void {
  try {
    seed(customer as { id: string });
  } catch (error) {
    expect(String(error)).toMatch(/^TypeError: seed: /);
  }
}
