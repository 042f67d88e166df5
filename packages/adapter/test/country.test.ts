import { countryCodes } from '@customer-bridge/yuno-types';
import { describe, expect, it } from 'vitest';
import { isCountry } from '../src/country.js';
import { createBench } from './bench.js';

const { planUntyped } = createBench();

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const countries = [...letters]
  .flatMap((first) => [...letters].map((second) => first + second))
  .filter(isCountry);

const unsupported = (key: 'kunacore' | 'yuno') =>
  countries.filter((country) => planUntyped(key, { country }).fields[0]!.verdict === 'unsupported');

describe('a country', () => {
  it('is one of 249 codes: those of Yuno, El Salvador and North Korea', () => {
    expect(countries).toHaveLength(249);
    expect(new Set(countries)).toEqual(new Set([...countryCodes, 'SV', 'KP']));
  });

  it.each(['XX', 'UK', 'EU', 'co', 'COL', '', ' CO', 'constructor'])('is not %j', (country) => {
    expect(() => planUntyped('kunacore', { country })).toThrow('country must be a country code');
  });

  it('is a matter of each provider: Yuno lists all but two, KunaCore takes any', () => {
    expect(unsupported('yuno')).toEqual(['KP', 'SV']);
    expect(unsupported('kunacore')).toEqual([]);
  });
});
