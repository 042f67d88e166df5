import * as kunacore from '@customer-bridge/adapter/kunacore';
import * as yuno from '@customer-bridge/adapter/yuno';
import { describe, expect, it } from 'vitest';
import { examples } from '../.vitepress/theme/playground/examples.ts';
import { fromHash, toHash } from '../.vitepress/theme/playground/link.ts';
import { planPatch, type PlaygroundOptions } from '../.vitepress/theme/playground/plan-patch.ts';

const mappings = [
  { name: 'kunacore', title: 'KunaCore', module: { ...kunacore } },
  { name: 'yuno', title: 'Yuno', module: { ...yuno } },
];
const plan = (patch: object, options: PlaygroundOptions = {}) =>
  planPatch(mappings, JSON.stringify(patch), options);

describe('planPatch', () => {
  it('shows the request and the verdicts of every provider', () => {
    const { providers } = plan({ phone: '+573132450765' });
    expect(providers).toMatchObject([
      { title: 'KunaCore', plan: { method: 'POST', body: { phoneNumber: '+573132450765' } } },
      {
        title: 'Yuno',
        plan: { method: 'PATCH', body: { phone: { country_code: '57', number: '3132450765' } } },
      },
    ]);
    expect(providers.map(({ refusal }) => refusal)).toEqual(['', '']);
  });

  it.each([
    ['an unsupported field', { firstName: 'Al' }, {}, 'firstName'],
    [
      'a loss that is not allowed',
      { identityDocument: { type: 'CC', number: '123' } },
      { onLossy: 'error' as const },
      'identityDocument',
    ],
    ['null, as long as nobody has confirmed it', { phone: null }, {}, 'phone'],
  ])('says that an update would be refused for %s', (_what, patch, options, field) => {
    const refusals = plan(patch, options).providers.map(({ refusal }) => refusal);
    expect(refusals.some((refusal) => refusal.includes(field))).toBe(true);
  });

  it('refuses nothing that the options allow', () => {
    const options = { onUnsupported: 'omit', clear: 'null' } as const;
    expect(plan({ firstName: 'Al', phone: null }, options).providers.map(({ refusal }) => refusal)).toEqual([
      '',
      '',
    ]);
  });

  it("keeps one provider's own fields from the others", () => {
    const { providers } = plan({ providerFields: { yuno: { gender: 'F' } } });
    expect(providers.map((each) => [each.plan.fields.length, each.refusal])).toEqual([
      [0, ''],
      [1, ''],
    ]);
  });

  it.each([
    ['no JSON', '{ email', 'not JSON'],
    ['no patch', '[]', 'invalid'],
    ['an unknown field', '{"emial":"ana@example.com"}', 'emial'],
    ['an invalid phone', '{"phone":"313"}', 'phone'],
  ])('tells what is wrong with %s', (_what, text, expected) => {
    const { providers, problem = '' } = planPatch(mappings, text, {});
    expect(providers).toEqual([]);
    expect(problem.toLowerCase()).toContain(expected.toLowerCase().replace('invalid', 'patch'));
  });

  it.each(examples)('plans its own example: $title', ({ patch }) => {
    expect(plan(patch).problem).toBeUndefined();
  });
});

describe('the link to a patch', () => {
  it('carries the text and the options', () => {
    const shared = {
      text: '{ "address": { "city": "Bogotá 🇨🇴" } }',
      options: { onUnsupported: 'omit', onLossy: 'error', clear: 'null' },
    } as const;
    const hash = toHash(shared);
    expect(hash).toMatch(/^#patch=[\w-]+$/);
    expect(fromHash(hash)).toEqual(shared);
  });

  it('takes only options that exist', () => {
    const hash = toHash({ text: '{}', options: { onUnsupported: 'evil', validate: 'off' } as never });
    expect(fromHash(hash)?.options).toEqual({ onUnsupported: 'error', onLossy: 'warn', clear: undefined });
  });

  it.each(['', '#side-by-side', '#patch=', '#patch=AAAA', '#patch=e30'])(
    'leaves any other hash alone: %s',
    (hash) => {
      expect(fromHash(hash)).toBeUndefined();
    },
  );
});
