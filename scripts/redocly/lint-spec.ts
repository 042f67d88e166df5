// `lint:spec` of each folder below specs/: holds the description in the present folder to the rules of redocly.yaml.
import { join } from 'node:path';
import { root } from '../lib/root.ts';
import { lintFile } from './lint.ts';

const { code, output } = await lintFile(root, join(process.cwd(), 'openapi.yaml'));
process.stdout.write(output);
process.exitCode = code;
