import {
  BaseResolver,
  bundle,
  createConfig,
  type Document,
  lintDocument,
  type NormalizedProblem,
} from '@redocly/openapi-core';
import { nameFileSchemas } from '../generate/file-schemas.ts';
import type { OpenApiDocument } from '../generate/openapi-document.ts';

type Problems = readonly NormalizedProblem[];
type Rules =
  NonNullable<Parameters<typeof createConfig>[0]> extends infer Config
    ? Extract<Config, { rules?: unknown; plugins?: unknown }>
    : never;

/** A description, opened by its root file. */
export interface Description {
  /** What the root file holds, and its text. */
  readonly root: Document;
  /** What these rules have against it. */
  problems(rules: Rules): Promise<Problems>;
  /** All its files as one document, from how many, and which references lead nowhere. */
  bundled(): Promise<{ document: OpenApiDocument; files: number; problems: Problems }>;
}

/**
 * Opens a description of one file or several.
 *
 * @throws Error where the root file cannot be read or parsed.
 */
export async function openDescription(file: string): Promise<Description> {
  const externalRefResolver = new BaseResolver();
  const root = await externalRefResolver.resolveDocument(null, file, true);
  if (root instanceof Error) throw root;
  return {
    root,
    async problems(rules) {
      const { styleguide: config } = await createConfig(rules);
      return lintDocument({ document: root, config, externalRefResolver });
    },
    async bundled() {
      const declared = new Set(Object.keys(root.parsed?.components?.schemas ?? {}));
      const config = await createConfig({});
      const result = await bundle({ doc: root, config, externalRefResolver });
      nameFileSchemas(result.bundle.parsed, declared);
      return {
        document: result.bundle.parsed,
        files: result.fileDependencies.size,
        problems: result.problems,
      };
    },
  };
}
