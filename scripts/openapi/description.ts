import {
  bundleDocument,
  type Config,
  createConfig,
  detectSpec,
  type Document,
  getTypes,
  lintDocument,
  type Source,
} from '@redocly/openapi-core';
import { nameFileSchemas } from '../generate/file-schemas.ts';
import type { OpenApiDocument } from '../generate/openapi-document.ts';
import { leavesFirst } from './leaves-first.ts';
import { LocalResolver } from './local-resolver.ts';
import type { Problem } from './problem.ts';
import { referenceRings } from './reference-rings.ts';

type Problems = readonly Problem[];
type Rules = Extract<Parameters<typeof createConfig>[0], object>;

/** What the root file of a description holds, before anybody has looked at it. */
interface Root {
  readonly source: Source;
  readonly parsed:
    | {
        readonly openapi?: unknown;
        readonly swagger?: unknown;
        readonly components?: { readonly schemas?: object };
      }
    | undefined;
}

/** A description, opened by its root file. */
export interface Description {
  readonly root: Root;
  /** What these rules, or those of a configuration, have against it. */
  problems(rules: Rules | Config): Promise<Problems>;
  /** All its files as one document, from how many, and which references lead nowhere. */
  bundled(): Promise<{ document: OpenApiDocument; files: number; problems: Problems }>;
}

/**
 * Opens a description of one file or several; each file is read once.
 *
 * @throws Error where the root file cannot be read or parsed.
 */
export async function openDescription(file: string): Promise<Description> {
  const externalRefResolver = new LocalResolver();
  const document = await externalRefResolver.resolveDocument(null, file, true);
  if (document instanceof Error) throw document;
  const root = document as Root;
  return {
    root,
    async problems(rules) {
      const config = isConfig(rules) ? rules : await createConfig(rules);
      try {
        return await lintDocument({
          document: ordered(document),
          config,
          customTypes: typesOf(document),
          externalRefResolver,
        });
      } catch (error) {
        const rings = await referenceRings(externalRefResolver);
        if (rings.length > 0) return rings;
        throw error;
      }
    },
    async bundled() {
      const declared = new Set(Object.keys(root.parsed?.components?.schemas ?? {}));
      const config = await createConfig({});
      const result = await bundleDocument({
        document: ordered(document),
        config,
        types: typesOf(document),
        externalRefResolver,
      });
      const bundled = inOrder(result.bundle.parsed as OpenApiDocument, [...declared]);
      nameFileSchemas(bundled, declared);
      return { document: bundled, files: result.fileDependencies.size, problems: result.problems };
    },
  };
}

/** OpenAPI's objects, where a walk looks at the components before it comes to the paths. */
function typesOf(document: Document): ReturnType<typeof getTypes> {
  const { Root: root, ...others } = getTypes(detectSpec(document.parsed));
  const { components, ...properties } = root!.properties;
  return { ...others, Root: { ...root!, properties: { components, ...properties } } };
}

/** The same document, with its schemas in an order that takes a walk little stack. */
function ordered(document: Document): Document {
  const { components, ...others } = document.parsed as OpenApiDocument;
  if (!components?.schemas) return document;
  const schemas = leavesFirst(components.schemas);
  return { ...document, parsed: { ...others, components: { ...components, schemas } } };
}

/** The document with the named schemas in the order of the root file, and then those of other files by name. */
function inOrder(document: OpenApiDocument, declared: readonly string[]): OpenApiDocument {
  const { schemas } = document.components ?? {};
  if (!schemas) return document;
  const others = Object.keys(schemas).filter((name) => !declared.includes(name));
  document.components!.schemas = Object.fromEntries(
    [...declared, ...others.sort()].map((name) => [name, schemas[name]!]),
  );
  return document;
}

function isConfig(rules: Rules | Config): rules is Config {
  return 'getRulesForSpecVersion' in rules;
}
