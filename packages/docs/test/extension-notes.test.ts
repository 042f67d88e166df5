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

  it('stays silent where a schema is documented, as nearly all are', () => {
    expect(descriptionOf({ type: 'object', 'x-evidence': { level: 'documented', source } })).toBeUndefined();
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
