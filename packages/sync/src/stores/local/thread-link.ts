import { Worker } from 'node:worker_threads';
import { createPending, type SqlLink, type SqlRequest, type SqlResponse } from './sql-link.js';

/** Opens the database of a folder in a thread of its own; rejects if the thread ends before it is open. */
export async function openThread(folder: string): Promise<SqlLink> {
  const thread = new Worker(new URL('./thread.js', import.meta.url), { workerData: folder });
  const pending = createPending();
  const listeners = new Map<string, Set<(payload: string) => void>>();
  const ended = (error: Error): void => pending.rejectAll(error);
  thread.on('exit', () => ended(new Error('the thread of the local store has ended')));

  await new Promise<void>((resolve, reject) => {
    thread.once('error', reject);
    thread.once('message', () => resolve());
    thread.once('exit', () => reject(new Error('the thread of the local store ended while it started')));
  });
  thread.on('error', ended);
  thread.on('message', (response: SqlResponse) => {
    if ('channel' in response) listeners.get(response.channel)?.forEach((tell) => tell(response.payload));
    else pending.settle(response);
  });

  const ask = (request: DistributiveOmit<SqlRequest, 'id'>) => {
    const { id, response } = pending.add();
    // It is a thread, not a window.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    thread.postMessage({ ...request, id });
    return response;
  };

  return {
    query: (text, params) => ask({ text, params }),
    async listen(channel, onPayload) {
      const known = listeners.get(channel);
      if (known) return void known.add(onPayload);
      listeners.set(channel, new Set([onPayload]));
      await ask({ listen: channel });
    },
    async close() {
      await ask({ close: true }).catch(() => {});
      await thread.terminate();
    },
  };
}

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
