import type { Kind } from '../../spec/grammar.ts';
import type { SpecObject } from '../../spec/objects.ts';
import { type Mutation, mutationsAt, type Node, set } from '../mutation.ts';

const elsewhere = [{ url: 'https://api.example.org' }];

/** Keywords that an object may get by mistake: those that no description of ours uses, and some that others have. */
const keywords: Readonly<Partial<Record<Kind, Readonly<Record<string, unknown>>>>> = {
  root: { externalDocs: elsewhere[0], webhooks: {} },
  info: { termsOfService: 'https://api.example.org' },
  serverVariable: { enum: ['api.example.org'] },
  pathItem: { servers: elsewhere, summary: 'Customers' },
  operation: {
    security: [],
    servers: elsewhere,
    deprecated: true,
    callbacks: {},
    externalDocs: elsewhere[0],
  },
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

/** What a schema may say besides, by its type. */
const ofType: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  string: { minLength: 1, maxLength: 254, format: 'date' },
  object: { additionalProperties: false },
};

/** Keywords that an object has besides. */
export function additionMutations(objects: readonly SpecObject[]): Mutation[] {
  return objects.flatMap(({ kind, path, node }) =>
    mutationsAt(
      path,
      Object.entries({ ...keywords[kind], ...(kind === 'schema' ? ofTypes(node) : {}) })
        // A reference takes nothing but words beside it.
        .filter(([keyword]) => !('$ref' in node) && !(keyword in node))
        .map(([keyword, value]) => ({ kind: `add ${kind}.${keyword}`, change: set(keyword, value) })),
    ),
  );
}

function ofTypes({ type, enum: values, pattern }: Readonly<Node>): object {
  // A list of values and a pattern leave nothing for a format to say.
  const { format, ...others } = ofType[[type].flat().find((each) => each !== 'null') as string] ?? {};
  return format === undefined || values || pattern ? others : { ...others, format };
}
