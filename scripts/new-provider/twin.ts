import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Names } from './names.ts';

/** The provider whose files are taken where they hold nothing of it but its name. */
const twin = { name: 'yuno', type: 'Yuno' };

const files = [
  'specs/yuno/package.json',
  'specs/yuno/turbo.json',
  'packages/yuno-types/package.json',
  'packages/yuno-types/tsconfig.build.json',
  'packages/yuno-types/tsconfig.json',
  'packages/yuno-types/turbo.json',
  'packages/yuno-client/package.json',
  'packages/yuno-client/src/version.ts',
  'packages/yuno-client/tsconfig.build.json',
  'packages/yuno-client/tsconfig.json',
  'packages/yuno-client/turbo.json',
];

/** The manifests and settings of a provider, by path: those of its twin under another name and without a release. */
export function twinFiles(root: string, names: Names): Map<string, string> {
  return new Map(files.map((file) => [renamed(file, names), unreleased(renamed(read(root, file), names))]));
}

/** The names that a client passes on from the http package, as its twin does. */
export function passedOn(root: string): string {
  const text = read(root, 'packages/yuno-client/src/index.ts');
  return text.slice(0, text.lastIndexOf(`@customer-bridge/http';`) + `@customer-bridge/http';`.length);
}

function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function renamed(text: string, { name, type }: Names): string {
  return text.replaceAll(twin.type, type).replaceAll(twin.name, name);
}

function unreleased(text: string): string {
  // The suite of all clients is the next step, once a person knows what the provider answers.
  const own = text.replace(/^ *"@customer-bridge\/testkit": .*\n/m, '');
  return own.replace(/(?<=\bversion(?:": "| = '))[^"']+/, '0.0.0');
}
