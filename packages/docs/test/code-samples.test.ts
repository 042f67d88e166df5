import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { operationsOf } from '../site/api-description.ts';
import { addCodeSamples, codeSamples } from '../site/code-samples.ts';
import { clientOf, root } from '../site/providers.ts';
import { facts } from './facts.ts';

const folder = mkdtempSync(join(tmpdir(), 'customer-bridge-samples-'));
afterAll(() => rmSync(folder, { recursive: true }));

const samples = await Promise.all(
  facts.map(async ({ name, description }) => ({
    name,
    description,
    byOperation: await codeSamples(description, clientOf(name)),
  })),
);

describe('the code samples of the reference', () => {
  it('compile, one for each operation that a client has a method for', () => {
    const files: string[] = [];
    for (const { name, byOperation } of samples) {
      for (const [operation, each] of byOperation) {
        const sample = each.find(({ lang }) => lang === 'TypeScript');
        if (!sample) continue;
        files.push(join(folder, `${name}-${operation}.mts`));
        writeFileSync(files.at(-1)!, sample.source);
      }
    }
    expect(files.length).toBeGreaterThanOrEqual(9);
    const program = ts.createProgram(files, {
      strict: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
      types: [],
      // As if installed, whatever providers there are.
      paths: { '@customer-bridge/*': [join(root, 'packages/*/dist/index.d.ts')] },
      noEmit: true,
      skipLibCheck: true,
    });
    const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => ({
      file: file?.fileName,
      message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }));
    expect(problems).toEqual([]);
  }, 60_000);

  it.each(samples)(
    'show of $name each operation as curl, with its method, path and credentials',
    ({ description, byOperation }) => {
      for (const { method, path, operation } of operationsOf(addCodeSamples(description, byOperation))) {
        const { source = '' } = byOperation.get(operation.operationId)!.find(({ lang }) => lang === 'curl')!;
        expect(source).toContain(`curl -X ${method} '`);
        expect(source).toContain(path.split('{')[0]);
        expect(source).not.toMatch(/[{<](?:id|\w+Id)[}>]/);
        expect(operation).toHaveProperty('x-codeSamples');
      }
    },
  );

  it('carry the key headers of Yuno, and no header where an operation needs none', () => {
    const [kunacore, yuno] = ['kunacore', 'yuno'].map(
      (provider) => samples.find(({ name }) => name === provider)?.byOperation,
    );
    expect(yuno?.get('updateCustomer')?.at(-1)?.source).toMatch(
      /public-api-key: \$.*private-secret-key: \$/s,
    );
    expect(kunacore?.get('login')?.at(-1)?.source).not.toMatch(/api-key|authorization/);
  });
});
