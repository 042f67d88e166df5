import type { PlaygroundOptions } from './plan-patch.ts';

export interface Shared {
  text: string;
  options: PlaygroundOptions;
}

/** The hash of a link that carries a patch and its options. Nothing of it is ever sent: a hash stays in the browser. */
export function toHash({ text, options }: Shared): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ text, options }));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
  return `#patch=${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** What {@link toHash} has written; `undefined` for any other hash. */
export function fromHash(hash: string): Shared | undefined {
  const [, encoded] = /^#patch=([\w-]+)$/.exec(hash) ?? [];
  if (encoded === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.codePointAt(0)!,
    );
    const { text, options } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Shared>;
    return typeof text === 'string' ? { text, options: known(options) } : undefined;
  } catch {
    return undefined;
  }
}

/** A link may be made by anybody: only options that exist, with values that exist. */
function known(options: Partial<PlaygroundOptions> = {}): PlaygroundOptions {
  return {
    onUnsupported: options.onUnsupported === 'omit' ? 'omit' : 'error',
    onLossy: options.onLossy === 'error' ? 'error' : 'warn',
    clear: options.clear === 'null' ? 'null' : undefined,
  };
}
