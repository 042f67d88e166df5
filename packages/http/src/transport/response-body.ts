import { fail } from '../errors/classify-failure.js';
import { tryOrUndefined } from '../util/try-or-undefined.js';

/**
 * Reads a body as UTF-8 text of at most `maxBytes` bytes, counted after decompression: 600 bytes on the wire can unfold
 * into hundreds of megabytes, and fetch itself has no limit.
 *
 * @throws a `Failure`: `invalid_response` if the body is longer, `configuration` if it cannot be read at all.
 */
export async function readResponseText({ body, bodyUsed }: Response, maxBytes: number): Promise<string> {
  // A mistake in an injected fetch, which no retry mends: node-fetch's bodies, a mock without one, a Response that is used
  // twice.
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

// Made when it is first needed: some test environments have none. It is used for whole texts alone, so it keeps nothing.
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

/** Cancels a body that nobody will read, so that its connection is free. */
export function cancelResponseBody({ body }: Response): void {
  // There may be none, one of another kind, or one that somebody else reads already.
  tryOrUndefined(() => body!.cancel().catch(ignore));
}

function ignore(): void {}
