import { literal } from '../../generate/source-text.ts';
import type { Scaffold } from '../facts/facts.ts';

/** `src/sign-request.ts`: a guess at the signature, for a person to put right. */
export function signRequest({ type, security, operations }: Scaffold): string {
  const { header } = security.credentials.find(({ kind }) => kind === 'signature')!;
  const brought = operations.flatMap(({ filled }) => filled.filter(({ value }) => value === 'signed'));
  const dates = [...new Set(brought.map(({ name }) => name.toLowerCase()))].filter((name) => name !== header);
  const keys = security.credentials.filter(({ kind }) => kind === 'key');
  const members = [
    ...keys.map((key) => `${literal(key.header)}: options.${key.options[0]!.name}`),
    ...dates.map((name) => `${literal(name)}: date`),
    `${literal(header)}: signature`,
  ];
  return `
import { hmacSha256, type SignRequest } from '@customer-bridge/http';
import type { ${type}Settings } from './options.js';

/**
 * The headers that authenticate a request. A guess: what is signed, in which order and how it is written stands in the
 * pages of the provider.
 */
export async function signRequest(
  options: ${type}Settings,
  { body, time }: Parameters<SignRequest>[0],
): Promise<Record<string, string>> {
  const date = time.toISOString();
  const signature = await hmacSha256(options.secretKey, \`\${date}\${body ?? ''}\`);
  return { ${members.join(', ')} };
}
`;
}
