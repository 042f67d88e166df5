import type { ConformanceCase } from '../suite/test-context.js';
import { check, same } from '../assert/assert.js';
import { isUpdateOf, onlyChanged, planAndUpdate, verdictOn } from '../assert/assert-update.js';
import { changesOf, fieldsOf, patchOf, variantsOf } from '../suite/fields.js';
import type { ProviderProfile } from '../suite/provider-profile.js';

/** Each field alone and all of them together arrive, under the provider's own names and nothing else. */
export function fieldCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const fields = fieldsOf(profile);
  const alone = [...fields, ...variantsOf(profile)].map((field): ConformanceCase => ({
    name: `${field.title} alone arrives under the provider's own name, as planned`,
    async run(bench) {
      const before = bench.target.stored();
      const { plan, request, warnings } = await planAndUpdate(bench, field.patch(field.value));
      isUpdateOf(profile, bench.target, request, field.sends);
      onlyChanged(profile, before, bench.target.stored(), field.sends);
      same(plan.fields.length, 1, 'verdicts in the plan');
      const { verdict, note } = verdictOn(plan, field.path);
      same(verdict, field.lossy ? 'lossy' : 'sent', `verdict on ${field.path}`);
      if (field.lossy) check(note, `the plan does not say what of ${field.path} is lost`);
      same(
        warnings.map((warning) => [warning.field, warning.verdict]),
        field.lossy ? [[field.path, 'lossy']] : [],
        'warnings of the update',
      );
    },
  }));
  return [
    ...alone,
    {
      name: 'all fields together arrive whole, nested values included',
      async run(bench) {
        const before = bench.target.stored();
        const { plan, request } = await planAndUpdate(bench, patchOf(fields));
        isUpdateOf(profile, bench.target, request, changesOf(fields));
        onlyChanged(profile, before, bench.target.stored(), changesOf(fields));
        same(
          plan.fields.map(({ field }) => field),
          fields.map(({ path }) => path),
          'fields with a verdict',
        );
      },
    },
    {
      name: 'an absent or undefined field stays untouched',
      async run(bench) {
        const [field, ...others] = fields;
        check(field, 'the provider takes no field at all');
        const before = bench.target.stored();
        const undefinedOnes = others.filter(({ path }) => !path.startsWith('providerFields'));
        const patch = Object.assign(
          {},
          ...undefinedOnes.map(({ patch: of }) => of(undefined)),
          field.patch(field.value),
        );
        const { request } = await planAndUpdate(bench, patch);
        isUpdateOf(profile, bench.target, request, field.sends);
        onlyChanged(profile, before, bench.target.stored(), field.sends);
      },
    },
    {
      name: 'an update repeated leaves the same customer',
      async run(bench) {
        const { customers, target } = bench;
        await customers.update(target.key, target.id, patchOf(fields));
        const once = target.stored();
        await customers.update(target.key, target.id, patchOf([...fields.slice(1), ...fields.slice(0, 1)]));
        onlyChanged(profile, once, target.stored(), {});
      },
    },
    {
      name: 'an update at one provider does not reach another',
      async run({ customers, target, other }) {
        await customers.update(target.key, target.id, patchOf(fields));
        same(other.fake.requests.length, 0, 'requests at the other provider');
      },
    },
  ];
}
