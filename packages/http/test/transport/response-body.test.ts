import { describe, expect, it, vi } from 'vitest';
import { dropBody, readText } from '../../src/transport/response-body.js';
import { fail } from '../../src/errors/failure.js';

const tooLong = fail('invalid_response', 'answer longer than maxResponseBytes');
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
  const response = new Response(body);
  return { response, body: response.body!, cancel, waiting };
}

describe('reading a body', () => {
  it('ends where nothing but empty pieces come', async () => {
    const cancel = vi.fn<() => void>();
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => controller.enqueue(new Uint8Array()),
      cancel,
    });
    await expect(readText(body, 100)).rejects.toEqual(tooLong);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it.each<[string, string[]]>([
    ['in one piece', ['{"id":"c-1"}']],
    ['in several pieces', ['{"id"', ':', '"c-1"}']],
    ['with empty pieces', ['', '{"id":"c-1"}', '']],
  ])('gives its text: %s', async (_case, pieces) => {
    expect(await readText(streamed(pieces.map(bytes)).body, 100)).toBe('{"id":"c-1"}');
  });

  it('gives an empty text where it is empty', async () => {
    expect(await readText(streamed([]).body, 100)).toBe('');
  });

  it('decodes a character that is split between two pieces', async () => {
    const [first, second] = [bytes('Bogotá').slice(0, -1), bytes('Bogotá').slice(-1)];
    expect(await readText(streamed([first, second]).body, 100)).toBe('Bogotá');
  });

  it('does not carry anything over from one body to the next', async () => {
    await readText(streamed([bytes('á').slice(0, 1)]).body, 100);
    expect(await readText(streamed([bytes('x')]).body, 100)).toBe('x');
  });

  it('takes bytes that are not UTF-8 for replacement characters', async () => {
    expect(await readText(streamed([Uint8Array.of(0x42, 0xe1)]).body, 100)).toBe('B\ufffd');
  });

  it.each<[number, string[]]>([
    [4, ['abcd']],
    [4, ['ab', 'cd']],
    [2, ['á']],
  ])('takes a body of as many bytes as are allowed: %i', async (most, pieces) => {
    expect(await readText(streamed(pieces.map(bytes)).body, most)).toBe(pieces.join(''));
  });

  it.each<[number, string[]]>([
    [3, ['abcd']],
    [3, ['ab', 'cd']],
    [1, ['á']],
    [0, ['a']],
  ])('refuses one that is longer, and lets go of it: %i', async (most, pieces) => {
    const { body, cancel } = streamed([...pieces.map(bytes), bytes('more')]);
    await expect(readText(body, most)).rejects.toEqual(tooLong);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('reads no further than it must to know that a body is too long', async () => {
    const { body, waiting } = streamed([bytes('ab'), bytes('cd'), bytes('ef'), bytes('gh')]);
    await expect(readText(body, 3)).rejects.toEqual(tooLong);
    expect(waiting).toHaveLength(2);
  });

  it('refuses a body that is too long even where letting go of it fails', async () => {
    const failing = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('stuck')));
    const { body } = streamed([bytes('abcd')], failing);
    await expect(readText(body, 3)).rejects.toEqual(tooLong);
    expect(failing).toHaveBeenCalledOnce();
  });

  it('passes on what the connection failed with', async () => {
    const failure = new TypeError('terminated');
    const body = new ReadableStream({ pull: (controller) => controller.error(failure) });
    await expect(readText(body, 100)).rejects.toBe(failure);
  });
});

describe('dropping a body', () => {
  it('lets go of its connection', () => {
    const { response, cancel } = streamed([bytes('abcd')]);
    dropBody(response);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('does nothing where there is none, or where somebody reads it', () => {
    const { response, cancel } = streamed([bytes('abcd')]);
    response.body!.getReader();
    dropBody(response);
    dropBody(new Response(null));
    expect(cancel).not.toHaveBeenCalled();
  });

  it('does not mind that letting go fails', () => {
    const failing = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('stuck')));
    dropBody(streamed([bytes('abcd')], failing).response);
    expect(failing).toHaveBeenCalledOnce();
  });
});
