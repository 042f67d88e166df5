import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { providersIn, typesFolder } from '../generate/providers.ts';
import { SpecError } from '../generate/spec-error.ts';
import { writeFiles } from '../generate/generated-files.ts';
import { changesetPath } from './changeset.ts';
import { type RegenPlan, planRegen } from './regen-plan.ts';
import { RegenError } from './regen-error.ts';

export interface RegenOptions {
  /** The providers that are looked at; without them every one. */
  readonly providers?: readonly string[];
  /** The commit to compare with; without it the last release, or the main branch before the first one. */
  readonly since?: string | undefined;
  /** Writes nothing. */
  readonly check?: boolean;
}

/**
 * Makes what follows from the specs of the workspace at `root`: the types packages, and for each provider whose spec
 * changed one changeset. Everything is made before anything is written, so that a wrong spec changes no file.
 * @throws RegenError with all that is wrong with the specs.
 */
export async function regen(root: string, options: RegenOptions = {}): Promise<readonly RegenPlan[]> {
  const { providers = [], since, check = false } = options;
  const plans = await planAll(root, chosenProviders(root, providers), since);
  if (check) return plans;
  for (const { provider, changesetText, files, outdated } of plans) {
    if (outdated.length === 0) continue;
    writeFiles(typesFolder(root, provider), files);
    const file = join(root, changesetPath(provider));
    if (changesetText === undefined) rmSync(file, { force: true });
    else writeFileSync(file, changesetText);
  }
  return plans;
}

/**
 * The named providers; without a name every one.
 * @throws RegenError for a name that has no spec.
 */
export function chosenProviders(root: string, names: readonly string[]): readonly string[] {
  const known = providersIn(root);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new RegenError(`specs/${unknown}/openapi.yaml does not exist.`);
  return names.length > 0 ? names : known;
}

async function planAll(root: string, providers: readonly string[], since?: string): Promise<RegenPlan[]> {
  const planned = await Promise.allSettled(providers.map((provider) => planRegen(root, provider, since)));
  const reasons = planned.flatMap((plan) => (plan.status === 'rejected' ? [plan.reason as unknown] : []));
  const bug = reasons.find((reason) => !isForTheMaintainer(reason));
  if (bug !== undefined) throw bug;
  if (reasons.length > 0) {
    throw new RegenError([...new Set(reasons.map((reason) => (reason as Error).message))].join('\n\n'));
  }
  return planned.flatMap((plan) => (plan.status === 'fulfilled' ? [plan.value] : []));
}

function isForTheMaintainer(reason: unknown): boolean {
  return reason instanceof SpecError || reason instanceof RegenError;
}
