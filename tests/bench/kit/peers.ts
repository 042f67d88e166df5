/** A client that is measured; its program is `peers/<name>.js`. */
export interface Peer {
  readonly name: string;
  /** What made its code from the description. */
  readonly generator?: string;
  /** One of ours: where it fails, the run does. */
  readonly isOwn?: boolean;
  /** It makes no sense on the stub. */
  readonly needsNetwork?: boolean;
  /** Part of a quick run. */
  readonly isQuick?: boolean;
}

/** What others are measured by. */
export const floor = 'fetch';

export const peers: readonly Peer[] = [
  { name: floor, isQuick: true },
  { name: 'openapi-fetch', isQuick: true },
  { name: 'hey-api', generator: 'hey-api', isQuick: true },
  { name: 'hey-api-zod', generator: 'hey-api-zod' },
  { name: 'hey-api-zod-mini', generator: 'hey-api-zod-mini' },
  { name: 'orval', generator: 'orval' },
  { name: 'kubb', generator: 'kubb' },
  { name: 'ky' },
  { name: 'openapi-client-axios' },
  { name: 'stripe' },
  { name: 'openai' },
  { name: 'yuno-client', isOwn: true, isQuick: true },
  { name: 'yuno-client-unvalidated', isOwn: true },
  { name: 'yuno-client-undici', isOwn: true, needsNetwork: true, isQuick: true },
  { name: 'kunacore-client', isOwn: true, isQuick: true },
  { name: 'adapter-update', isOwn: true, isQuick: true },
  { name: 'adapter-update-all', isOwn: true, isQuick: true },
];
