// PGlite in a thread of its own: a query keeps its thread busy, and the first start does for seconds.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { toSqlError, type SqlRequest, type SqlResponse, type SqlResult } from './sql-link.js';

const port = parentPort!;
const send = (response: SqlResponse): void => port.postMessage(response);

const database = await PGlite.create(workerData as string);

port.on('message', (request: SqlRequest) => {
  answer(request).then(
    (result) => send({ id: request.id, result }),
    (error: unknown) => send({ id: request.id, error: toSqlError(error) }),
  );
});
// The parent waits for this one before it asks anything.
send({ channel: 'ready', payload: '' });

async function answer(request: SqlRequest): Promise<SqlResult> {
  if ('close' in request) await database.close();
  else if ('listen' in request) {
    const { listen: channel } = request;
    await database.listen(channel, (payload) => send({ channel, payload }));
  } else return query(request.text, request.params);
  return { rows: [], rowCount: 0 };
}

async function query(text: string, params?: readonly unknown[]): Promise<SqlResult> {
  // As with pg: a text without parameters may hold several statements.
  const result = params?.length
    ? await database.query(text, [...params])
    : (await database.exec(text)).at(-1);
  return { rows: result?.rows ?? [], rowCount: result?.affectedRows ?? result?.rows.length ?? 0 };
}
