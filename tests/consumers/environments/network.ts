import { startBreakingServer, refusedUrl } from '../kit/breaking-server.ts';
import type { Consumer } from '../kit/consumer.ts';
import { bun, deno, node, nodeLines } from '../kit/commands.ts';
import { differences, oneUpdate, printed, throwAny, type ReportedError } from '../kit/reported-error.ts';

const runtimes: readonly { name: string; command: readonly string[] }[] = [
  ...nodeLines.map((line) => ({ name: `node-${line}`, command: node(line) })),
  { name: 'bun', command: bun },
  { name: 'deno', command: [...deno, '--allow-net'] },
];

// No resolver is asked for a name with a label of more than 63 characters.
const unknownHost = `https://${'unknown'.repeat(10)}.example.com/v1`;

/** What is certain about a create that fails on the network, whatever the runtime's own words for that are. */
const failingConsumers = runtimes.map(({ name, command }): Consumer => ({
  name: `network:${name}`,
  tools: ['nodes', 'runtimes'],
  async run({ app }) {
    const server = await startBreakingServer();
    try {
      const task = { refused: `${await refusedUrl()}/v1`, unknownHost, breaking: `${server.url}/v1` };
      const said = await printed<Record<'refused' | 'unknownHost' | 'broken', ReportedError>>(
        [...command, 'network.js'],
        app.folder,
        task,
      );
      const never = { code: 'network', outcome: 'not_applied', attempts: 1 };
      throwAny([
        ...differences('refused connection', said.refused, never),
        ...differences('unknown host', said.unknownHost, never),
        ...differences('lost answer', said.broken, { code: 'network', outcome: 'unknown', attempts: 1 }),
        ...(server.creates() === 1 ? [] : [`The create arrived ${server.creates()} times.`]),
      ]);
      return 'not sent is reported from not answered, one create is one request';
    } finally {
      server.close();
    }
  },
}));

/** Deno asks before a program may use the network. */
const permissionConsumer: Consumer = {
  name: 'network:deno-without-permission',
  tools: ['runtimes'],
  async run({ app, fakes }) {
    const { baseUrl, id } = fakes.newTask().yuno;
    const expected = { outcome: 'not_applied', attempts: 1 };
    const { message = '' } = await oneUpdate(deno, app.folder, { baseUrl, id }, expected);
    if (!/NotCapable|permission|allow-net/i.test(message)) throw new Error(`It says: ${message}`);
    return message;
  },
};

/** Every runtime that has a command line, over a network that fails. */
export const consumers: readonly Consumer[] = [...failingConsumers, permissionConsumer];
