// After `changeset version`: puts each package's new version into its src/version.ts, where there is one.
import { writeFileSync } from 'node:fs';
import { versionFiles } from './versions/version-files.ts';

for (const { file, expected } of versionFiles()) writeFileSync(file, expected);
