import { once } from 'node:events';

type Parameters = Record<string, unknown>;

/** One page's end of the Chrome DevTools Protocol. */
export interface Connection {
  send(method: string, parameters?: Parameters): Promise<Parameters>;
  on(event: string, listener: (parameters: Parameters) => void): void;
  /** The next event of this name. */
  next(event: string): Promise<Parameters>;
  close(): void;
}

interface Message {
  id?: number;
  method?: string;
  params?: Parameters;
  result?: Parameters;
  error?: { message: string };
}

export async function connect(url: string): Promise<Connection> {
  const socket = new WebSocket(url);
  await once(socket, 'open');
  const answers = new Map<number, PromiseWithResolvers<Parameters>>();
  const listeners = new Map<string, ((parameters: Parameters) => void)[]>();

  socket.addEventListener('message', ({ data }) => {
    const { id, method, params = {}, result = {}, error } = JSON.parse(String(data)) as Message;
    for (const listener of listeners.get(method ?? '') ?? []) listener(params);
    const answer = answers.get(id ?? 0);
    if (error === undefined) answer?.resolve(result);
    else answer?.reject(new Error(error.message));
  });

  const on: Connection['on'] = (event, listener) =>
    listeners.set(event, [...(listeners.get(event) ?? []), listener]);
  return {
    on,
    send(method, params = {}) {
      const id = answers.size + 1;
      const answer = Promise.withResolvers<Parameters>();
      answers.set(id, answer);
      socket.send(JSON.stringify({ id, method, params }));
      return answer.promise;
    },
    next: (event) => new Promise((resolve) => on(event, resolve)),
    close: () => socket.close(),
  };
}
