import { camelCase } from '../../generate/names.ts';
import type { IdFacts } from './id-facts.ts';
import { sampleOf } from './sample-text.ts';

/** An option that a client must be given: a credential, or what stands for a parameter of its calls. */
export interface ClientOption {
  readonly name: string;
  readonly meaning: string;
  readonly rule: 'token' | 'accessToken' | 'user' | 'password' | IdFacts['form'];
  /** It must stay on a server. */
  readonly isSecret: boolean;
  /** The parameter of the path that it stands for. */
  readonly inPath?: IdFacts | undefined;
}

/** A value of each parameter of a path that an option stands for. */
export function samplesInPath(options: readonly ClientOption[]): ReadonlyMap<string, string> {
  return new Map(options.flatMap(({ inPath }) => (inPath ? [[inPath.name, sampleOf(inPath)] as const] : [])));
}

/** The options that every client has. */
const taken = new Set(
  `fetch timeoutMs deadlineMs maxAttempts maxConcurrent maxResponseBytes onEvent headers validate signal baseUrl tokenUrl
  constructor toString valueOf`.split(/\s+/),
);

/** The option that holds the value of a header or parameter: `apiKey` for `X-Api-Key`. */
export function optionNameOf(name: string): string {
  const words = name.replace(/^x-/i, '').replaceAll(/[^A-Za-z\d]+/g, '-');
  const option = /[A-Za-z\d]/.test(words) ? camelCase(words) : '';
  if (!/^[a-z]/.test(option)) return 'credential';
  return taken.has(option) ? `${option}Value` : option;
}
