/** Passed by a dispatcher with every event of one request. */
export interface DispatchController {
  abort(reason: Error): void;
  pause(): void;
  resume(): void;
}

type Read = ReadableStreamReadResult<Uint8Array>;

interface Waiting {
  resolve(read: Read): void;
  reject(reason: unknown): void;
}

/** Bytes that are buffered for a slow reader before the connection pauses. */
const mostKept = 65_536;

/**
 * The body of an answer: the part of a web stream that a client uses. The connection pauses while too much is unread, so that
 * an endless answer costs no memory.
 */
export class DispatcherBody {
  locked = false;
  readonly #controller: DispatchController;
  readonly #chunks: Uint8Array[] = [];
  #kept = 0;
  #waiting: Waiting | undefined;
  #hasEnded = false;
  #error: { readonly reason: unknown } | undefined;

  constructor(controller: DispatchController) {
    this.#controller = controller;
  }

  /** The next of the dispatcher's chunks. */
  push(value: Uint8Array): void {
    // After a pause there may be an empty one.
    if (value.length === 0) return;
    if (this.#waiting) {
      this.#waiting.resolve({ done: false, value });
      this.#waiting = undefined;
      return;
    }
    this.#chunks.push(value);
    this.#kept += value.length;
    if (this.#kept > mostKept) this.#controller.pause();
  }

  /** The body is complete. */
  end(): void {
    this.#hasEnded = true;
    this.#waiting?.resolve({ done: true, value: undefined });
  }

  /** The body broke off; chunks that nobody has read are lost, as in a web stream. */
  fail(reason: unknown): void {
    if (this.#hasEnded) return;
    this.#error ??= { reason };
    this.#waiting?.reject(reason);
  }

  /** One read at a time, as the clients do. */
  getReader(): { read(): Promise<Read>; cancel(): Promise<void> } {
    this.locked = true;
    return { read: () => this.#read(), cancel: () => this.cancel() };
  }

  /** Ends the request and its connection, unless the answer is complete already. */
  async cancel(): Promise<void> {
    if (!this.#hasEnded) this.#controller.abort(new Error('cancelled'));
  }

  #read(): Promise<Read> {
    if (this.#error) return Promise.reject(this.#error.reason);
    const value = this.#chunks.shift();
    if (value) {
      this.#kept -= value.length;
      return Promise.resolve({ done: false, value });
    }
    if (this.#hasEnded) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      // The next chunk, or the end, may come before this returns.
      this.#controller.resume();
    });
  }
}
