import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tool } from '../../scripts/lib/test-tools.ts';
import { execute } from '../../scripts/lib/run.ts';
import type { Check, Measurement, Row } from './kit/measurement.ts';
import { instantiationProblem } from './kit/instantiations.ts';
import { benchFolder } from './kit/prepare.ts';
import { median, rounded } from './kit/statistics.ts';

const keys = "{ publicApiKey: 'public', privateSecretKey: 'secret' }";
const yuno = `import { createYunoClient } from '@customer-bridge/yuno-client';
const yuno = createYunoClient(${keys});`;
const kunacore = `import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
const kunacore = createKunaCoreClient({ baseUrl: 'https://api.example.com', auth: { apiKey: 'key' } });`;
const adapter = `import { createCustomerAdapter } from '@customer-bridge/adapter';
import { yunoProvider } from '@customer-bridge/adapter/yuno';`;

/** What users write, each a project of its own. */
const programs: Readonly<Record<string, { code: string; isOwn?: boolean }>> = {
  'an empty program': { code: 'export {};' },
  'openapi-fetch': {
    code: `import createClient from 'openapi-fetch';
      import type { paths } from '@customer-bridge/yuno-types';
      const client = createClient<paths>({ baseUrl: 'https://api-sandbox.y.uno/v1' });
      const { data } = await client.PATCH('/customers/{id}', { params: { path: { id: 'x' } }, body: { email: 'ana@example.com' } });
      console.log(data?.email);`,
  },
  'hey-api': {
    code: `import { updateCustomer } from './generated/hey-api/sdk.gen';
      const { data } = await updateCustomer({ path: { id: 'x' }, body: { email: 'ana@example.com' } });
      console.log(data?.email);`,
  },
  orval: {
    code: `import { updateCustomer } from './generated/orval/index';
      declare global {
        var baseUrl: string;
      }
      const answer = await updateCustomer('x', { email: 'ana@example.com' });
      if (answer.status === 200) console.log(answer.data.email);`,
  },
  'yuno-client': {
    isOwn: true,
    code: `${yuno}\nconst customer = await yuno.updateCustomer('x', { email: 'ana@example.com' });\nconsole.log(customer.email);`,
  },
  'kunacore-client': {
    isOwn: true,
    code: `${kunacore}\nconst customer = await kunacore.updateCustomer('x', { email: 'ana@example.com' });\nconsole.log(customer.email);`,
  },
  'adapter, one provider': {
    isOwn: true,
    code: `${yuno}\n${adapter}
      const customers = createCustomerAdapter({ yuno: yunoProvider(yuno) });
      const { customer } = await customers.update('yuno', 'x', { email: 'ana@example.com', providerFields: { yuno: { gender: 'F' } } });
      console.log(customer.email);`,
  },
  'adapter, both providers': {
    isOwn: true,
    code: `${yuno}\n${kunacore}\n${adapter}\nimport { kunacoreProvider } from '@customer-bridge/adapter/kunacore';
      const customers = createCustomerAdapter({ yuno: yunoProvider(yuno), kunacore: kunacoreProvider(kunacore) });
      const { ok, results } = await customers.updateAll({ yuno: 'x', kunacore: 'y' }, { email: 'ana@example.com' });
      console.log(ok, results.yuno.status);`,
  },
};

const compilers = [
  ['5.9', 'typescript-5.9'],
  ['7', 'typescript-7'],
] as const;

interface Seen {
  readonly instantiations: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** What a user's compiler pays for the declarations; the instantiations are held to a budget. */
export const measurement: Measurement = {
  name: 'type-check',
  title: 'Type check of a program that makes one update',
  note: 'Instantiations (more than those of an empty program), seconds and memory of the compiler, strict, with skipLibCheck: median of the runs. TypeScript 5.9 and 7. Last: all instantiations where skipLibCheck is false.',
  columns: [
    ...['5.9: instantiations', '5.9: s', '5.9: MB'],
    ...['7: instantiations', '7: s', '7: MB'],
    '5.9, every declaration checked: instantiations',
  ],

  async run({ folder, isQuick, isUpdate }) {
    const budgetFile = join(benchFolder, 'instantiations.json');
    const budget = JSON.parse(readFileSync(budgetFile, 'utf8')) as Record<string, number>;
    const rounds = isQuick ? 1 : 3;
    const rows: Row[] = [];
    const checks: Check[] = [];
    const counted: Record<string, number> = {};
    const empty = new Map<string, number>();
    for (const [name, { code, isOwn = false }] of Object.entries(programs)) {
      if (isQuick && !isOwn && name !== 'an empty program') continue;
      const values: (number | string)[] = [];
      let problem: string | undefined;
      for (const [version, compiler] of compilers) {
        if (isQuick && version !== '5.9') continue;
        try {
          const seen: Seen[] = [];
          for (let round = 0; round < rounds; round++) seen.push(await compile(folder, name, code, compiler));
          const all = median(seen.map(({ instantiations }) => instantiations));
          if (name === 'an empty program') empty.set(version, all);
          const own = all - (name === 'an empty program' ? 0 : empty.get(version)!);
          values.push(own, rounded(median(seen.map(({ seconds }) => seconds))));
          values.push(rounded(median(seen.map(({ megabytes }) => megabytes))));
          if (isOwn && version === '5.9') counted[name] = own;
        } catch (error) {
          problem = String(error).split('\n').slice(0, 3).join(' ').slice(-200);
        }
      }
      if (!isQuick && problem === undefined) {
        const checked = await compile(folder, name, code, 'typescript-5.9', false).catch(() => undefined);
        values.push(checked?.instantiations ?? 'does not compile');
      }
      rows.push({ name, isOwn, values: problem ? [] : values, ...(problem ? { problem } : {}) });
    }
    if (isUpdate) writeFileSync(budgetFile, `${JSON.stringify(counted, null, 2)}\n`);
    else {
      for (const [name, count] of Object.entries(counted))
        checks.push({
          name: `${name}: ${count} instantiations`,
          problem: instantiationProblem(count, budget[name]),
        });
    }
    return { rows, checks };
  },
};

async function compile(
  folder: string,
  name: string,
  code: string,
  compiler: string,
  skipLibCheck = true,
): Promise<Seen> {
  const file = name.replaceAll(/\W+/g, '-');
  // Beside what was generated, so that relative imports find it.
  writeFileSync(join(folder, `${file}.ts`), code);
  const compilerOptions = {
    ...{ target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'], types: [] },
    ...{ module: 'esnext', moduleResolution: 'bundler', strict: true, skipLibCheck, noEmit: true },
    allowImportingTsExtensions: true,
  };
  const config = join(folder, `tsconfig.${file}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions, files: [`${file}.ts`] }));
  const program = tool('compilers', compiler, 'bin', 'tsc');
  const output = await execute([process.execPath, program, '-p', config, '--extendedDiagnostics'], {
    cwd: folder,
  });
  const read = (label: string): number =>
    Number(new RegExp(`^${label}:\\s+([\\d.]+)`, 'm').exec(output)?.[1] ?? Number.NaN);
  return {
    instantiations: read('Instantiations'),
    seconds: read('Total time'),
    megabytes: read('Memory used') / 1024,
  };
}
