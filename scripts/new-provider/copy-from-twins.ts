import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Names } from './names.ts';

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
const suite = 'packages/yuno-client/test/client-suite.test.ts';

/** The files that hold nothing of Yuno but its name, by path, under another name and without a release. */
export function copiedFiles(root: string, names: Names, hasSuite: boolean): Map<string, string> {
  return new Map(
    [...files, ...(hasSuite ? [suite] : [])].map((file) => {
      const text = withoutPackage('test-support', unreleased(renamed(read(root, file), names)));
      // Nothing of a client uses the suite before a person has described the client to it.
      return [renamed(file, names), hasSuite ? text : withoutPackage('testkit', text)];
    }),
  );
}

/** A manifest that does not depend on one of our packages. */
function withoutPackage(name: string, text: string): string {
  return text.replace(new RegExp(`^ *"@customer-bridge/${name}": .*\\n`, 'm'), '');
}

/** The names that a client passes on from the http package, as Yuno's client does. */
export function passedOn(root: string): string {
  const text = read(root, 'packages/yuno-client/src/index.ts');
  return text.slice(0, text.lastIndexOf(`@customer-bridge/http';`) + `@customer-bridge/http';`.length);
}

/** The README of a package of KunaCore's, which has fewer facts of its own than Yuno's, under another name. */
export function copiedReadme(root: string, kind: 'client' | 'types', { name, type }: Names): string {
  const text = read(root, `packages/kunacore-${kind}/README.md`);
  return text.replaceAll('KunaCore', type).replaceAll('kunacore', name);
}

function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function renamed(text: string, { name, type }: Names): string {
  return text.replaceAll('Yuno', type).replaceAll('yuno', name);
}

function unreleased(text: string): string {
  return text.replace(/(?<=\bversion(?:": "| = '))[^"']+/, '0.0.0');
}
