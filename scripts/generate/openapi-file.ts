import {
  astToString,
  type GlobalContext,
  type OpenAPI3,
  resolveRef,
  scanDiscriminators,
  transformSchema,
  tsUnion,
  UNDEFINED,
} from 'openapi-typescript';
import ts from 'typescript';
import type { BodyNames } from './name-bodies.ts';
import { nameInterfaces } from './named-interfaces.ts';
import { type OpenApiDocument, schemaReference } from './openapi-document.ts';
import { reachableSchemas } from './reachable-schemas.ts';
import { tellFacts } from './facts-in-descriptions.ts';

/** What the file itself names, so that no interface of a schema may. */
const taken: readonly string[] = [
  ...['paths', 'webhooks', 'components', 'operations'],
  ...['Record', 'Omit', 'Pick', 'Exclude', 'Extract', 'Partial', 'WithRequired', 'OneOf', 'XOR', 'Without'],
];

export interface OpenApiFile {
  readonly text: string;
  /** The schemas that are an interface of the file, named as their type. */
  readonly interfaces: ReadonlySet<string>;
}

/**
 * `openapi.ts`: what openapi-typescript makes of the document, with `?: T | undefined` in everything that is sent.
 * Its transformation is called by itself, because its front end would lint and bundle the document once more.
 */
export function openapiFile(document: OpenApiDocument, { requests }: BodyNames): OpenApiFile {
  const sent = new Set([...reachableSchemas(document, requests)].map((name) => schemaReference(name).$ref));
  const schema = tellFacts(document) as unknown as OpenAPI3;
  // Every other option is off; `redoc` is read by its front end alone.
  const context: Partial<GlobalContext> = {
    ...{ emptyObjectsUnknown: true, silent: true },
    discriminators: scanDiscriminators(schema, { silent: true }),
    injectFooter: [],
    resolve: (reference) => resolveRef(schema, reference, { silent: true }),
    transformProperty: (property, _schema, { path = '' }) => {
      const [name] = /^#\/components\/schemas\/[^/]+/.exec(path) ?? [];
      return name && sent.has(name) ? orUndefined(property) : property;
    },
  };
  const { nodes, schemas } = nameInterfaces(transformSchema(schema, context as GlobalContext), taken);
  const text = astToString([...nodes] as ts.TypeElement[]);
  // `-?` alone leaves the `undefined` in the type of a member that is required after all.
  return {
    text: text.replace('[P in K]-?: T[P];', '[P in K]-?: Exclude<T[P], undefined>;'),
    interfaces: schemas,
  };
}

function orUndefined(property: ts.PropertySignature): ts.PropertySignature {
  const { modifiers, name, questionToken, type } = property;
  if (!questionToken || !type) return property;
  return ts.factory.updatePropertySignature(
    property,
    modifiers,
    name,
    questionToken,
    tsUnion([type, UNDEFINED]),
  );
}
