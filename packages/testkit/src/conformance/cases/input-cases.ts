import type { ConformanceCase } from '../suite/test-context.js';
import { assertEqual } from '../assert/assert.js';
import { fieldsOf, patchOf } from '../suite/fields.js';
import type { ProviderProfile } from '../suite/provider-profile.js';

/** The adapter neither changes nor keeps what a caller passes in, and the caller may change what it returns. */
export function inputCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const fields = fieldsOf(profile);
  return [
    {
      name: 'a frozen patch is taken and left as it is',
      async run({ customers, target, other }) {
        const patch = frozen(patchOf(fields));
        customers.plan(target.key, target.id, patch);
        await customers.update(target.key, target.id, patch, frozen({ headers: {} }));
        await customers.updateAll(frozen({ [target.key]: target.id, [other.key]: other.id }), patch);
        assertEqual(patch, patchOf(fields), 'the patch after the calls');
      },
    },
    {
      name: 'a patch may be changed while its update is on the way',
      async run({ customers, target }) {
        const patch = structuredClone(patchOf(fields));
        const call = customers.update(target.key, target.id, patch);
        scramble(patch);
        await call;
        const { body } = customers.plan(target.key, target.id, patchOf(fields));
        assertEqual(target.updates()[0]?.body, body, 'what was sent');
      },
    },
    {
      name: 'a plan shares nothing with the patch',
      async run({ customers, target }) {
        const patch = structuredClone(patchOf(fields));
        const plan = customers.plan(target.key, target.id, patch);
        const body = structuredClone(plan.body);
        scramble(patch);
        assertEqual(plan.body, body, 'the plan after a change of the patch');
        const again = patchOf(fields);
        scramble(customers.plan(target.key, target.id, again).body as object);
        assertEqual(again, patchOf(fields), 'the patch after a change of the plan');
      },
    },
  ];
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** Changes every text inside an object, at any depth. */
function scramble(value: object): void {
  for (const [name, property] of Object.entries(value)) {
    if (typeof property === 'object' && property !== null) scramble(property as object);
    else Reflect.set(value, name, 'scrambled');
  }
}
