import { Agent, request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createKunaCoreFake, createYunoFake } from '../../../src/index.js';
import { kunacoreCustomer, kunacoreKey, yunoCustomer, yunoKeys } from '../../support/samples.js';

describe('listen', () => {
  it('gives the base URL as the provider documents it', async () => {
    const yuno = await createYunoFake().listen();
    const kunacore = await createKunaCoreFake().listen();
    expect(yuno.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
    expect(kunacore.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await yuno.close();
    await kunacore.close();
  });

  it('shares its state with the in-process fetch', async () => {
    const fake = createKunaCoreFake();
    fake.seed(kunacoreCustomer);
    const { url, close } = await fake.listen();
    const init = {
      method: 'POST',
      headers: { ...kunacoreKey, 'content-type': 'application/json' },
      body: JSON.stringify({ id: kunacoreCustomer.id, comment: 'seen' }),
    };
    await fetch(`${url}/v2/customer/update`, init);
    await fake.fetch('https://kunacore.example.com/v2/customer/update', init);
    expect(fake.requests).toHaveLength(2);
    expect(fake.customers.get(kunacoreCustomer.id)!.comment).toBe('seen');
    await close();
  });

  it('can listen more than once at a time', async () => {
    const fake = createYunoFake();
    const [first, second] = await Promise.all([fake.listen(), fake.listen()]);
    expect(first.url).not.toBe(second.url);
    await first.close();
    expect((await fetch(`${second.url}/nowhere`)).status).toBe(404);
    await second.close();
  });

  it('closes at once with a connection kept alive and one that waits, and refuses from then on', async () => {
    const fake = createYunoFake();
    fake.seed(yunoCustomer);
    const { url, close } = await fake.listen();
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve, reject) => {
      request(`${url}/nowhere`, { agent }, (response) => response.resume().on('end', resolve))
        .on('error', reject)
        .end();
    });
    fake.fail({ delayMs: Infinity });
    const waiting = fetch(`${url}/customers/${yunoCustomer.id}`, {
      method: 'PATCH',
      headers: { ...yunoKeys, 'content-type': 'application/json' },
      body: '{}',
    });
    while (fake.requests.length < 2) await new Promise((resolve) => setTimeout(resolve));
    await Promise.all([close(), expect(waiting).rejects.toThrow('fetch failed')]);
    await close();
    await expect(fetch(url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    agent.destroy();
  });

  it('reads a body in any chunks', async () => {
    const fake = createYunoFake();
    fake.seed(yunoCustomer);
    const { url, close } = await fake.listen();
    const body = Buffer.from(JSON.stringify({ first_name: 'Bogotá 🇨🇴' }));
    await new Promise<void>((resolve, reject) => {
      const headers = { ...yunoKeys, 'content-type': 'application/json' };
      const sending = request(
        `${url}/customers/${yunoCustomer.id}`,
        { method: 'PATCH', headers },
        (response) => response.resume().on('end', resolve),
      ).on('error', reject);
      for (const byte of body) sending.write(Uint8Array.of(byte));
      sending.end();
    });
    expect(fake.customers.get(yunoCustomer.id)!.first_name).toBe('Bogotá 🇨🇴');
    await close();
  });
});
