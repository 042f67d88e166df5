import { countryCodes } from '@customer-bridge/yuno-types';
import { describe, expect, it } from 'vitest';
import { isCountry } from '../../src/customer/country.js';
import { createTestAdapter } from '../support/test-adapter.js';

const { planUntyped } = createTestAdapter();

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const countries = [...letters]
  .flatMap((first) => [...letters].map((second) => first + second))
  .filter(isCountry);

const unsupported = (key: 'kunacore' | 'yuno') =>
  countries.filter((country) => planUntyped(key, { country }).fields[0]!.verdict === 'unsupported');

describe('isCountry', () => {
  it('is one of 250 codes: those of Yuno, El Salvador, North Korea and Kosovo', () => {
    expect(countries).toHaveLength(250);
    expect(new Set(countries)).toEqual(new Set([...countryCodes, 'SV', 'KP', 'XK']));
  });

  it.each(['XX', 'UK', 'EL', 'EU', 'co', 'COL', ' CO', 'constructor'])(
    'is not %j, in whichever field',
    (country) => {
      for (const [field, patch] of [
        ['country', { country }],
        ['address.country', { address: { country } }],
      ] as const) {
        expect(() => planUntyped('kunacore', patch)).toThrow(`${field} must be a country code`);
      }
    },
  );

  it('is told how two others are written that are none, whatever the value was', () => {
    const messages = ['UK', 'zz'].map((country) => {
      try {
        return planUntyped('kunacore', { country });
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(messages[0]).toContain('GB, not UK; GR, not EL');
    expect(messages[1]).toBe(messages[0]);
  });

  it('is a matter of each provider: Yuno lists all but three, KunaCore takes any', () => {
    expect(unsupported('yuno')).toEqual(['KP', 'SV', 'XK']);
    expect(unsupported('kunacore')).toEqual([]);
  });
});
