import { type AdapterOptions, createCustomerAdapter } from '../../src/index.js';
import { createTestAdapter } from './test-adapter.js';

/** A patch that a test tells from others. */
export const email = (name: string): { email: string } => ({ email: `${name}@example.com` });

const nameIn = (changes: object): string => String(Reflect.get(changes, 'email')).split('@')[0]!;

/** An adapter whose updates do not end by themselves. Each is known by the name in its email. */
export function createManualAdapter() {
  const { providers, ids } = createTestAdapter();
  const id = ids.yuno;
  const started: string[] = [];
  const options = new Map<string, object>();
  const open = new Map<string, { resolve: (raw: never) => void; reject: (error: unknown) => void }>();
  const yuno: typeof providers.yuno = {
    ...providers.yuno,
    update(_id, changes, call) {
      const name = nameIn(changes);
      started.push(name);
      options.set(name, call);
      return new Promise((resolve, reject) => open.set(name, { resolve, reject }));
    },
  };
  const customers = createCustomerAdapter({ yuno, again: yuno });
  return {
    customers,
    id,
    /** The names of the updates that have begun. */
    started,
    /** What the provider's client got as options. */
    optionsOf: (name: string) => options.get(name),
    update: (name: string, call?: AdapterOptions) => customers.update('yuno', id, email(name), call),
    /** Ends an update that has begun, and lets the next one begin. */
    async end(name: string): Promise<void> {
      open.get(name)!.resolve({ id, ...email(name) } as never);
      await nextTurn();
    },
    /** The same, by a failure. */
    async fail(name: string, error: unknown): Promise<void> {
      open.get(name)!.reject(error);
      await nextTurn();
    },
  };
}

/** Lets what has ended take its effect. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
