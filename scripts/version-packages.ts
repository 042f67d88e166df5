// `pnpm version-packages`: turns the changesets into versions and changelogs, and puts each package's new version into
// its src/version.ts, where there is one.
import { writeFileSync } from 'node:fs';
import { commandLine } from './lib/command-line.ts';
import { run } from './lib/run.ts';
import { versionFiles } from './versions/version-files.ts';

commandLine('version-packages');
const { code } = await run(['changeset', 'version'], { show: true });
if (code !== 0) process.exit(code);
for (const { file, expected } of versionFiles()) writeFileSync(file, expected);
