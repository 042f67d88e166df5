import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { cancelResponseBody, readResponseText } from '../../src/transport/response-body.js';

const tooLong = (most: number) => ({
  code: 'invalid_response',
  message: `answer longer than ${most} bytes (maxResponseBytes)`,
  transient: false,
  outcome: 'unknown',
});
const bytes = (text: string) => new TextEncoder().encode(text);

function streamed(chunks: readonly Uint8Array[], cancel = vi.fn<() => Promise<void>>()) {
  const waiting = [...chunks];
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const chunk = waiting.shift();
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
      cancel,
    },
    { highWaterMark: 0 },
  );
  return { response: new Response(body), cancel, waiting };
}

describe('readResponseText', () => {
  it('ends where nothing but empty chunks come', async () => {
    const cancel = vi.fn<() => void>();
    const response = new Response(
      new ReadableStream<Uint8Array<ArrayBuffer>>({
        pull: (controller) => controller.enqueue(new Uint8Array()),
        cancel,
      }),
    );
    await expect(readResponseText(response, 100)).rejects.toEqual(tooLong(100));
    expect(cancel).toHaveBeenCalledOnce();
  });

  it.each<[string, string[]]>([
    ['in several chunks', ['{"id"', ':', '"c-1"}']],
    ['with empty chunks', ['', '{"id":"c-1"}', '']],
  ])('returns the text: %s', async (_case, pieces) => {
    expect(await readResponseText(streamed(pieces.map(bytes)).response, 100)).toBe('{"id":"c-1"}');
  });

  it('decodes a character that is split between two chunks', async () => {
    const [first, second] = [bytes('Bogotá').slice(0, -1), bytes('Bogotá').slice(-1)];
    expect(await readResponseText(streamed([first, second]).response, 100)).toBe('Bogotá');
  });

  it('reads bytes that are not UTF-8 as replacement characters', async () => {
    expect(await readResponseText(streamed([Uint8Array.of(0x42, 0xe1)]).response, 100)).toBe('B\ufffd');
  });

  it('leaves out a byte order mark', async () => {
    const body = bytes('\ufeff{"id":"c-1"}');
    const { response } = streamed([body.slice(0, 1), body.slice(1)]);
    expect(await readResponseText(response, 100)).toBe('{"id":"c-1"}');
  });

  it.each<[number, string[]]>([
    [4, ['ab', 'cd']],
    [2, ['á']],
  ])('reads a body of as many bytes as are allowed: %i', async (most, pieces) => {
    expect(await readResponseText(streamed(pieces.map(bytes)).response, most)).toBe(pieces.join(''));
  });

  it.each<[number, string[]]>([
    [3, ['ab', 'cd']],
    [1, ['á']],
  ])('refuses a body that is longer, and cancels it: %i', async (most, pieces) => {
    const { response, cancel } = streamed([...pieces.map(bytes), bytes('more')]);
    await expect(readResponseText(response, most)).rejects.toEqual(tooLong(most));
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('refuses a body that is too long even where cancelling it fails', async () => {
    const failing = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('stuck')));
    const { response } = streamed([bytes('abcd')], failing);
    await expect(readResponseText(response, 3)).rejects.toEqual(tooLong(3));
    expect(failing).toHaveBeenCalledOnce();
  });

  it('tells of a fetch whose body is no web stream: that of node-fetch', async () => {
    const response = { body: Readable.from(['{"id":"c-1"}']), bodyUsed: false } as unknown as Response;
    await expect(readResponseText(response, 100)).rejects.toEqual({
      code: 'configuration',
      message: "fetch returned a body that is not a web stream; use the runtime's own fetch or undici's",
      transient: false,
      outcome: 'unknown',
    });
  });

  it.each<[string, (response: Response) => unknown]>([
    ['was read', (response) => response.text()],
    ['is being read', (response) => response.body!.getReader()],
  ])('tells of a fetch that returns a Response which %s', async (_case, use) => {
    const { response } = streamed([bytes('{"id":"c-1"}')]);
    await use(response);
    await expect(readResponseText(response, 100)).rejects.toEqual({
      code: 'configuration',
      message: 'fetch returned a Response that was read before',
      transient: false,
      outcome: 'unknown',
    });
  });

  it('tells of a Response that was read even where its stream does not show it', async () => {
    const { body } = streamed([bytes('{"id":"c-1"}')]).response;
    const reading = readResponseText({ body, bodyUsed: true } as Response, 100);
    await expect(reading).rejects.toMatchObject({ code: 'configuration' });
  });
});

describe('cancelResponseBody', () => {
  it('does nothing where there is no body, or where somebody reads it', () => {
    const { response, cancel } = streamed([bytes('abcd')]);
    response.body!.getReader();
    cancelResponseBody(response);
    cancelResponseBody(new Response(null));
    expect(cancel).not.toHaveBeenCalled();
  });

  it('does not mind that cancelling fails', () => {
    const failing = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('stuck')));
    cancelResponseBody(streamed([bytes('abcd')], failing).response);
    expect(failing).toHaveBeenCalledOnce();
  });
});
