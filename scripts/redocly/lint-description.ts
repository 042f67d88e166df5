import { loadConfig } from '@redocly/openapi-core';
import { realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { temporaryFolder } from '../lib/temporary-folder.ts';
import { type Description, openDescription } from '../openapi/description.ts';
import type { Problem } from '../openapi/problem.ts';

const configurations = new Map<string, ReturnType<typeof loadConfig>>();

/**
 * Holds a description to the rules of the workspace's redocly.yaml.
 *
 * Redocly's rules for examples take the path of a file for a URL, in which `#` ends the path. A description below a folder
 * with such a name is read again through a link, and the findings name its files as ever.
 *
 * @param file The absolute path of the description's root file.
 * @param opened The description, where it is open already.
 */
export async function lintDescription(
  root: string,
  file: string,
  opened?: Description,
): Promise<readonly Problem[]> {
  const depth = file.split(sep).findLastIndex((part) => part.includes('#')) + 1;
  if (depth > 0) return throughLink(root, file, depth);
  return findings(root, opened ?? (await openDescription(file)));
}

/** What is an error by the configuration; a warning is none. */
async function findings(root: string, description: Description): Promise<readonly Problem[]> {
  const problems = await description.problems(await configuration(root));
  return problems.filter(({ severity }) => severity === 'error');
}

function configuration(root: string): ReturnType<typeof loadConfig> {
  const known = configurations.get(root);
  if (known) return known;
  const loaded = loadConfig({ configPath: join(root, 'redocly.yaml') });
  configurations.set(root, loaded);
  return loaded;
}

async function throughLink(root: string, file: string, depth: number): Promise<readonly Problem[]> {
  const parts = file.split(sep);
  const folder = parts.slice(0, depth).join(sep);
  // The folder for temporary files may be below such a name too.
  const { path, remove } = temporaryFolder('lint', tmpdir().includes('#') ? join(sep, 'tmp') : tmpdir());
  const link = join(realpathSync(path), 'linted');
  try {
    symlinkSync(folder, link, 'junction');
    const problems = await findings(root, await openDescription(join(link, ...parts.slice(depth))));
    for (const { location } of problems) {
      for (const { source } of location) source.absoluteRef = source.absoluteRef.replace(link, folder);
    }
    return problems;
  } finally {
    remove();
  }
}
