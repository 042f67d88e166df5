import type { Kind } from '../../spec/grammar.ts';
import type { SpecObject } from '../../spec/objects.ts';
import { type Mutation, mutationsAt } from '../mutation.ts';

const elsewhere = [{ url: 'https://api.example.org' }];

/** Keywords of OpenAPI that change what a description means, and that none of ours uses. */
const keywords: Readonly<Partial<Record<Kind, Readonly<Record<string, unknown>>>>> = {
  root: { externalDocs: elsewhere[0], webhooks: {} },
  info: { termsOfService: 'https://api.example.org' },
  pathItem: { servers: elsewhere, summary: 'Customers' },
  operation: { servers: elsewhere, deprecated: true, callbacks: {}, externalDocs: elsewhere[0] },
  parameter: {
    style: 'label',
    explode: true,
    allowReserved: true,
    allowEmptyValue: true,
    deprecated: true,
  },
  response: { links: {} },
  header: { required: true, deprecated: true, style: 'simple', explode: true },
  media: { encoding: {}, example: {} },
  example: { externalValue: 'https://api.example.org' },
  schema: {
    title: 'Thing',
    default: null,
    deprecated: true,
    readOnly: true,
    writeOnly: true,
    discriminator: { propertyName: 'type' },
    xml: {},
  },
};

/** Keywords that a description has besides. */
export function unlistedMutations(objects: readonly SpecObject[]): Mutation[] {
  return objects.flatMap(({ kind, path, node }) =>
    // A reference takes nothing but words beside it.
    mutationsAt(
      path,
      Object.entries('$ref' in node ? {} : (keywords[kind] ?? {})).map(([keyword, value]) => ({
        kind: `add a keyword (${kind}: ${keyword})`,
        change: (changed) => void (changed[keyword] = value),
      })),
    ),
  );
}
