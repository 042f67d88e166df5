// A worker that keeps its client, and so the token of its login and its only place, from request to request. `detach`
// answers before its call has ended.
import { createKunaCoreClient } from './packages.js';

let kunacore;

export default {
  async fetch(request) {
    const query = new URL(request.url).searchParams;
    const auth = { email: 'ana@example.com', password: 'example-password', merchantId: 'example' };
    const limits = query.has('one') ? { maxConcurrent: 1, deadlineMs: 1000 } : {};
    kunacore ??= createKunaCoreClient({ baseUrl: query.get('base'), auth, ...limits });
    const call = kunacore.getCustomer(query.get('id')).then(
      ({ id }) => `got ${id}`,
      (error) => String(error),
    );
    return new Response(query.has('detach') ? 'left' : await call);
  },
};
