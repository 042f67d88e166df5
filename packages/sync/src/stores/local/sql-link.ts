/** A way to one database session: a thread of this process, or the process that holds the folder. */
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

/** A question over a link, and what comes back. */
export type SqlRequest =
  | { readonly id: number; readonly text: string; readonly params?: readonly unknown[] | undefined }
  | { readonly id: number; readonly listen: string }
  | { readonly id: number; readonly close: true };

export type SqlResponse =
  | { readonly id: number; readonly result: SqlResult }
  | { readonly id: number; readonly error: SqlError }
  | { readonly channel: string; readonly payload: string };

/** What the engine looks at in an error of the database. */
export interface SqlError {
  readonly message: string;
  readonly code?: string | undefined;
  readonly detail?: string | undefined;
}

export function toSqlError(error: unknown): SqlError {
  const { message, code, detail } = Object(error) as SqlError;
  return { message: String(message), code, detail };
}

export function fromSqlError({ message, code, detail }: SqlError): Error {
  return Object.assign(new Error(message), { code, detail });
}

/** Requests that wait for their response, by id. */
export interface Pending {
  add(): { readonly id: number; readonly response: Promise<SqlResult> };
  settle(response: Exclude<SqlResponse, { channel: string }>): void;
  rejectAll(error: Error): void;
}

export function createPending(): Pending {
  const waiting = new Map<number, { resolve: (result: SqlResult) => void; reject: (error: Error) => void }>();
  let last = 0;
  let ended: Error | undefined;
  return {
    add() {
      const id = ++last;
      const response = new Promise<SqlResult>((resolve, reject) => {
        if (ended) reject(ended);
        else waiting.set(id, { resolve, reject });
      });
      return { id, response };
    },
    settle(response) {
      const { resolve, reject } = waiting.get(response.id)!;
      waiting.delete(response.id);
      if ('error' in response) reject(fromSqlError(response.error));
      else resolve(response.result);
    },
    rejectAll(error) {
      ended = error;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}
