import { apiCases } from './cases/api-cases.js';
import { bodyCases } from './cases/body-cases.js';
import { operationCases } from './cases/operation-cases.js';
import { optionCases } from './cases/option-cases.js';
import { privacyCases } from './cases/privacy-cases.js';
import { responseCases } from './cases/response-cases.js';
import { tokenCases } from './cases/token-cases.js';
import type { ClientCase, ClientProfile } from './client-profile.js';

/** What {@link clientSuite} needs: the client's profile, and how to register a test. */
export interface ClientSuiteOptions<Client> extends ClientProfile<Client> {
  /** Registers a test: `test` of vitest, `node:test`, bun or any other runner. */
  readonly test: (name: string, run: () => Promise<void>) => unknown;
}

/** Every case that a client with this profile has to pass. */
export function clientCases<Client>(profile: ClientProfile<Client>): readonly ClientCase[] {
  const cases = [operationCases, responseCases, bodyCases, optionCases, tokenCases, privacyCases, apiCases];
  return cases.flatMap((casesFor) => casesFor(profile));
}

/**
 * Registers one test for everything that each provider's client has to do: what it sends, how it takes options and
 * responses, what it refuses before any I/O, and what it never prints. Nothing leaves the process. The facts of the
 * provider are data in the options.
 *
 * @example
 * ```ts
 * clientSuite({ ...profile, test, create: createYunoClient });
 * ```
 */
export function clientSuite<Client>({ test, ...profile }: ClientSuiteOptions<Client>): void {
  for (const { name, run } of clientCases(profile)) test(`${profile.provider} client: ${name}`, run);
}
