import { type FaultyProvider, returning, taking } from './faulty-provider.js';

/** Providers that come with an adapter of their own, which breaks a promise of ours. */
export const adapterFaults: readonly FaultyProvider[] = [
  {
    name: 'changes the patch',
    of: 'yuno',
    caughtBy: 'a frozen patch is taken and left as it is',
    because: /read only property/,
    adapter: taking({
      patch: (patch) => Object.assign(patch, { email: String(Reflect.get(patch, 'email')).trim() }),
    }),
  },
  {
    name: 'shares its plan with the patch',
    of: 'yuno',
    caughtBy: 'a plan shares nothing with the patch',
    because: /the plan after a change of the patch, at metadata\.0\.key/,
    adapter: (sound) => ({
      plan(key, id, patch) {
        const plan = sound.plan(key, id, patch);
        const { providerFields } = patch as { providerFields: Record<string, { metadata: unknown }> };
        Object.assign(plan.body as object, { metadata: providerFields[key]!.metadata });
        return plan;
      },
    }),
  },
  {
    name: 'looks at the patch only once it is on the way',
    of: 'kunacore',
    caughtBy: 'a patch may be changed while its update is on the way',
    because: /phone must be E\.164/,
    adapter: (sound) => ({
      async update(...call) {
        await Promise.resolve();
        return sound.update(...call);
      },
    }),
  },
  {
    name: 'goes by onLossy no more',
    of: 'kunacore',
    caughtBy: "what is lost of identityDocument is refused with onLossy: 'error'",
    adapter: taking({ options: (options) => ({ ...options, onLossy: 'warn' }) }),
  },
  {
    name: 'leaves out what a provider does not take',
    of: 'yuno',
    caughtBy: "firstName that the provider does not take ('Al') is refused",
    because: /firstName/,
    adapter: taking({ options: (options) => ({ ...options, onUnsupported: 'omit' }) }),
  },
  {
    name: 'keeps the warnings to itself',
    of: 'kunacore',
    caughtBy: 'address alone arrives',
    because: /warnings of the update/,
    adapter: returning({ update: (updated) => ({ ...updated, warnings: [] }) }),
  },
  {
    name: 'sends something while it plans',
    of: 'yuno',
    caughtBy: 'email alone arrives',
    because: /requests that plan\(\) made|updates that reached the provider/,
    adapter: (sound) => ({
      plan(key, id, patch) {
        void sound.update(key, id, patch).catch(() => {});
        return sound.plan(key, id, patch);
      },
    }),
  },
  {
    name: 'prints a plan as it is',
    of: 'kunacore',
    caughtBy: 'a printed plan shows no value',
    because: /the plan shows "/,
    adapter: returning({ plan: (plan) => ({ ...plan }) }),
  },
  {
    name: 'prints a result as it is',
    of: 'yuno',
    caughtBy: 'a printed result shows no value',
    because: /the result of update\(\) shows "/,
    adapter: returning({ update: (updated) => ({ ...updated }) }),
  },
  {
    name: 'prints the body of a plan as it is',
    of: 'kunacore',
    caughtBy: 'a printed plan shows no value',
    because: /the plan shows "/,
    adapter: returning({ plan: (plan) => Object.assign(plan, { body: { ...(plan.body as object) } }) }),
  },
  {
    name: 'puts texts in the place of what it masks',
    of: 'yuno',
    caughtBy: 'the JSON of a plan is nothing that could be sent by mistake',
    because: /email in the JSON of the plan/,
    adapter: returning({
      plan(plan) {
        const json = JSON.stringify(plan).replaceAll('{"masked":true}', '"***"');
        return Object.assign({ ...plan }, { toJSON: () => JSON.parse(json) as unknown });
      },
    }),
  },
  {
    name: 'updates one of the providers alone',
    of: 'yuno',
    caughtBy: 'updateAll() updates every provider',
    because: /status of each provider/,
    adapter: (sound) => ({
      updateAll: (ids, ...call) =>
        sound.updateAll(Object.fromEntries(Object.entries(ids).slice(0, 1)), ...call),
    }),
  },
  {
    name: 'has no results for a call that is aborted',
    of: 'kunacore',
    caughtBy: 'updateAll() gives partial results when it is aborted',
    because: /the caller has left/,
    adapter: returning({
      updateAll(all) {
        if (all.ok) return all;
        throw new Error('the caller has left');
      },
    }),
  },
  {
    name: 'takes a blank for nothing',
    of: 'kunacore',
    caughtBy: 'a blank firstName is refused by name',
    adapter: taking({ options: (options) => ({ ...options, onBlank: 'omit' }) }),
  },
  {
    name: 'refuses a blank property of an address',
    of: 'yuno',
    caughtBy: 'a blank property of an address counts as absent',
    because: /no blanks, please/,
    adapter: taking({
      patch(patch) {
        if (JSON.stringify(patch).includes('""')) throw new TypeError('no blanks, please');
        return patch;
      },
    }),
  },
  {
    name: 'refuses a blank that it was told to leave out',
    of: 'yuno',
    caughtBy: 'a blank phone counts as absent',
    because: /phone is blank/,
    adapter: taking({ options: (options) => ({ ...options, onBlank: 'error' }) }),
  },
  {
    name: 'leaves out a whole address for one property',
    of: 'yuno',
    caughtBy: 'what of address that the provider does not take',
    because: /at billing_address: expected \{.*got nothing/,
    adapter: taking({ patch: (patch) => ({ ...patch, address: undefined }) }),
  },
  {
    name: 'lets one mapping that fails keep the others',
    of: 'kunacore',
    caughtBy: 'a mapping that fails before anything is sent is not_applied at its provider alone',
    because: /schema of this provider failed/,
    adapter: (sound) => ({
      async updateAll(ids, patch, options) {
        for (const [key, id] of Object.entries(ids)) sound.plan(key, id, patch);
        return sound.updateAll(ids, patch, options);
      },
    }),
  },
  {
    name: 'is sure that a failed mapping has sent nothing',
    of: 'yuno',
    caughtBy: 'a mapping whose update fails with anything is unknown',
    because: /status of each provider/,
    adapter: returning({
      updateAll(all, again) {
        const results = Object.entries(all.results).map(([key, result]) => [
          key,
          result.error ? { ...result, status: 'not_applied' } : result,
        ]);
        return { ...all, results: Object.fromEntries(results), retry: again };
      },
    }),
  },
  {
    name: 'gives up on all where one provider refuses',
    of: 'kunacore',
    caughtBy: 'updateAll() goes on where one provider refuses',
    because: /HTTP 400/,
    adapter: returning({
      updateAll(all) {
        for (const { error } of Object.values(all.results)) if (error) throw error;
        return all;
      },
    }),
  },
  {
    name: 'repeats every provider in a retry',
    of: 'yuno',
    caughtBy: 'updateAll() goes on where one provider refuses',
    because: /updates at each provider/,
    adapter: returning({ updateAll: (all, again) => ({ ...all, retry: again }) }),
  },
  {
    name: 'plans a patch that it does not understand',
    of: 'kunacore',
    caughtBy: 'a patch with a phone that is not E.164',
    because: /the refusal of phone: expected a failure, got none/,
    adapter: (sound) => ({
      plan(...call) {
        try {
          return sound.plan(...call);
        } catch {
          return { method: 'POST', path: '', body: {}, fields: [] };
        }
      },
    }),
  },
  {
    name: 'takes an empty patch for a success',
    of: 'yuno',
    caughtBy: 'a patch that changes nothing',
    adapter: (sound) => ({
      update: async (...call) =>
        Object.keys(call[2]).length === 0 ? { customer: {}, warnings: [] } : sound.update(...call),
    }),
  },
  {
    name: 'puts a malformed patch into the results of all',
    of: 'kunacore',
    caughtBy: 'updateAll() refuses a malformed patch',
    adapter: (sound) => ({
      updateAll: (...call) =>
        sound.updateAll(...call).catch(() => ({
          ok: false,
          results: {},
          retry: () => sound.updateAll(...call),
        })),
    }),
  },
  {
    name: 'takes a typo for nothing to do',
    of: 'yuno',
    caughtBy: 'a patch with an unknown property',
    because: /emial/,
    adapter: taking({ patch: ({ emial: _dropped, ...patch }: { emial?: unknown }) => patch }),
  },
];
