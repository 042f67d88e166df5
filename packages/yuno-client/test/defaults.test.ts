import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { settled, useFakeTime } from './fake-time.js';
import { answer, clientOf, customer, id } from './stub.js';

useFakeTime();

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The default that the README tells of an option. */
function told(option: string): number {
  const [, value = ''] = new RegExp(`^\\| \`${option}\` +\\| ([\\d,]+) `, 'm').exec(readme) ?? [];
  return Number(value.replaceAll(',', ''));
}

const own = { maxAttempts: undefined };
const hangs = () => new Promise<Response>(() => {});

describe('the defaults that the README tells', () => {
  it('are the limits of time', async () => {
    const durations: number[] = [];
    const { yuno } = clientOf([hangs], {
      ...own,
      onEvent: (event) => event.type === 'response' && durations.push(event.durationMs),
    });
    const startedAt = Date.now();
    await settled(yuno.getCustomer(id)).catch(() => {});
    expect(durations[0]).toBe(told('timeoutMs'));
    expect(Date.now() - startedAt).toBe(told('deadlineMs'));
  });

  it('are the limits of requests', async () => {
    const failing = clientOf([answer(503)], own);
    await settled(failing.yuno.getCustomer(id)).catch(() => {});
    expect(failing.requests).toHaveLength(told('maxAttempts'));
    const hanging = clientOf([hangs]);
    const calls = Array.from({ length: told('maxConcurrent') + 1 }, () => hanging.yuno.getCustomer(id));
    const ended = Promise.allSettled(calls);
    await vi.advanceTimersByTimeAsync(0);
    expect(hanging.requests).toHaveLength(told('maxConcurrent'));
    await settled(ended);
  });

  it('are the limit of what is read of an answer', async () => {
    const most = told('maxResponseBytes');
    const ofLength = (length: number) => async () => new Response(JSON.stringify(customer).padEnd(length));
    expect(await clientOf([ofLength(most)]).yuno.getCustomer(id)).toEqual(customer);
    await expect(clientOf([ofLength(most + 1)]).yuno.getCustomer(id)).rejects.toMatchObject({
      code: 'invalid_response',
    });
  });
});
