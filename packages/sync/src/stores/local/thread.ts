// PGlite in a thread of its own: a query keeps its thread busy, and the first start does for seconds.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { serveLink, type SqlResult } from './sql-link.js';

const port = parentPort!;
const database = await PGlite.create(workerData as string);

async function query(text: string, params?: readonly unknown[]): Promise<SqlResult> {
  // As with pg: a text without parameters may hold several statements.
  const result = params?.length
    ? await database.query(text, [...params])
    : (await database.exec(text)).at(-1);
  return { rows: result?.rows ?? [], rowCount: result?.affectedRows ?? result?.rows.length ?? 0 };
}

serveLink(
  {
    send: (message) => port.postMessage(message),
    onMessage: (receive) => void port.on('message', receive),
  },
  {
    query,
    listen: async (channel, onPayload) => void (await database.listen(channel, onPayload)),
    close: () => database.close(),
  },
);
