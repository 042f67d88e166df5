import { type Credentials, fixedCredentials, type RequestToSign } from './credentials.js';

/** Makes the headers that authenticate one request, signed at `time`. */
export type SignRequest = (
  request: RequestToSign & { readonly method: string; readonly time: Date },
) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;

/** Signs each attempt anew, over exactly the bytes that it sends. */
export function signedCredentials(sign: SignRequest): Credentials {
  return {
    ...fixedCredentials({}),
    get: async (_operation, _callId, method, { url, body }) => ({
      headers: await sign({ method, url, body, time: new Date() }),
    }),
  };
}
