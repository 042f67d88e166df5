import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { providerFiles as generatedFiles } from '../generate/provider-files.ts';
import { specFile } from '../generate/providers.ts';
import { readSpec } from '../generate/read-spec.ts';
import { withTemporaryFolder } from '../lib/temporary-folder.ts';
import { placesOwnedBy, refuseExisting } from './existing.ts';
import { factsOf } from './facts/facts.ts';
import { type ProviderFiles, providerFiles } from './files/provider-files.ts';
import { lintDescription } from '../redocly/lint-description.ts';
import { type Finding, findingsOf } from './lint-findings.ts';
import { type Names, namesOf } from './names.ts';
import { NewProviderError } from './new-provider-error.ts';
import { type DraftOptions, readDraft } from './read-draft.ts';
import type { Scaffold } from './facts/facts.ts';

export interface NewProviderOptions extends DraftOptions {
  /** In kebab-case. */
  readonly name: string;
  /** Path of the OpenAPI description, absolute. */
  readonly spec: string;
  /** What the paths in messages about the description are relative to. */
  readonly folder: string;
  /** The `operationId` of the update, where it is known. */
  readonly update?: string | undefined;
}

/** What a description says, and what it leaves open. */
export interface OpenQuestions {
  readonly scaffold: Scaffold;
  /** The operations of which nobody has said whether a repeat is safe, with what stands there now. */
  readonly undecided: ReadonlyMap<string, boolean>;
  readonly findings: readonly Finding[];
}

/** A provider as it will be added. */
export interface NewProvider extends OpenQuestions {
  readonly files: ProviderFiles;
  /** What was changed in the description, and how often. */
  readonly changes: ReadonlyMap<string, number>;
}

/**
 * Makes everything that a provider consists of in the workspace at `root` from its description. Nothing is written.
 *
 * @throws NewProviderError or SpecError that says why the name or the description cannot be taken.
 */
export async function planNewProvider(root: string, options: NewProviderOptions): Promise<NewProvider> {
  const names = namesOf(options.name);
  refuseExisting(root, names.name, placesOwnedBy(names.name));
  const { text, undecided, changes } = await readDraft(options.spec, options.folder, options);
  return withTemporaryFolder('new-provider', async (folder) => {
    const file = join(folder, 'specs', names.name, 'openapi.yaml');
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    const [generated, asked] = await Promise.all([
      generatedFiles(names.name, folder),
      questionsOf(root, names, file, folder, options.update),
    ]);
    const files = await providerFiles(root, asked.scaffold, text, generated);
    refuseExisting(root, names.name, files.added.keys());
    return { ...asked, files, undecided, changes };
  });
}

/**
 * What is still open about a provider that has been added.
 *
 * @param update The `operationId` of the update, where it is not the one that the description marks.
 * @throws NewProviderError or SpecError where there is no such provider, or its description cannot be read.
 */
export async function providerStatus(root: string, name: string, update?: string): Promise<OpenQuestions> {
  const names = namesOf(name);
  const file = specFile(root, name);
  if (!existsSync(file))
    throw new NewProviderError(`There is no provider ${name}: specs/${name} has no openapi.yaml.`);
  return questionsOf(root, names, file, root, update);
}

async function questionsOf(
  root: string,
  names: Names,
  file: string,
  folder: string,
  update: string | undefined,
): Promise<OpenQuestions> {
  const [document, problems] = await Promise.all([readSpec(file, folder), lintDescription(root, file)]);
  const scaffold = { ...names, ...factsOf(document, update) };
  return { scaffold, findings: findingsOf(problems), undecided: new Map() };
}
