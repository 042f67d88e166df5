import type { Fault } from '../../fakes/core/fault.js';
import type { TestContext, ConformanceCase } from '../suite/test-context.js';
import { assert, catchFailure, assertEqual } from '../assert/assert.js';
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
  return [
    ...faults.map((fault): ConformanceCase => ({
      name: `the error of ${fault.reset ? 'a lost connection' : `an answer ${fault.status}`} shows no value${
        fault.body === undefined ? '' : `, though the answer (${typeof fault.body}) quotes them`
      }`,
      async run(context) {
        const { customers, target } = context;
        target.fake.fail(fault);
        const call = customers.update(target.key, target.id, patch, { maxAttempts: 1 });
        await showsNothing('the error', await catchFailure(() => call, 'the fault'), context);
      },
    })),
    {
      name: 'the error of a refused patch shows no value',
      async run(context) {
        const { customers, target } = context;
        const wrong = { ...patch, phone: '573132450765', unknownMember: collectTexts(patch) };
        const plan = await catchFailure(
          () => customers.plan(target.key, target.id, wrong),
          'a malformed patch',
        );
        await showsNothing('the error of plan()', plan, context);
        const update = await catchFailure(
          () => customers.update(target.key, target.id, wrong),
          'a malformed patch',
        );
        await showsNothing('the error of update()', update, context);
        const nulls = Object.fromEntries(Object.keys(patch).map((name) => [name, null]));
        const { providerFields: _own, ...cleared } = nulls;
        const refused = await catchFailure(
          () => customers.update(target.key, target.id, cleared),
          'unsupported fields',
        );
        await showsNothing('the error of an unsupported field', refused, context);
      },
    },
    {
      name: 'a printed plan shows no value',
      async run(context) {
        const { customers, target } = context;
        const plan = customers.plan(target.key, target.id, patch);
        await showsNothing('the plan', plan, context);
        await showsNothing('the body of the plan', await inspectOutput(plan.body), context);
        await showsNothing('a copy of the plan', await inspectOutput({ ...plan }), context);
      },
    },
    {
      name: 'the JSON of a plan is nothing that could be sent by mistake',
      async run({ customers, target }) {
        const plan = customers.plan(target.key, target.id, patch);
        const { body } = JSON.parse(JSON.stringify(plan)) as { body: Readonly<Record<string, unknown>> };
        const sent = changesOf(fields);
        for (const name of Object.keys(sent)) {
          assertEqual(body[name], redact(sent[name]), `${name} in the JSON of the plan`);
        }
        assertEqual(JSON.parse(JSON.stringify(plan.body)), plan.body, 'the JSON of the body itself');
      },
    },
    {
      name: 'a printed result shows no value, whichever way it went',
      async run(context) {
        const { customers, target, other } = context;
        const ids = { [target.key]: target.id, [other.key]: other.id };
        await showsNothing(
          'the result of update()',
          await customers.update(target.key, target.id, patch),
          context,
        );
        other.fake.fail({ status: 400, body: echo });
        const all = await customers.updateAll(ids, patch);
        await showsNothing('the result of updateAll()', all, context);
        await showsNothing('the result of retry()', await all.retry(), context);
        if (profile.deviations?.cannotRead) return;
        const state = await customers.reconcile(target.key, target.id, patch);
        await showsNothing('the result of reconcile()', state, context);
      },
    },
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
