/** A way to one database session: the database itself, or one at the other end of a wire. */
export interface SqlLink {
  query(text: string, params?: readonly unknown[]): Promise<SqlResult>;
  /** Calls back on each notification of a channel, until the link is closed. */
  listen(channel: string, onPayload: (payload: string) => void): Promise<void>;
  close(): Promise<void>;
}

export interface SqlResult {
  readonly rows: unknown[];
  readonly rowCount: number;
}

/** Carries messages to a thread of this process, or to another process. */
export interface Wire {
  send(message: Request | Response): void;
  onMessage(receive: (message: unknown) => void): void;
}

type Question =
  | { readonly text: string; readonly params?: readonly unknown[] | undefined }
  | { readonly listen: string }
  | { readonly close: true };
type Request = Question & { readonly id: number };

type Response =
  | { readonly id: number; readonly result: SqlResult | undefined }
  | { readonly id: number; readonly error: SqlError }
  | { readonly channel: string; readonly payload: string };

/** What the engine looks at in an error of the database. */
interface SqlError {
  readonly message: string;
  readonly code?: unknown;
  readonly detail?: unknown;
}

/** Lets the other end of a wire use a link. */
export function serveLink({ send, onMessage }: Wire, link: SqlLink): void {
  onMessage((message) => {
    const request = message as Request;
    answer(request).then(
      (result) => send({ id: request.id, result }),
      (error: SqlError) => {
        const { message: text, code, detail } = error;
        send({ id: request.id, error: { message: text, code, detail } });
      },
    );
  });

  async function answer(request: Request): Promise<SqlResult | undefined> {
    if ('text' in request) return link.query(request.text, request.params);
    if ('close' in request) await link.close();
    else await link.listen(request.listen, (payload) => send({ channel: request.listen, payload }));
    return undefined;
  }
}

/** The link at the other end of a wire. `end` fails what waits for an answer, and what is asked later. */
export function reachLink({ send, onMessage }: Wire): SqlLink & { end(error: Error): void } {
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, Set<(payload: string) => void>>();
  let last = 0;
  let ended: Error | undefined;

  onMessage((message) => {
    const response = message as Response;
    if ('channel' in response) {
      listeners.get(response.channel)?.forEach((tell) => tell(response.payload));
      return;
    }
    const { resolve, reject } = waiting.get(response.id)!;
    waiting.delete(response.id);
    if ('error' in response) reject(Object.assign(new Error(response.error.message), response.error));
    else resolve(response.result);
  });

  const ask = (question: Question): Promise<SqlResult> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      const id = ++last;
      waiting.set(id, { resolve: (result) => resolve(result as SqlResult), reject });
      send({ ...question, id });
    });

  return {
    query: (text, params) => ask({ text, params }),
    async listen(channel, onPayload) {
      const known = listeners.get(channel);
      if (known) return void known.add(onPayload);
      listeners.set(channel, new Set([onPayload]));
      await ask({ listen: channel });
    },
    close: async () => void (await ask({ close: true }).catch(() => {})),
    end(error) {
      ended ??= error;
      for (const { reject } of waiting.values()) reject(ended);
      waiting.clear();
    },
  };
}
