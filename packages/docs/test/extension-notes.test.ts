import { describe, expect, it } from 'vitest';
import { addExtensionNotes } from '../site/extension-notes.ts';

interface Told {
  description?: string;
  'x-badges'?: { name: string }[];
}
const tell = (node: object): Told => addExtensionNotes(node);

const source = 'docs.example.com/update';
const link = `[${source}](https://${source})`;
const documented = { level: 'documented', source };
const inferred = { level: 'inferred', source: 'a support answer' };

describe('addExtensionNotes', () => {
  it.each([
    [{ operationId: 'update', 'x-evidence': documented }, `Documented: ${link}.`, ['documented']],
    [{ type: 'object', 'x-evidence': documented }, `Documented: ${link}.`, []],
    [{ 'x-evidence': inferred }, 'Inferred, not documented: a support answer.', ['inferred']],
    [{ 'x-pii': 'email' }, undefined, ['personal data: email']],
    [
      { operationId: 'update', 'x-idempotent': true },
      'A repeat leaves the same state, so a failed call is retried.',
      ['safe to repeat'],
    ],
    [
      { operationId: 'create', 'x-idempotent': false, 'x-idempotent-evidence': inferred },
      'A repeat may act twice: a failed call is retried only if it was certainly not processed. Inferred, not documented: a support answer.',
      ['not safe to repeat'],
    ],
    [
      { 'x-update-semantics': { omitted: 'unchanged', null: 'clears', nested: 'replace' } },
      'A field that you leave out stays as it is. `null` clears a field. A nested value replaces the stored one: send it whole.',
      ['null: clears'],
    ],
  ])('says of %j in words and badges what it is', (node, description, badges) => {
    const told = tell(node);
    expect(told.description).toBe(description);
    expect((told['x-badges'] ?? []).map(({ name }) => name)).toEqual(badges);
  });

  it('puts each paragraph on one line, for the search of the renderer', () => {
    const description = 'One\nparagraph.\n\n- a list\n- stays\n\nAnother\none.\n';
    expect(tell({ description }).description).toBe('One paragraph.\n\n- a list\n- stays\n\nAnother one.');
  });

  it('lists the pages that the description was compared with', () => {
    const reviewed = { info: { description: 'An API.' }, 'x-reviewed': { [source]: '2026-01-31' } };
    const { description } = addExtensionNotes(reviewed).info;
    expect(description).toMatch(/^An API\.\n\n/);
    expect(description).toContain(`| ${link} | 2026-01-31 |`);
  });

  it('keeps what a node references where something stands beside the reference', () => {
    const $ref = '#/components/schemas/Code';
    const root = {
      components: {
        schemas: { Code: { description: 'All but `SV`.', 'x-evidence': inferred, 'x-pii': 'address' } },
      },
      described: { $ref, description: 'Country of the customer.' },
      personal: { $ref, 'x-pii': 'birth' },
    };
    const told = addExtensionNotes(root);
    expect(told.described.description).toBe(
      'Country of the customer.\n\nAll but `SV`.\n\nInferred, not documented: a support answer.',
    );
    expect(told.personal).toMatchObject({
      description: 'All but `SV`.\n\nInferred, not documented: a support answer.',
      'x-badges': [{ name: 'personal data: birth' }],
    });
    const alone = { components: { schemas: { Code: { description: 'A code.' } } }, reference: { $ref } };
    expect(addExtensionNotes(alone).reference).toEqual({ $ref });
  });

  it.each(['example', 'examples', 'default', 'enum', 'const'])('leaves %s values as they are', (member) => {
    const node = { [member]: [{ 'x-pii': 'email' }] };
    expect(addExtensionNotes(node)).toEqual(node);
  });
});
