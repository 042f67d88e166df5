import { EventEmitter } from 'node:events';
import type { PgPool } from 'bullmq';
import type { SqlLink, SqlResult } from './sql-link.js';

const listenStatement = /^\s*listen\s+"?(\w+)"?\s*;?\s*$/im;

/** What the engine takes for a pool of `pg`: all of its connections are the one session behind a link. */
export function createLinkPool(link: SqlLink): PgPool {
  const pool = {
    // The engine then waits for notifications, and asks rarely.
    options: { keepAlive: true },
    query: (text: string, params?: readonly unknown[]) => link.query(text, params),
    connect: () => Promise.resolve(createClient(link)),
    end: () => Promise.resolve(),
    on: () => pool,
    removeAllListeners: () => pool,
  };
  return pool as unknown as PgPool;
}

function createClient(link: SqlLink): EventEmitter {
  const client = new EventEmitter();
  return Object.assign(client, {
    async query(text: string, params?: readonly unknown[]): Promise<SqlResult> {
      const channel = listenStatement.exec(text)?.[1];
      if (channel === undefined) return link.query(text, params);
      await link.listen(channel, (payload) => client.emit('notification', { channel, payload }));
      return { rows: [], rowCount: 0 };
    },
    release: () => client.removeAllListeners(),
  });
}
