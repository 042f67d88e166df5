import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { settled, useFakeTime } from './fake-time.js';
import { answer, sentRequest, stubFetch } from './stub-fetch.js';

/** Options that the tests give beside what the client needs. */
interface GivenOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly maxAttempts?: number;
  readonly onEvent?: (event: { readonly type: string; readonly durationMs?: number }) => void;
}

/** What {@link documentedDefaults} needs of a client. */
export interface DocumentedClient {
  /** The client's README, with a table of options and defaults. */
  readonly readme: URL;
  /** Creates a client and returns a call of it that may be repeated. */
  readonly callOf: (options: GivenOptions) => () => Promise<unknown>;
  /** The body of a response to that call. */
  readonly body: unknown;
}

/** Registers tests: what a client does without options is what the table of its README says. */
export function documentedDefaults({ readme, callOf, body }: DocumentedClient): void {
  const text = readFileSync(readme, 'utf8');
  const documented = (option: string): number => {
    const [, value = ''] = new RegExp(`^\\| \`${option}\` +\\| ([\\d,]+) `, 'm').exec(text) ?? [];
    return Number(value.replaceAll(',', ''));
  };
  const hangs = () => new Promise<Response>(() => {});

  describe('the defaults in the README', () => {
    useFakeTime();

    it('are the limits of time', async () => {
      const durations: (number | undefined)[] = [];
      const call = callOf({
        fetch: hangs,
        onEvent: ({ type, durationMs }) => type === 'response' && durations.push(durationMs),
      });
      const startedAt = Date.now();
      await settled(call()).catch(() => {});
      expect(durations[0]).toBe(documented('timeoutMs'));
      expect(Date.now() - startedAt).toBe(documented('deadlineMs'));
    });

    it('are the limits of requests', async () => {
      const failing = stubFetch([answer(503)], sentRequest);
      await settled(callOf({ fetch: failing.fetch })()).catch(() => {});
      expect(failing.requests).toHaveLength(documented('maxAttempts'));
      const hanging = stubFetch([hangs], sentRequest);
      const call = callOf({ fetch: hanging.fetch, maxAttempts: 1 });
      const calls = Promise.allSettled(Array.from({ length: documented('maxConcurrent') + 1 }, call));
      await vi.advanceTimersByTimeAsync(0);
      expect(hanging.requests).toHaveLength(documented('maxConcurrent'));
      await settled(calls);
    });

    it('are the limit of a response body', async () => {
      const withLength = (length: number) => async () => new Response(JSON.stringify(body).padEnd(length));
      const limit = documented('maxResponseBytes');
      await expect(callOf({ fetch: withLength(limit), maxAttempts: 1 })()).resolves.toBeDefined();
      await expect(callOf({ fetch: withLength(limit + 1), maxAttempts: 1 })()).rejects.toMatchObject({
        code: 'invalid_response',
      });
    });
  });
}
