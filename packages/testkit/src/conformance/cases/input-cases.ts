import type { ConformanceCase } from '../suite/test-context.js';
import { assertEqual } from '../assert/assert.js';
import { conformanceCase, plan, update } from '../suite/calls.js';
import { fieldsOf, patchOf } from '../suite/fields.js';
import type { ProviderProfile } from '../suite/provider-profile.js';

/** The adapter neither changes nor keeps what a caller passes in, and the caller may change what it returns. */
export function inputCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const fields = fieldsOf(profile);
  return [
    conformanceCase('a frozen patch is taken and left as it is', async (context) => {
      const { customers, target, other } = context;
      const patch = frozen(patchOf(fields));
      plan(context, patch);
      await update(context, patch, frozen({ headers: {} }));
      await customers.updateAll(frozen({ [target.key]: target.id, [other.key]: other.id }), patch);
      assertEqual(patch, patchOf(fields), 'the patch after the calls');
    }),
    conformanceCase('a patch may be changed while its update is on the way', async (context) => {
      const patch = patchOf(fields);
      const call = update(context, patch);
      scramble(patch);
      await call;
      const { body } = plan(context, patchOf(fields));
      assertEqual(context.target.updates()[0]?.body, body, 'what was sent');
    }),
    conformanceCase('a plan shares nothing with the patch', async (context) => {
      const patch = patchOf(fields);
      const planned = plan(context, patch);
      const body = structuredClone(planned.body);
      scramble(patch);
      assertEqual(planned.body, body, 'the plan after a change of the patch');
      const again = patchOf(fields);
      scramble(plan(context, again).body as object);
      assertEqual(again, patchOf(fields), 'the patch after a change of the plan');
    }),
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
