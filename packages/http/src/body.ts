/** An answer that cannot be read; the message says why, and holds nothing of it. */
export class Unreadable extends Error {}

const utf8 = new TextDecoder();

/**
 * Reads a body as UTF-8 text of at most `maxBytes` bytes, counted after decompression: 600 bytes on the wire can unfold
 * into hundreds of megabytes, and fetch itself has no limit.
 *
 * @throws Unreadable where the body is longer.
 */
export async function readText(response: Response, maxBytes: number): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      reader.cancel().catch(ignore);
      throw new Unreadable('the answer is longer than maxResponseBytes');
    }
    chunks.push(value);
  }
  return chunks.length === 1 ? utf8.decode(chunks[0]) : new Blob(chunks).text();
}

/** Lets go of a body that nobody will read, so that its connection is free. */
export function dropBody(response: Response): void {
  if (response.body && !response.body.locked) response.body.cancel().catch(ignore);
}

function ignore(): void {}
