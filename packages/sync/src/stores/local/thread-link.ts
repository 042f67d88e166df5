import { Worker } from 'node:worker_threads';
import { reachLink, type SqlLink } from './sql-link.js';

/** Opens the database of a folder in a thread of its own; rejects if the thread ends before it is open. */
export async function openThread(folder: string): Promise<SqlLink> {
  const thread = new Worker(new URL('./thread.js', import.meta.url), { workerData: folder });
  const link = reachLink({
    // It is a thread, not a window.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    send: (message) => thread.postMessage(message),
    onMessage: (receive) => void thread.on('message', receive),
  });
  thread.on('error', link.end);
  thread.on('exit', () => link.end(new Error('the thread of the local store has ended')));
  // Answered as soon as the database is open.
  await link.query('select');
  return {
    ...link,
    async close() {
      await link.close();
      await thread.terminate();
    },
  };
}
