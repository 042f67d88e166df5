import { camelCase } from '../../generate/names.ts';

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
