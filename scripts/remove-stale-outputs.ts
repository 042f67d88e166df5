// Before a release: deletes built files whose source is gone, so that no package carries them.
import { rmSync } from 'node:fs';
import { staleOutputs } from './release/stale-outputs.ts';
import { root } from './run/command.ts';

for (const file of staleOutputs(root)) rmSync(file);
