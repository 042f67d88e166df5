import { execute } from '../../scripts/lib/run.ts';
import { createApp } from '../consumers/kit/app.ts';
import type { Measurement, Row } from './kit/measurement.ts';
import { benchFolder } from './kit/prepare.ts';
import { withSpread } from './kit/statistics.ts';
import { turnsWithin } from './kit/turns.ts';

// What a program imports that uses them.
const unbundled: Readonly<Record<string, readonly string[]>> = {
  'openapi-fetch': ['openapi-fetch'],
  ky: ['ky'],
  axios: ['axios'],
  zod: ['zod'],
  stripe: ['stripe'],
  openai: ['openai'],
  'yuno-client': ['@customer-bridge/yuno-client'],
  'kunacore-client': ['@customer-bridge/kunacore-client'],
  'adapter, both providers': [
    '@customer-bridge/adapter',
    '@customer-bridge/adapter/yuno',
    '@customer-bridge/adapter/kunacore',
    '@customer-bridge/yuno-client',
    '@customer-bridge/kunacore-client',
  ],
};

const bundled = [
  'fetch',
  'openapi-fetch',
  'hey-api',
  'hey-api-zod',
  'ky',
  'yuno-client',
  'adapter-update-all',
];

interface Program {
  readonly cwd: string;
  readonly code: string;
  readonly isOwn: boolean;
}

/** How long a program waits for its imports: from node_modules as a server does, and as one bundled file. */
export const measurement: Measurement = {
  name: 'import-time',
  title: 'Import',
  note: 'Milliseconds from the start of the import to its end, each time in a new process: median (5th to 95th percentile). Ours are the packed packages, as npm installs them.',
  columns: ['ms'],
  isSlow: true,

  async run({ folder, bundles }) {
    const app = await createApp();
    const programs = new Map<string, Program>();
    for (const [name, modules] of Object.entries(unbundled)) {
      const isOwn = modules[0]!.startsWith('@customer-bridge/');
      const specifiers = modules.map((specifier) => JSON.stringify(specifier));
      const code = timed(
        `Promise.all([${specifiers.map((specifier) => `import(${specifier})`).join(', ')}])`,
      );
      programs.set(`${name}, from node_modules`, {
        cwd: isOwn ? app.folder : benchFolder,
        code,
        isOwn,
      });
    }
    for (const name of bundled) {
      const { file, problem } = bundles.get(name)!;
      if (problem) continue;
      const code = timed(`import(${JSON.stringify(`file://${file}`)})`);
      programs.set(`${name}, one file`, { cwd: folder, code, isOwn: name.includes('client') });
    }
    try {
      return { rows: await timeInTurn(programs) };
    } finally {
      app.remove();
    }
  },
};

async function timeInTurn(programs: ReadonlyMap<string, Program>): Promise<Row[]> {
  const times = new Map<string, number[]>();
  const problems = new Map<string, string>();
  for (const turn of turnsWithin(20_000, 9, 1)) {
    for (const [name, { cwd, code }] of programs) {
      try {
        const output = await execute([process.execPath, '--input-type=module', '-e', code], { cwd });
        if (turn >= 0) times.set(name, [...(times.get(name) ?? []), Number(output)]);
      } catch (error) {
        problems.set(name, String(error).slice(0, 100));
      }
    }
  }
  return [...programs].map(([name, { isOwn }]): Row => {
    const all = times.get(name);
    return all
      ? { name, isOwn, values: [withSpread(all)] }
      : { name, isOwn, values: [], problem: problems.get(name)! };
  });
}

const timed = (loads: string): string =>
  `const startedAt = performance.now(); await ${loads}; console.log(performance.now() - startedAt); process.exit();`;
