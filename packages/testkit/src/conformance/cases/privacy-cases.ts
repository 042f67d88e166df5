import type { Fault } from '../../fakes/core/fault.js';
import type { TestContext, ConformanceCase } from '../suite/test-context.js';
import { assert, catchFailure, assertEqual } from '../assert/assert.js';
import { conformanceCase, plan, update, updateBoth } from '../suite/calls.js';
import { changesOf, fieldsOf, patchOf } from '../suite/fields.js';
import { isObject } from '../assert/deep-merge.js';
import { findShownText, inspectOutput, collectTexts } from '../assert/log-output.js';
import type { ProviderProfile } from '../suite/provider-profile.js';

/** No error, plan or result shows a credential or a personal value in a log. */
export function privacyCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const fields = fieldsOf(profile);
  const patch = patchOf(fields);

  async function showsNothing(what: string, value: unknown, { target, other }: TestContext): Promise<void> {
    const stored = collectTexts(target.stored()).filter((text) => text !== target.id && !isInstant(text));
    const personal = [...collectTexts(patch), ...stored];
    const secrets = [...target.secrets, ...other.secrets];
    const shown = await findShownText(value, [...secrets, ...personal]);
    assert(
      shown === undefined,
      `${what} shows ${secrets.includes(shown ?? '') ? 'a credential' : `"${shown}"`}`,
    );
  }

  /** A provider's error may quote the very values that it was sent. */
  const echo = { message: JSON.stringify(patch), messages: [JSON.stringify(patch)], code: 'REFUSED' };
  const faults: readonly Fault[] = [
    { status: 400, body: echo },
    { status: 401, body: echo, times: Infinity },
    { status: 409, body: echo },
    { status: 500, body: echo },
    { status: 200, body: JSON.stringify(echo).slice(1) },
    { status: 200, body: echo },
    { status: 302, headers: { location: 'https://example.com/?secret=anacanary' }, body: echo },
    { reset: true },
  ];
  const nameOf = ({ reset, status, body }: Fault): string =>
    `the error of ${reset ? 'a lost connection' : `an answer ${status}`} shows no value${
      body === undefined ? '' : `, though the answer (${typeof body}) quotes them`
    }`;
  return [
    ...faults.map((fault) =>
      conformanceCase(nameOf(fault), async (context) => {
        context.target.fake.fail(fault);
        const call = (): unknown => update(context, patch, { maxAttempts: 1 });
        await showsNothing('the error', await catchFailure(call, 'the fault'), context);
      }),
    ),
    conformanceCase('the error of a refused patch shows no value', async (context) => {
      const wrong = { ...patch, phone: '573132450765', unknownMember: collectTexts(patch) };
      const nulls = Object.fromEntries(Object.keys(patch).map((name) => [name, null]));
      const { providerFields: _own, ...cleared } = nulls;
      for (const [what, call] of [
        ['plan()', () => plan(context, wrong)],
        ['update()', () => update(context, wrong)],
        ['an unsupported field', () => update(context, cleared)],
      ] as const) {
        await showsNothing(`the error of ${what}`, await catchFailure(call, what), context);
      }
    }),
    conformanceCase('a printed plan shows no value', async (context) => {
      const planned = plan(context, patch);
      await showsNothing('the plan', planned, context);
      await showsNothing('the body of the plan', await inspectOutput(planned.body), context);
      await showsNothing('a copy of the plan', await inspectOutput({ ...planned }), context);
    }),
    conformanceCase('the JSON of a plan is nothing that could be sent by mistake', async (context) => {
      const planned = plan(context, patch);
      const { body } = JSON.parse(JSON.stringify(planned)) as { body: Readonly<Record<string, unknown>> };
      for (const [name, value] of Object.entries(changesOf(fields))) {
        assertEqual(body[name], redact(value), `${name} in the JSON of the plan`);
      }
      assertEqual(JSON.parse(JSON.stringify(planned.body)), planned.body, 'the JSON of the body itself');
    }),
    conformanceCase('a printed result shows no value, whichever way it went', async (context) => {
      const { customers, target, other } = context;
      await showsNothing('the result of update()', await update(context, patch), context);
      other.fake.fail({ status: 400, body: echo });
      const all = await updateBoth(context, patch);
      await showsNothing('the result of updateAll()', all, context);
      await showsNothing('the result of retry()', await all.retry(), context);
      if (profile.deviations?.cannotRead) return;
      const state = await customers.reconcile(target.key, target.id, patch);
      await showsNothing('the result of reconcile()', state, context);
    }),
  ];
}

/** Replaces every value as the JSON of a plan must: by an object, which no provider accepts. */
function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redact);
  if (!isObject(value)) return { masked: true };
  return Object.fromEntries(Object.entries(value).map(([name, property]) => [name, redact(property)]));
}

/** Times of creation and update may show. */
function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT/.test(text);
}
