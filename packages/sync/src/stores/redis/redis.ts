import { BridgeError } from '@customer-bridge/http';
import { Redis, type RedisOptions } from 'ioredis';
import { rejectBadConnection, rejectOption, rejectStore, unreachableStore } from '../../input/reject.js';
import { createStore } from '../create-store.js';
import type { SyncStore } from '../store.js';

/** Options of {@link openRedisStore}. */
export interface RedisStoreOptions {
  /** What every key in Redis begins with; default `customer-bridge`. */
  readonly prefix?: string | undefined;
}

const oldestVersion = [6, 2] as const;
const closeMs = 2_000;

/**
 * Opens a store on Redis 6.2 or newer, or on what speaks its protocol. A change is as durable as the server is set:
 * `appendonly yes` with `appendfsync everysec` may lose the last second when the machine loses power. The server must not
 * evict keys (`maxmemory-policy noeviction`).
 *
 * @param connection A URL, `redis://127.0.0.1:6379`, or options of ioredis.
 * @throws {@link BridgeError} with code `network` if the server does not answer, `configuration` if it is too old or
 * evicts keys.
 */
export async function openRedisStore(
  connection: string | RedisOptions,
  options: RedisStoreOptions = {},
): Promise<SyncStore> {
  const { prefix = 'customer-bridge' } = options;
  rejectBadConnection(connection, 'ioredis');
  if (typeof prefix !== 'string' || !/^[\w.{}-]{1,64}$/.test(prefix)) {
    throw rejectOption('prefix', 'must be 1 to 64 letters, digits, ".", "_", "-", "{" and "}"');
  }
  // Calls fail when the server stays away; workers wait for it as long as it takes.
  const client = connect(connection, { maxRetriesPerRequest: 20 });
  // What the client rejects with says only that it is closed.
  let lastError: unknown;
  client.once('error', (error) => (lastError = error));
  try {
    await client.connect();
    await checkServer(client);
  } catch (error) {
    client.disconnect();
    throw BridgeError.isInstance(error) ? error : unreachableStore('Redis', lastError ?? error);
  }
  const workerClient = connect(connection, { maxRetriesPerRequest: null });
  const close = async (): Promise<void> => {
    await Promise.all([client, workerClient].map(closeClient));
  };
  return createStore('redis', { queues: client, workers: workerClient, prefix }, close);
}

function connect(connection: string | RedisOptions, more: RedisOptions): Redis {
  const options: RedisOptions = { lazyConnect: true, ...more };
  const client =
    typeof connection === 'string'
      ? new Redis(connection, options)
      : new Redis({ ...connection, ...options });
  // Without a listener an error of an idle connection would end the process; calls reject by themselves.
  client.on('error', () => {});
  return client;
}

/** Says goodbye, or hangs up on a server that does not answer. */
async function closeClient(client: Redis): Promise<void> {
  const timer = setTimeout(() => client.disconnect(), closeMs);
  await client.quit().catch(() => client.disconnect());
  clearTimeout(timer);
}

async function checkServer(client: Redis): Promise<void> {
  const info = await client.info();
  const version = /^redis_version:(\d+)\.(\d+)/m.exec(info);
  const [major, minor] = [Number(version?.[1]), Number(version?.[2])];
  if (version && (major < oldestVersion[0] || (major === oldestVersion[0] && minor < oldestVersion[1]))) {
    throw rejectStore(`is Redis ${major}.${minor}; it must be ${oldestVersion.join('.')} or newer`);
  }
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
  if (policy && policy !== 'noeviction') {
    throw rejectStore(
      `may lose work: Redis evicts keys (maxmemory-policy ${policy}); set maxmemory-policy noeviction`,
    );
  }
}
