import { describe, expect, it } from 'vitest';
import { currentSubject } from '../judges/current-subject.ts';
import { judges } from '../judges/judges.ts';
import { limitsOf } from '../judges/limits.ts';
import { providers } from '../table/providers.ts';

describe.each(providers)('$name', async (provider) => {
  const subject = await currentSubject(provider);
  const limits = limitsOf(provider.schemas);

  it.each(judges)('$holds', async ({ find }) => {
    const findings: string[] = [];
    for await (const finding of await find(subject, provider, limits)) findings.push(finding);
    expect(findings).toEqual([]);
  });
});
