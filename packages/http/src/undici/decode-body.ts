import { pipeline } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
// The newer of its functions are missing from older Nodes, where they could not be imported by name.
import zlib from 'node:zlib';
import type { AnswerBody } from './answer-body.js';

type Chunks = AsyncIterable<Uint8Array>;

// As in the runtime's own fetch: of a body that is cut there is what came, and more codings than these are an attack.
const lenient = { flush: zlib.constants.Z_SYNC_FLUSH, finishFlush: zlib.constants.Z_SYNC_FLUSH };
const { BROTLI_OPERATION_FLUSH } = zlib.constants;
const lenientBrotli = { flush: BROTLI_OPERATION_FLUSH, finishFlush: BROTLI_OPERATION_FLUSH };
const mostCodings = 5;

/** As much of a web stream as a client reads. */
type ReadableBody = Pick<AnswerBody, 'locked' | 'getReader' | 'cancel'>;

/**
 * The body without its content codings, which a provider may use although none was asked for. It stays as it is where one of
 * them is unknown.
 *
 * @throws Error where there are more codings than a provider can mean.
 */
export function decodeBody(body: AnswerBody, contentEncoding: string): ReadableBody {
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
      // The stream's own `cancel` waits for the read under way, whose chunk may never come.
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

/** Zlib's format, or raw deflate as some servers send it: the first byte shows which. */
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

/** What comes out of a decoder throws whatever went wrong in it or before it. */
function pipe(chunks: Chunks, decoder: NodeJS.ReadWriteStream): Chunks {
  return pipeline(chunks, decoder, () => {}) as unknown as Chunks;
}

async function* chunksOf(body: AnswerBody): Chunks {
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}
