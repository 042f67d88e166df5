import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cases } from './redocly/cases.ts';
import { lint, type Finding } from './redocly/lint.ts';
import { sampleWith, type Edit } from './redocly/sample.ts';

const unedited: Edit = {};
const brokenReferences: Edit = {
  'create.parameters': [{ $ref: '#/components/parameters/Nowhere' }],
  'create.requestBody': { $ref: './nowhere.yaml' },
  'create.responses.201.headers': { 'x-trace-id': { $ref: '#/components/headers/Nowhere' } },
  'change.properties.phone': { $ref: '#/components/schemas/Nowhere' },
};
const circle: Edit = { 'change.properties.friend': { $ref: '#/components/schemas/Change' } };
const edits: Edit[] = [
  unedited,
  brokenReferences,
  circle,
  ...Object.values(cases).flatMap(({ refuses, takes }) => [...refuses, ...takes].map(([, edit]) => edit)),
];
const reports = await lint(edits.map(sampleWith));

/** What the project's own rules find in the sample with this edit. */
function findings(edit: Edit): Finding[] {
  return reports[edits.indexOf(edit)]!.filter(({ rule }) => rule.startsWith('bridge/') || rule === 'struct');
}

it('has cases for every rule of the plugin', () => {
  const rules = readdirSync(join(import.meta.dirname, '../redocly/rules')).map((file) =>
    file.replace('.js', ''),
  );
  expect(Object.keys(cases).toSorted()).toEqual(rules.toSorted());
});

it.each([
  ['keeps to the rules', unedited],
  ['refers to what is not there, which is for Redocly to say', brokenReferences],
  ['has a schema that holds itself', circle],
])('says nothing about a description that %s', (_what, edit) => {
  expect(findings(edit)).toEqual([]);
});

describe.each(Object.entries(cases))('bridge/%s', (rule, { refuses, takes }) => {
  it.each(refuses)('refuses %s', (_what, edit, message) => {
    expect(findings(edit)).toEqual([{ rule: `bridge/${rule}`, message: expect.stringContaining(message) }]);
  });

  it.each(takes)('takes %s', (_what, edit) => {
    expect(findings(edit)).toEqual([]);
  });
});
