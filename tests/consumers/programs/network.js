// Started as: network.js <base URLs as JSON>. Three creates that fail on the network; prints what each says of itself.
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { createYunoClient } from './packages.js';
import { keys, reported } from './reported-error.js';

const { refused, unknownHost, breaking } = JSON.parse(process.argv[2]);
const at = (baseUrl) => createYunoClient({ ...keys, baseUrl, maxAttempts: 1 });
const create = (client) => reported(client.createCustomer({ merchant_customer_id: 'merchant-77' }));

// The create gets the connection that this leaves open.
const client = at(breaking);
await client.getCustomer('94121f98-98f7-4d57-aa5f-228401d35b12');
await setTimeout(30);

const said = {
  refused: await create(at(refused)),
  unknownHost: await create(at(unknownHost)),
  broken: await create(client),
};
console.log(JSON.stringify(said));
process.exit();
