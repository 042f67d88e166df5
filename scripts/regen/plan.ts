import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../generate/generate.ts';
import { type Base, findBase } from './base.ts';
import { type Changeset, changesetPath, changesetText } from './changeset.ts';
import { expectedChangeset } from './expected-changeset.ts';
import { lint } from './lint.ts';
import { providerPackages } from './provider-packages.ts';
import { specChange } from './spec-change.ts';

/** All that a provider's spec asks for, before anything is written. */
export interface Plan {
  readonly provider: string;
  readonly base: Base;
  /** Nothing where the spec is as it was released. */
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
  // First, because it is quick, and what it says of a broken spec is the shortest.
  const generated = await generate(root, { providers: [provider], check: true });
  const [linted, changed] = await Promise.allSettled([
    lint(root, provider),
    specChange(root, provider, base.commit),
  ]);
  if (linted.status === 'rejected') throw linted.reason;
  if (changed.status === 'rejected') throw changed.reason;
  const changeset = await expectedChangeset(root, provider, base, changed.value);
  const text = changeset && changesetText(changeset, packages);
  const path = changesetPath(provider);
  const outdated = read(join(root, path)) === text ? generated : [...generated, path];
  return { provider, base, changeset, changesetText: text, outdated };
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
