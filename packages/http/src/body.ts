/** What {@link readText} rejects with when a body is longer than the client reads. */
export class BodyTooLarge extends Error {}

/**
 * Reads a body as UTF-8 text of at most `maxBytes` bytes, counted after decompression: 600 bytes on the wire can unfold
 * into hundreds of megabytes, and fetch itself has no limit.
 */
export async function readText(response: Response, maxBytes: number): Promise<string> {
  const { body } = response;
  if (body === null || body === undefined) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      reader.cancel().catch(ignore);
      throw new BodyTooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Lets go of a body that nobody will read, so that its connection is free. */
export function dropBody(response: Response): void {
  if (response.body && !response.body.locked) response.body.cancel().catch(ignore);
}

function ignore(): void {}
