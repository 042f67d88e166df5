import { fail } from '../errors/classify-failure.js';
import { tryOrUndefined } from '../util/try-or-undefined.js';

/**
 * Reads a body as UTF-8 text of at most `maxBytes` bytes, counted after decompression: 600 bytes on the wire can decompress
 * to hundreds of megabytes, and fetch itself has no limit.
 *
 * @throws A `Failure` with code `invalid_response` if the body is longer, `configuration` if it cannot be read at all.
 */
export async function readResponseText({ body, bodyUsed }: Response, maxBytes: number): Promise<string> {
  // A mistake of an injected fetch, which no retry can correct: node-fetch's bodies, a mock without a body, a Response that
  // is used twice.
  if (typeof body?.getReader !== 'function') {
    throw fail(
      'configuration',
      "fetch returned a body that is not a web stream; use the runtime's own fetch or undici's",
    );
  }
  if (bodyUsed || body.locked) throw fail('configuration', 'fetch returned a Response that was read before');
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    // An empty chunk counts too: a stream of nothing else must end.
    size += value.byteLength || 1;
    if (size > maxBytes) {
      reader.cancel().catch(ignore);
      throw fail('invalid_response', `answer longer than ${maxBytes} bytes (maxResponseBytes)`);
    }
  }
  // A test environment may replace Blob, and Response.text() has no limit.
  decoder ??= new TextDecoder();
  return decoder.decode(chunks.length === 1 ? chunks[0] : joined(chunks, size));
}

// Created when it is first needed: some test environments have no TextDecoder. It decodes whole texts only, so it keeps no
// state.
let decoder: TextDecoder | undefined;

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let end = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, end);
    end += chunk.byteLength;
  }
  return bytes.subarray(0, end);
}

/** Cancels a body that nobody will read, to free its connection. */
export function cancelResponseBody({ body }: Response): void {
  // There may be no body, one that is not a web stream, or one that is being read elsewhere.
  tryOrUndefined(() => body!.cancel().catch(ignore));
}

function ignore(): void {}
