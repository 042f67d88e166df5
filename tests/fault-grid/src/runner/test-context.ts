import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TlsOptions } from 'node:tls';
import type { BridgeEvent, CallOptions, ClientOptions } from '@customer-bridge/yuno-client';
import { type FaultServer, startFaultServer } from '../server/fault-server.js';
import type { OpenClient, TestedClient } from '../clients/tested-client.js';

/** One client at one provider on loopback. */
export interface TestContext {
  readonly server: FaultServer;
  readonly client: OpenClient;
  /** Every event of the client since the list was last cleared. */
  readonly events: BridgeEvent[];
}

export interface ContextOptions {
  /** The provider keeps connections open while it is healthy. */
  readonly keepAlive?: boolean | undefined;
  /** Default true: one call shows that the client works, and lets one that logs in have its token. */
  readonly warm?: boolean;
  readonly clientOptions?: ClientOptions & CallOptions;
  readonly tls?: TlsOptions | undefined;
  /** Default `http://127.0.0.1`. */
  readonly origin?: string;
}

/** Bytes of an answer that the clients of the grid read, so that a fault needs no megabytes. */
export const maxResponseBytes = 65_536;

/** Opens a client at a provider of its own for one test, and always closes the provider. */
export async function withContext(
  tested: TestedClient,
  { keepAlive, warm = true, clientOptions, tls, origin = 'http://127.0.0.1' }: ContextOptions,
  run: (context: TestContext) => Promise<void>,
): Promise<void> {
  const server = await startFaultServer({ good: tested.good, keepAlive, tls });
  try {
    const events: BridgeEvent[] = [];
    const client = tested.open({
      baseUrl: `${origin}:${server.port}`,
      maxResponseBytes,
      onEvent: (event) => events.push(event),
      ...clientOptions,
    });
    if (warm) assert.equal(typeof (await client.read()).id, 'string');
    // The runtime takes a connection back a moment after the answer was read.
    if (keepAlive) await sleep(20);
    events.length = 0;
    await run({ server, client, events });
  } finally {
    await server.close();
  }
}
