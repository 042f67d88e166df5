import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type GeneratedFile, driftedFiles } from '../generate/generated-files.ts';
import { filesOf } from '../generate/provider-files.ts';
import { specFile, typesFolder } from '../generate/providers.ts';
import { readSpec } from '../generate/read-spec.ts';
import { type Base, findBase } from './base.ts';
import { bundleAt } from './bundle-at.ts';
import { type Changeset, changesetPath, changesetText } from './changeset.ts';
import { expectedChangeset } from './expected-changeset.ts';
import { providerPackages } from './provider-packages.ts';
import { specChange } from './spec-change.ts';

/** All that a provider's spec asks for, before anything is written. */
export interface RegenPlan {
  readonly provider: string;
  readonly base: Base;
  /** Nothing where the spec is as it was released. */
  readonly changeset: Changeset | undefined;
  /** The text of the changeset's file; without one the file is deleted. */
  readonly changesetText: string | undefined;
  /** What the types package has to consist of. */
  readonly files: readonly GeneratedFile[];
  /** The files that are not as the spec says, relative to the workspace; `isGone` where that is because it has to go. */
  readonly outdated: readonly { readonly file: string; readonly isGone: boolean }[];
}

/**
 * Reads and lints a provider's spec once, makes its files and judges its change since the base.
 * @throws SpecError or RegenError where the spec is wrong.
 */
export async function planRegen(root: string, provider: string, since?: string): Promise<RegenPlan> {
  const packages = providerPackages(root, provider);
  const base = await findBase(root, provider, since);
  const document = await readSpec(specFile(root, provider), root, { lint: true });
  const change = specChange(await bundleAt(root, base.commit, provider), document);
  const files = filesOf(provider, document);
  const changeset = await expectedChangeset(root, provider, base, change);
  const text = changeset && changesetText(changeset, packages);
  const outdated = outdatedFiles(root, provider, files);
  const path = changesetPath(provider);
  if (read(join(root, path)) !== text) outdated.push({ file: path, isGone: text === undefined });
  return { provider, base, changeset, changesetText: text, files, outdated };
}

function outdatedFiles(
  root: string,
  provider: string,
  files: readonly GeneratedFile[],
): RegenPlan['outdated'][number][] {
  const folder = typesFolder(root, provider);
  return driftedFiles(folder, files).map((name) => ({
    file: relative(root, join(folder, name)),
    isGone: files.every((file) => file.name !== name),
  }));
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
