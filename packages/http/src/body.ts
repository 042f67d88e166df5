import { ask } from './ask.js';
import { fail } from './failure.js';

const utf8 = new TextDecoder();

/**
 * Reads a body as UTF-8 text of at most `maxBytes` bytes, counted after decompression: 600 bytes on the wire can unfold
 * into hundreds of megabytes, and fetch itself has no limit.
 *
 * @throws a `Failure`, `invalid_response`, where the body is longer.
 */
export async function readText(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  maxBytes: number,
): Promise<string> {
  const reader = body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    // An empty chunk counts too: a stream of nothing else must end.
    size += value.byteLength || 1;
    if (size > maxBytes) {
      reader.cancel().catch(ignore);
      throw fail('invalid_response', 'answer longer than maxResponseBytes');
    }
    chunks.push(value);
  }
  // One chunk is the rule; a character may be split between several.
  return chunks.length === 1 ? utf8.decode(chunks[0]) : new Blob(chunks).text();
}

/** Lets go of a body that nobody will read, so that its connection is free. */
export function dropBody({ body }: Response): void {
  // There may be none, one of another kind, or one that somebody else reads already.
  ask(() => body!.cancel().catch(ignore));
}

function ignore(): void {}
