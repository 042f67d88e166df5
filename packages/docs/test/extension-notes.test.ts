import { describe, expect, it } from 'vitest';
import { addExtensionNotes } from '../site/extension-notes.ts';

const descriptionOf = (node: object): unknown =>
  (addExtensionNotes(node) as { description?: unknown }).description;

describe('addExtensionNotes', () => {
  const source = 'docs.example.com/update';

  it.each([
    [
      'where an operation is documented',
      { operationId: 'update', 'x-evidence': { level: 'documented', source } },
      `Documented: [${source}](https://${source}).`,
    ],
    [
      'what is only inferred',
      { type: 'object', 'x-evidence': { level: 'inferred', source: 'a support answer' } },
      'Inferred, not documented: a support answer.',
    ],
    [
      'a safe repeat',
      { 'x-idempotent': true },
      'A repeat leaves the same state, so a failed call is retried.',
    ],
    [
      'an unsafe repeat',
      { 'x-idempotent': false },
      'A repeat may act twice: a failed call is retried only if it was certainly not processed.',
    ],
    [
      'the rules of an update',
      { 'x-update-semantics': { omitted: 'unchanged', null: 'clears', nested: 'replace' } },
      'A field that you leave out stays as it is. `null` clears a field. A nested value replaces the stored one: send it whole.',
    ],
    [
      'rules that have no sentence of their own',
      { 'x-update-semantics': { omitted: 'cleared', null: 'refused', nested: 'odd' } },
      'Fields left out: cleared. `null`: refused. Nested values: odd.',
    ],
  ])('says in the description: %s', (_what, node, expected) => {
    expect(descriptionOf(node)).toBe(expected);
  });

  it.each([
    ['personal data', { 'x-pii': 'email' }, ['personal data: email']],
    [
      'an operation',
      {
        operationId: 'update',
        'x-evidence': { level: 'documented', source },
        'x-idempotent': true,
        'x-update-semantics': { omitted: 'unchanged', null: 'undocumented', nested: 'undocumented' },
      },
      ['documented', 'safe to repeat', 'null: undocumented'],
    ],
    [
      'a schema that is inferred',
      { type: 'object', 'x-evidence': { level: 'inferred', source } },
      ['inferred'],
    ],
  ])('gives badges to %s', (_what, node, expected) => {
    const { 'x-badges': badges = [] } = addExtensionNotes(node) as { 'x-badges'?: { name: string }[] };
    expect(badges.map(({ name }) => name)).toEqual(expected);
  });

  it('puts each paragraph on one line, for the search of the renderer', () => {
    const description = 'One\nparagraph.\n\n- a list\n- stays\n\nAnother\none.\n';
    expect(descriptionOf({ description })).toBe('One paragraph.\n\n- a list\n- stays\n\nAnother one.');
  });

  it.each(['documented', 'inferred'])('says where a schema is %s', (level) => {
    const node = { type: 'object', 'x-evidence': { level, source } };
    expect(descriptionOf(node)).toContain(`[${source}](https://${source})`);
  });

  it.each([
    [
      'its own',
      { 'x-idempotent-evidence': { level: 'inferred', source: 'docs.example.com/other' } },
      'Inferred, not documented: [docs.example.com/other]',
    ],
  ])('says what the effect of a repeat rests on: %s', (_what, more, expected) => {
    const node = { 'x-evidence': { level: 'documented', source }, 'x-idempotent': true, ...more };
    expect(descriptionOf(node)).toContain(`so a failed call is retried. ${expected}`);
  });

  it('lists the pages that the description was compared with', () => {
    const told = addExtensionNotes({
      info: { description: 'An API.' },
      'x-reviewed': { [source]: '2026-01-31' },
    });
    expect(told.info.description).toMatch(/^An API\.\n\n/);
    expect(told.info.description).toContain(`| [${source}](https://${source}) | 2026-01-31 |`);
  });

  it('keeps both descriptions where one stands beside a reference', () => {
    const root = {
      components: {
        schemas: { Code: { description: 'All but `SV`.', 'x-evidence': { level: 'inferred', source } } },
      },
      country: { $ref: '#/components/schemas/Code', description: 'Country of the customer.' },
      reference: { $ref: '#/components/schemas/Code' },
    };
    const told = addExtensionNotes(root);
    expect(told.country.description).toMatch(/^Country of the customer\.\n\nAll but `SV`\.\n\nInferred/);
    expect(told.reference).toEqual(root.reference);
  });

  it('keeps the description of what a node references', () => {
    const root = {
      components: { schemas: { Phone: { description: 'A phone.' } } },
      phone: { $ref: '#/components/schemas/Phone', 'x-pii': 'phone' },
    };
    expect(addExtensionNotes(root).phone).toMatchObject({
      description: 'A phone.',
      'x-badges': [{ name: 'personal data: phone' }],
    });
  });

  it.each(['example', 'examples', 'default', 'enum', 'const'])('leaves %s values as they are', (member) => {
    const node = { [member]: [{ 'x-pii': 'email' }] };
    expect(addExtensionNotes(node)).toEqual(node);
  });
});
