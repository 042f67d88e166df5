// `pnpm test:new-provider`: adds providers unlike ours to a copy of the work tree, as a person would, and shows that
// everything is sound with nothing mapped, and that everything works once the mapping is filled in.
import { cpSync, existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { commandLine } from '../lib/command-line.ts';
import { git } from '../lib/git.ts';
import { rehearsalEnvironment } from '../lib/rehearsal-environment.ts';
import { publicPackages } from '../lib/public-packages.ts';
import { checkOut } from '../release/checkout.ts';
import { execute } from '../lib/run.ts';
import { temporaryFolder } from '../lib/temporary-folder.ts';
import { step } from '../lib/step.ts';
import { root } from '../lib/root.ts';
import { fillIn } from '../test/new-provider/fill-in.ts';
import { fixtures } from '../test/new-provider/fixtures/fixtures.ts';

commandLine('test:new-provider');
await execute(['pnpm', '--silent', 'build'], { cwd: root });

const { path: folder, remove } = temporaryFolder('new-provider');
const copy = join(folder, 'copy');
const inCopy = (...command: string[]): Promise<string> =>
  execute(command, { cwd: copy, env: rehearsalEnvironment() });
const tool = (name: string, ...words: string[]): Promise<string> =>
  inCopy(join('node_modules/.bin', name), ...words);

const adds = (...words: string[]): Promise<string> => inCopy('pnpm', 'new:provider', ...words);
const specs = 'scripts/test/new-provider';
const finished = fixtures.map(({ name }) => name);
const providers = ['mosaic-pay', 'mosaic-shop', ...finished];
// No answer of Ledger holds an `id`, by which the suite of all clients judges one.
const suited = finished.filter((name) => name !== 'ledger');

/** Builds and type-checks packages without turbo, which first wants the descriptions to keep every rule of the house. */
async function compile(...names: string[]): Promise<void> {
  for (const name of names) {
    await inCopy('pnpm', '--silent', '--dir', join('packages', name), 'build');
    await tool('tsc', '-p', join('packages', name));
  }
}

/** Fails where a tool finds something in the files of these providers; all other files have checks of their own. */
async function findsNothing(name: string, ...words: string[]): Promise<void> {
  const output = await tool(name, ...words).catch((error: Error) => error.message);
  if (providers.some((provider) => output.includes(provider))) throw new Error(output);
}

/** What `pnpm api:check --update` does, without a build of descriptions that do not keep every rule yet. */
const reports = `
  import { writeReports } from './scripts/release/api/committed-reports.ts';
  import { entryPoints } from './scripts/lib/entry-points.ts';
  import { makeReports } from './scripts/release/api/make-reports.ts';
  writeReports(process.cwd(), makeReports(entryPoints(process.cwd())));
`;

/** Runs tests, and gives how many there were. */
async function tests(...words: string[]): Promise<string> {
  const output = await tool('vitest', 'run', ...words);
  return /Tests\s+(\d+ passed)/.exec(stripVTControlCharacters(output))![1]!;
}

const told = (remark: string): string => remark;

try {
  await step('Copied the work tree and installed it', async () => {
    await checkOut(root, copy);
    await inCopy('pnpm', 'install', '--prefer-offline', '--frozen-lockfile');
    for (const { folder: built } of publicPackages(root))
      cpSync(join(built, 'dist'), join(copy, relative(root, built), 'dist'), { recursive: true });
  });

  for (const [name, update] of [
    ['mosaic-pay', 'saveCustomer'],
    ['mosaic-shop', 'replaceCustomer'],
  ] as const)
    await step(`Added ${name}, with ${update} as its update`, () =>
      adds(name, '--spec', `${specs}/mosaic/openapi.yaml`, '--update', update),
    );
  for (const { name, options } of fixtures)
    await step(`Added ${name}`, () => adds(name, '--spec', `${specs}/fixtures/${name}.yaml`, ...options));
  await step('Compiled them', () =>
    compile(...providers.flatMap((provider) => [`${provider}-types`, `${provider}-client`]), 'adapter'),
  );
  await step('Formatted and sound as they were written', async () => {
    const changed = await git(copy, 'ls-files', '--modified', '--others', '--exclude-standard');
    await tool('prettier', '--check', '--ignore-unknown', ...changed.trim().split('\n'));
    await findsNothing('tsc', '-p', 'scripts');
    await findsNothing('oxlint');
    await findsNothing('turbo', 'boundaries');
    await findsNothing('knip', '--tsConfig', 'tsconfig.build.json');
  });
  await step(
    'Took their options, sent a request for each method, and passed the suite of all clients',
    () => {
      const suites = suited.map((name) => `packages/${name}-client/test/client-suite.test.ts`);
      const missing = suites.filter((file) => !existsSync(join(copy, file)));
      if (missing.length > 0) throw new Error(`Nothing describes its client to the suite: ${missing.join()}`);
      return tests(...providers.map((provider) => `packages/${provider}-client`));
    },
    told,
  );
  const edited = await step('Filled in the mappings', async () =>
    fixtures.flatMap((fixture) => fillIn(copy, fixture)),
  );
  await step('Linted, generated, built and type-checked them', async () => {
    await tool('prettier', '--write', ...edited);
    const packages = finished.flatMap((name) =>
      ['spec', 'types', 'client'].map((kind) => `--filter=@customer-bridge/${name}-${kind}`),
    );
    await inCopy('pnpm', 'turbo', 'run', 'lint:spec', 'generate', 'build', 'typecheck', ...packages);
    await compile('adapter');
  });
  await step(
    'Sent what each description asks for',
    () => tests('tests/spec-tests/test/client-requests.test.ts'),
    told,
  );
  await step(
    'Kept the promises of every provider, in process and over HTTP',
    () => tests(...finished.map((name) => `packages/adapter/test/conformance/${name}.test.ts`)),
    told,
  );
  await step('Reported what of them is public', () =>
    inCopy(process.execPath, '--input-type=module', '--eval', reports),
  );
  await step(
    'Told of by its pages, reports and packed files',
    () =>
      tests(
        '--project',
        '@customer-bridge/scripts',
        'readme',
        'api-reports',
        'tarball',
        'versions',
        '-t',
        'ledger|published package|up to date',
      ),
    told,
  );
  await step('Rendered its pages', async () => {
    await inCopy('pnpm', '--dir', 'packages/docs', 'run', 'docs');
    if (!existsSync(join(copy, 'packages', 'docs', 'dist', 'openapi', 'ledger.html')))
      throw new Error('Ledger has no page.');
  });
} finally {
  remove();
}
