import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DispatcherBody } from '../../src/undici/dispatcher-body.js';
import { decodeBody } from '../../src/undici/decode-body.js';

const text = 'Ana Pérez, '.repeat(5000);

/** A body of these chunks, and whether its request was ended. */
function bodyOf(chunks: readonly Uint8Array[], { ends = true } = {}) {
  const state = { isAborted: false };
  const body = new DispatcherBody({
    abort: () => (state.isAborted = true),
    pause: () => {},
    resume: () => {},
  });
  for (const chunk of chunks) body.push(chunk);
  if (ends) body.end();
  return { body, state };
}

async function textOf(body: ReturnType<typeof decodeBody>): Promise<string> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read())
    chunks.push(read.value as Uint8Array);
  return Buffer.concat(chunks).toString();
}

const inTwo = (bytes: Uint8Array): Uint8Array[] => [bytes.subarray(0, 5), bytes.subarray(5)];

describe('decodeBody', () => {
  it.each<[string, (bytes: string) => Uint8Array]>([
    ['gzip', gzipSync],
    ['X-GZIP', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['br, gzip', (plain) => gzipSync(brotliCompressSync(plain))],
    [
      'gzip,gzip,gzip,gzip,gzip',
      (plain) => [1, 2, 3, 4, 5].reduce<Uint8Array>((bytes) => gzipSync(bytes), Buffer.from(plain)),
    ],
  ])('decodes %s', async (coding, encode) => {
    expect(await textOf(decodeBody(bodyOf(inTwo(encode(text))).body, coding))).toBe(text);
  });

  it.each(['', 'identity', 'zstd', 'gzip, zstd'])('leaves a body as it is: %j', (coding) => {
    const { body } = bodyOf([]);
    expect(decodeBody(body, coding)).toBe(body);
  });

  it('refuses more codings than a provider can mean', () => {
    const codings = Array.from({ length: 6 }, () => 'gzip').join();
    expect(() => decodeBody(bodyOf([]).body, codings)).toThrow('too many content codings');
  });

  it.each<[string, (bytes: string) => Uint8Array]>([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
  ])('gives what came of a body that was cut: %s', async (coding, encode) => {
    const whole = encode(text);
    const got = await textOf(decodeBody(bodyOf([whole.subarray(0, whole.length - 2)]).body, coding));
    expect(text.startsWith(got)).toBe(true);
    expect(got.length).toBeGreaterThan(0);
  });

  it.each(['gzip', 'deflate', 'br'])('is empty where nothing came: %s', async (coding) => {
    expect(await textOf(decodeBody(bodyOf([]).body, coding))).toBe('');
  });

  it.each(['gzip', 'deflate', 'br'])('fails where the body is not of that coding: %s', async (coding) => {
    await expect(
      textOf(decodeBody(bodyOf([Buffer.from('\u0008 no such coding')]).body, coding)),
    ).rejects.toThrow(/incorrect header check|Decompression failed/);
  });

  it('fails with the reason for which the body failed', async () => {
    const { body } = bodyOf([gzipSync(text).subarray(0, 20)], { ends: false });
    const reading = textOf(decodeBody(body, 'gzip'));
    body.fail(new Error('cut'));
    await expect(reading).rejects.toThrow('cut');
  });

  it('ends the request at once where the reader leaves, though no chunk may follow', async () => {
    const { body, state } = bodyOf([gzipSync(text)], { ends: false });
    const decoded = decodeBody(body, 'gzip');
    expect(decoded.locked).toBe(false);
    const reader = decoded.getReader();
    expect(decoded.locked).toBe(true);
    await reader.read();
    await reader.cancel();
    expect(state.isAborted).toBe(true);
  });

  it('ends the request at once where nobody reads', async () => {
    const { body, state } = bodyOf([gzipSync(text)], { ends: false });
    await decodeBody(body, 'gzip').cancel();
    expect(state.isAborted).toBe(true);
  });
});
