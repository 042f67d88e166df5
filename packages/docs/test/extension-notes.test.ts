import { describe, expect, it } from 'vitest';
import { addExtensionNotes } from '../site/extension-notes.ts';

const descriptionOf = (node: object): unknown =>
  (addExtensionNotes(node) as { description?: unknown }).description;

describe('addExtensionNotes', () => {
  const source = 'docs.example.com/update';

  it.each([
    ['personal data', { description: 'An email.', 'x-pii': 'email' }, 'An email.\n\n_Personal data: email._'],
    ['a node without a description', { 'x-pii': 'name' }, '_Personal data: name._'],
    [
      'where an operation is documented',
      { operationId: 'update', 'x-evidence': { level: 'documented', source } },
      `_Documented: [${source}](https://${source})._`,
    ],
    [
      'what is only inferred',
      { type: 'object', 'x-evidence': { level: 'inferred', source: 'a support answer' } },
      '_Inferred, not documented: a support answer._',
    ],
    ['a safe repeat', { 'x-idempotent': true }, '_A repeat leaves the same state._'],
    [
      'an unsafe repeat',
      { 'x-idempotent': false },
      '_A repeat may act twice: it is retried only when it was certainly not processed._',
    ],
    [
      'the rules of an update',
      { 'x-update-semantics': { omitted: 'unchanged', null: 'clears', nested: 'replace' } },
      '_Omitted members: unchanged. `null`: clears. Nested values: replace._',
    ],
  ])('says in the description: %s', (_what, node, expected) => {
    expect(descriptionOf(node)).toBe(expected);
  });

  it.each(['documented', 'inferred'])('says where a schema is %s', (level) => {
    const node = { type: 'object', 'x-evidence': { level, source } };
    expect(descriptionOf(node)).toContain(`[${source}](https://${source})`);
  });

  it.each([
    ['the evidence of the operation', {}, 'Documented: '],
    [
      'its own',
      { 'x-idempotent-evidence': { level: 'inferred', source: 'docs.example.com/other' } },
      'Inferred, not documented: [docs.example.com/other]',
    ],
  ])('says what the effect of a repeat rests on: %s', (_what, more, expected) => {
    const node = { 'x-evidence': { level: 'documented', source }, 'x-idempotent': true, ...more };
    expect(descriptionOf(node)).toContain(`_A repeat leaves the same state. ${expected}`);
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
    expect(told.country.description).toMatch(/^Country of the customer\.\n\nAll but `SV`\.\n\n_Inferred/);
    expect(told.reference).toEqual(root.reference);
  });

  it('keeps the description of what a node references', () => {
    const root = {
      components: { schemas: { Phone: { description: 'A phone.' } } },
      phone: { $ref: '#/components/schemas/Phone', 'x-pii': 'phone' },
    };
    expect(addExtensionNotes(root).phone).toMatchObject({
      description: 'A phone.\n\n_Personal data: phone._',
    });
  });

  it.each(['example', 'examples', 'default', 'enum', 'const'])('leaves %s values as they are', (member) => {
    const node = { [member]: [{ 'x-pii': 'email' }] };
    expect(addExtensionNotes(node)).toEqual(node);
  });
});
