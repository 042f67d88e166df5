import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../generate/generate.ts';
import { type Base, findBase, versionAt } from './base.ts';
import { bumpFor } from './bump.ts';
import { changeLines } from './change-lines.ts';
import { type Changeset, changesetPath, changesetText, mergeChangesets, readChangeset } from './changeset.ts';
import { fileAt } from './git.ts';
import { lint } from './lint.ts';
import { type ProviderPackage, providerPackages } from './provider-packages.ts';
import { type SpecChange, specChange } from './spec-change.ts';

/** All that a provider's spec asks for, before anything is written. */
export interface Plan {
  readonly provider: string;
  readonly base: Base;
  /** Nothing where the spec is as its last release has it. */
  readonly changeset: Changeset | undefined;
  /** The text of the changeset's file, which goes away where there is none. */
  readonly changesetText: string | undefined;
  /** The files that are not as the spec says, relative to the workspace. */
  readonly outdated: readonly string[];
}

/**
 * Lints a provider's spec, makes its files and judges its change since the base.
 * @throws SpecError or RegenError where the spec is wrong.
 */
export async function planProvider(root: string, provider: string, since?: string): Promise<Plan> {
  const packages = providerPackages(root, provider);
  const base = await findBase(root, provider, since);
  const [generated, linted, changed] = await Promise.allSettled([
    generate(root, { providers: [provider], check: true }),
    lint(root, provider),
    specChange(root, provider, base.commit),
  ]);
  // In this order: what the generator says of a broken spec is the shortest.
  if (generated.status === 'rejected') throw generated.reason;
  if (linted.status === 'rejected') throw linted.reason;
  if (changed.status === 'rejected') throw changed.reason;
  const changeset = await changesetFor(root, provider, base, packages, changed.value);
  const text = changeset && changesetText(changeset, packages);
  const path = changesetPath(provider);
  const outdated = read(join(root, path)) === text ? generated.value : [...generated.value, path];
  return { provider, base, changeset, changesetText: text, outdated };
}

/** What the base's changeset says, unless it has been released since, and the change after it. */
async function changesetFor(
  root: string,
  provider: string,
  base: Base,
  packages: readonly [ProviderPackage, ...ProviderPackage[]],
  { heading, changes }: SpecChange,
): Promise<Changeset | undefined> {
  const pending = await pendingAt(root, base.commit, provider, packages[0].version);
  const [heaviest] = changes;
  if (!heaviest) return pending;
  const own = { bump: bumpFor(heaviest.level, packages), heading, lines: changeLines(changes) };
  return pending ? mergeChangesets(pending, own) : own;
}

async function pendingAt(
  root: string,
  commit: string,
  provider: string,
  version: string,
): Promise<Changeset | undefined> {
  const text = await fileAt(root, commit, changesetPath(provider));
  if (text === undefined || (await versionAt(root, commit, provider)) !== version) return undefined;
  return readChangeset(`${text}\n`);
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
