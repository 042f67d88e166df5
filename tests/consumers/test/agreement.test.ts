import { describe, expect, it } from 'vitest';
import type { Body } from '../../agreement/bodies.ts';
import { compare } from '../../agreement/compare.ts';

const common = { provider: 'yuno', operation: 'updateCustomer', schema: 'CustomerUpdate' } as const;
const good: Body = { ...common, what: 'every member', value: { first_name: 'Ana' } };
const tooShort: Body = { ...common, what: 'min of first_name', breaks: 'min', value: { first_name: 'A' } };
const unknown: Body = { ...common, what: 'unknown of nickname', breaks: 'unknown', value: { nickname: 'A' } };
const bodies = [good, tooShort, unknown];
const takesUnknown = { where: ({ breaks }: Body) => breaks === 'unknown', reason: 'drops them' };

describe('the verdicts of a tool', () => {
  it('are those of the pages', () => {
    expect(compare(bodies, [true, false, false], [])).toEqual({ agreed: 3, known: 0, problems: [] });
  });

  it('differ where that is known', () => {
    expect(compare(bodies, [true, false, true], [takesUnknown])).toEqual({
      agreed: 2,
      known: 1,
      problems: [],
    });
  });

  it.each([
    ['takes what nobody may take', [true, true, false], "takes yuno's CustomerUpdate, min of first_name"],
    ['refuses what is right', [false, false, false], "refuses yuno's CustomerUpdate, every member"],
    ['gives no verdict on what is right', [], "refuses yuno's CustomerUpdate, every member"],
  ])('are a problem where it %s', (_what, verdicts, problem) => {
    expect(compare(bodies, verdicts, []).problems[0]).toContain(problem);
  });

  it('are a problem where it agrees by now on what is listed', () => {
    expect(compare(bodies, [true, false, false], [takesUnknown]).problems).toEqual([
      expect.stringMatching(/^refuses .*listed as a difference: drops them$/),
    ]);
  });

  it('are a problem where no body shows what is listed', () => {
    expect(compare([good], [true], [takesUnknown]).problems).toEqual([
      'nothing shows what is listed: drops them',
    ]);
  });
});
