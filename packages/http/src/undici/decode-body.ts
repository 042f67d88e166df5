import { pipeline } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
// The newer of its functions are missing from older Nodes, where they could not be imported by name.
import zlib from 'node:zlib';
import type { DispatcherBody } from './dispatcher-body.js';

type Chunks = AsyncIterable<Uint8Array>;

// As in the runtime's own fetch: a truncated body yields what arrived, and more codings than these are an attack.
const lenient = { flush: zlib.constants.Z_SYNC_FLUSH, finishFlush: zlib.constants.Z_SYNC_FLUSH };
const { BROTLI_OPERATION_FLUSH } = zlib.constants;
const lenientBrotli = { flush: BROTLI_OPERATION_FLUSH, finishFlush: BROTLI_OPERATION_FLUSH };
const mostCodings = 5;

/** The part of a web stream that a client uses. */
type ReadableBody = Pick<DispatcherBody, 'locked' | 'getReader' | 'cancel'>;

/**
 * The body without its content codings, which a provider may use although the client did not ask for any. If one of them is
 * unknown, the body stays as it is.
 *
 * @throws Error if there are more codings than any honest server uses.
 */
export function decodeBody(body: DispatcherBody, contentEncoding: string): ReadableBody {
  if (!contentEncoding) return body;
  const codings = contentEncoding.toLowerCase().split(',');
  if (codings.length > mostCodings) throw new Error('too many content codings');
  const decoders = codings.map((coding) => decoderOf(coding.trim()));
  if (decoders.includes(undefined)) return body;
  const decoded = ReadableStream.from(
    decoders.reduceRight<Chunks>((chunks, decode) => decode!(chunks), chunksOf(body)),
  );
  return {
    get locked() {
      return decoded.locked;
    },
    getReader() {
      const reader = decoded.getReader();
      // The stream's own `cancel` waits for a pending read, whose chunk may never come.
      return { read: () => reader.read(), cancel: () => body.cancel() };
    },
    cancel: () => body.cancel(),
  };
}

function decoderOf(coding: string): ((chunks: Chunks) => Chunks) | undefined {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return (chunks) => pipe(chunks, zlib.createGunzip(lenient));
    case 'deflate':
      return inflate;
    case 'br':
      return (chunks) => pipe(chunks, zlib.createBrotliDecompress(lenientBrotli));
    default:
      return undefined;
  }
}

/** Reads zlib's format or, as some servers send it, raw deflate: the first byte shows which. */
async function* inflate(chunks: Chunks): Chunks {
  const all = chunks[Symbol.asyncIterator]();
  const { value: first } = (await all.next()) as { value?: Uint8Array };
  if (!first) return;
  const decoder = (first[0]! & 0x0f) === 8 ? zlib.createInflate(lenient) : zlib.createInflateRaw(lenient);
  const again = async function* (): Chunks {
    yield first;
    yield* { [Symbol.asyncIterator]: () => all };
  };
  yield* pipe(again(), decoder);
}

/** Pipes chunks through a decoder; an error of the decoder or of the source is thrown to the reader. */
function pipe(chunks: Chunks, decoder: NodeJS.ReadWriteStream): Chunks {
  return pipeline(chunks, decoder, () => {}) as unknown as Chunks;
}

async function* chunksOf(body: DispatcherBody): Chunks {
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}
