import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kunacoreRefusals } from '../src/fakes/kunacore/errors.js';
import { yunoRefusals } from '../src/fakes/yuno/errors.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

describe('the README', () => {
  it('names every status with which the fake of KunaCore refuses a request', () => {
    const [, sentence = ''] = /the fake answers with ([^.]*) alone/.exec(readme)!;
    const named = sentence.match(/\d{3}/g)!.map(Number);
    expect(new Set(named)).toEqual(new Set(Object.values(kunacoreRefusals).map(({ status }) => status)));
  });

  it('names the answer of Yuno to a method that a path does not have', () => {
    const { status, code } = yunoRefusals.wrongMethod;
    expect(readme).toContain(`${status} \`${code}\``);
  });
});
