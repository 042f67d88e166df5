import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicPackages } from './package-reference.ts';

/** The changelogs of all packages on one page. Before the first release there is none. */
export function changelogPage(): string {
  const sections = publicPackages.map(({ folder, manifest }) => {
    const file = join(folder, 'CHANGELOG.md');
    const text = existsSync(file)
      ? readFileSync(file, 'utf8')
          .replace(/^# .*\n/, '')
          .replaceAll(/^(#+) /gm, '$1# ')
      : 'Not released yet.';
    return `## ${manifest.name}\n\n${text.trim()}`;
  });
  return `---
title: Changelog
description: What changed in each release of each package.
outline: [2, 3]
editLink: false
---

# Changelog

Versions follow semantic versioning. Below 1.0 a minor version may hold a breaking change, and says so; a patch never does.

${sections.join('\n\n')}
`;
}
