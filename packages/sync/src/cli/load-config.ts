import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Providers } from '@customer-bridge/adapter';
import type { CustomerSync } from '../customer-sync.js';
import { describeError } from '../work/failure.js';
import { CommandError } from './command.js';

const usualNames = ['sync.config.ts', 'sync.config.mjs', 'sync.config.js'];

/** The sync that a configuration file exports: as `default` or as `sync`, or a function that returns it. */
export async function loadConfig(given: string | undefined): Promise<CustomerSync<Providers>> {
  const path =
    given === undefined ? usualNames.map((name) => resolve(name)).find(existsSync) : resolve(given);
  if (path === undefined) {
    throw new CommandError(`There is no ${usualNames.join(', ')} here; name one with --config`);
  }
  if (!existsSync(path)) throw new CommandError(`There is no file ${given}`);
  const { default: byDefault, sync } = await importConfig(path);
  const exported = byDefault ?? sync;
  const made: unknown =
    typeof exported === 'function' ? await (exported as () => Promise<unknown>)() : exported;
  if (!isSync(made)) {
    throw new CommandError(
      'The configuration must export what createCustomerSync returns, as default or as sync',
    );
  }
  return made;
}

async function importConfig(path: string): Promise<{ default?: unknown; sync?: unknown }> {
  try {
    return (await import(pathToFileURL(path).href)) as { default?: unknown; sync?: unknown };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION') {
      throw new CommandError('This Node cannot load TypeScript: use Node 22.18 or newer, or a .mjs file', {
        cause: error,
      });
    }
    if ((error as Error).name === 'BridgeError') throw error;
    throw new CommandError(`The configuration cannot be loaded: ${describeError(error)}`, { cause: error });
  }
}

function isSync(value: unknown): value is CustomerSync<Providers> {
  return ['status', 'find', 'backfill', 'close'].every(
    (name) => typeof (Object(value) as Record<string, unknown>)[name] === 'function',
  );
}
