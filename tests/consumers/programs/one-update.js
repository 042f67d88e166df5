// Started as: one-update.js <task as JSON>. One update of Yuno's, through a fetch of the user's own if the task names
// one; prints what it says of itself.
import process from 'node:process';
import { createYunoClient } from './packages.js';
import { keys, reported } from './reported-error.js';

const fetches = {
  'node-fetch': (module) => module.default,
  'undici-agent': ({ Agent }) => withDispatcher(new Agent()),
  'undici-transport': ({ createUndiciFetch }) => createUndiciFetch(),
  'undici-proxy': ({ ProxyAgent }) => withDispatcher(new ProxyAgent(proxy)),
};

function withDispatcher(dispatcher) {
  return (url, init) => fetch(url, { ...init, dispatcher });
}

const { baseUrl, id, kind, module, proxy } = JSON.parse(process.argv[2]);
const own = kind === undefined ? undefined : fetches[kind](await import(module));
const yuno = createYunoClient({ ...keys, baseUrl, fetch: own });
console.log(JSON.stringify(await reported(yuno.updateCustomer(id, { email: 'new@example.com' }))));
process.exit();
