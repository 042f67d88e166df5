import { describe, expect, it } from 'vitest';
import { instantiationProblem, mostInstantiations } from '../../bench/kit/instantiations.ts';
import type { Measured } from '../../bench/kit/report.ts';
import { rankingLines } from '../../bench/kit/ranking.ts';
import { scaledSpec } from '../../bench/kit/scaled-spec.ts';
import { percentile, withSpread } from '../../bench/kit/statistics.ts';
import { turnsWithin } from '../../bench/kit/turns.ts';

describe('the budget of instantiations', () => {
  it.each([
    ['as many as before', 500, 500],
    ['3 % more', 515, 500],
    ['somewhat fewer', 460, 500],
    ['one more of very few', 3, 2],
    ['as many as there may be', mostInstantiations, mostInstantiations],
  ])('is held by %s', (_case, count, budget) => {
    expect(instantiationProblem(count, budget)).toBeUndefined();
  });

  it.each([
    ['more than 3 % more', 516, 500, /over its budget of 500/],
    ['so few that the next growth would not show', 400, 500, /far below/],
    ['more than there may be, whatever the budget', 1001, 2000, /limit of 1000/],
    ['what has no budget', 10, undefined, /no budget/],
    ['what was not counted', Number.NaN, 500, /not counted/],
  ])('is not held by %s', (_case, count, budget, problem) => {
    expect(instantiationProblem(count, budget)).toMatch(problem);
  });
});

describe('the numbers of a benchmark', () => {
  it('are the median and what nine of ten turns were between', () => {
    const turns = Array.from({ length: 101 }, (_, index) => index / 10);
    expect(percentile(turns, 50)).toBe(5);
    expect(withSpread(turns.toReversed())).toBe('5 (0.5 to 9.5)');
    expect(withSpread([1234.5])).toBe('1235 (1235 to 1235)');
  });

  it('come of all turns where there is time, and of two where there is none', () => {
    expect([...turnsWithin(60_000, 3, 2)]).toEqual([-2, -1, 0, 1, 2]);
    expect([...turnsWithin(-1, 30, 1)]).toEqual([-1, 0, 1]);
  });
});

describe('a description of many operations', () => {
  const schemas = {
    CustomerUpdate: { properties: { phone: { $ref: '#/components/schemas/Phone' } } },
    Customer: { type: 'object' },
    Phone: { type: 'object' },
    Other: { type: 'object' },
  };
  const patch = {
    operationId: 'updateCustomer',
    requestBody: { $ref: '#/components/schemas/CustomerUpdate' },
  };
  const made = scaledSpec({ paths: { '/customers/{id}': { patch } }, components: { schemas } }, 3);

  it('has a path, an id and schemas of its own for each', () => {
    expect(Object.keys(made.paths)).toHaveLength(3);
    expect(made.paths['/resource2/customers/{id}']!['patch']).toEqual({
      operationId: 'updateCustomer2',
      requestBody: { $ref: '#/components/schemas/CustomerUpdate2' },
    });
    expect(made.components.schemas['CustomerUpdate2']).toEqual({
      properties: { phone: { $ref: '#/components/schemas/Phone2' } },
    });
    expect(made.components.schemas).not.toHaveProperty('Other2');
  });
});

describe('rankingLines', () => {
  const committed = [
    {
      name: 'call-cost',
      columns: ['us', 'bytes'],
      rows: [
        { name: 'fetch', values: ['1 (0.9 to 1.1)', 100] },
        { name: 'ours', values: ['2 (1.9 to 2.2)', 200] },
        { name: 'theirs', values: ['2.1 (2 to 2.3)', 300] },
      ],
    },
  ];
  const measured = (
    values: readonly (readonly [string, string, number])[],
    isUnordered = false,
  ): Measured => ({
    measurement: {
      ...{ name: 'call-cost', title: '', note: '', columns: ['us', 'bytes'], isUnordered },
      run: async () => ({ rows: [] }),
    },
    rows: values.map(([name, ...cells]) => ({ name, values: cells })),
  });

  it.each<[string, readonly (readonly [string, string, number])[], readonly string[]]>([
    [
      'the same order, at another speed',
      [
        ['fetch', '3 (2.9 to 3.1)', 90],
        ['ours', '5 (4.9 to 5.1)', 210],
        ['theirs', '7 (6.9 to 7.1)', 310],
      ],
      ['call-cost: ranked as in results.json'],
    ],
    [
      'rows that were even, and values that are nearly the same, in another order',
      [
        ['fetch', '1 (0.9 to 1.1)', 205],
        ['ours', '3 (2.9 to 3.1)', 200],
        ['theirs', '2 (1.9 to 2.1)', 300],
      ],
      ['call-cost: ranked as in results.json'],
    ],
    [
      'pairs that changed places',
      [
        ['fetch', '3 (2.9 to 3.1)', 100],
        ['ours', '2 (1.9 to 2.1)', 400],
        ['theirs', '5 (4.9 to 5.1)', 300],
      ],
      ['call-cost: other places than in results.json', '  us: fetch and ours', '  bytes: ours and theirs'],
    ],
    [
      'a peer that is new, and one that is gone',
      [['new', '0.1 (0.1 to 0.1)', 1]],
      ['call-cost: ranked as in results.json'],
    ],
  ])('tells whether the ranking is the committed one: %s', (_what, values, lines) => {
    expect(rankingLines([measured(values)], committed)).toEqual(lines);
  });

  it('says nothing of a table without an order, and names one that is new', () => {
    expect(rankingLines([measured([], true)], committed)).toEqual([]);
    expect(rankingLines([measured([])], [])).toEqual(['call-cost: not in results.json yet']);
  });
});
