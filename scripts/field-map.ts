// `pnpm field-map`: writes the field map into the README of the adapter.
import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { commandLine } from './lib/command-line.ts';
import { root } from './lib/root.ts';
import { runSteps } from './lib/step.ts';
import { turboStep } from './lib/turbo-step.ts';

commandLine('field-map');
await runSteps(turboStep('Built the packages', 'build'));
const { readmeWithFieldMap, updateFieldMap } = await import('@customer-bridge/docs/field-map');
const before = await readFile(readmeWithFieldMap, 'utf8');
const after = await updateFieldMap(before);
if (after !== before) await writeFile(readmeWithFieldMap, after);
console.log(`${after === before ? 'As it was' : 'Updated'}: ${relative(root, readmeWithFieldMap)}`);
