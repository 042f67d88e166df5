// A Cloudflare-style worker: takes the task as the body of a request.
import * as packages from './packages.js';
import { update } from './update.js';

export default {
  fetch: async (request) =>
    update(packages, await request.json()).then(
      (result) => new Response(result),
      (error) => new Response(String(error), { status: 500 }),
    ),
};
