import { join } from 'node:path';
import { type Finished, run } from '@customer-bridge/scripts/lib/run.ts';
import { describe, expect, it } from 'vitest';
import { currentProvider } from '../checks/tested-provider.ts';
import type { AnyFake } from '../checks/tested-provider.ts';
import type { Provider } from '../expected/provider.ts';
import { providers } from '../expected/providers.ts';

const folder = join(import.meta.dirname, '..');

describe.each(providers)('the Arazzo workflow of $name', (provider) => {
  it('holds against the fake over real HTTP, and uses every operation', async () => {
    const fake = await (await currentProvider(provider)).createFake();
    const { url, close } = await fake.listen();
    const result = await respect(`workflows/${provider.name}.arazzo.yaml`, `${provider.name}=${url}`);
    await close();

    expect(result).toMatchObject({ code: 0 });
    expect(operationsUsed(provider, fake)).toEqual(Object.keys(provider.operations));
  });
});

function operationsUsed({ operations }: Provider, { requests }: Pick<AnyFake, 'requests'>): string[] {
  return Object.keys(operations).filter((name) => {
    const { method, path } = operations[name]!;
    const expression = new RegExp(`^${path.replace(/\{\w+\}/, '[^/?]+')}(\\?|$)`);
    return requests.some((each) => each.method === method && expression.test(each.path));
  });
}

/** Runs Redocly Respect, which sends what a workflow says and checks each answer against it and against the spec. */
function respect(file: string, server: string): Promise<Finished> {
  return run(['redocly', 'respect', file, '--server', server], { cwd: folder });
}
