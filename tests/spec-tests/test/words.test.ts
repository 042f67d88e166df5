import { expect, it } from 'vitest';
import { approvedWords, wordsIn } from '../checks/described-words.ts';
import { providers } from '../expected/providers.ts';
import { bundledSpec } from '../spec/bundle.ts';

// Words are meant to change: read them in words.txt after `pnpm exec vitest run tests/spec-tests/test/words.test.ts -u`.
it.each(providers)('the description of $name says what was last read and approved', async (provider) => {
  const words = wordsIn(await bundledSpec(provider.name));
  await expect(`${words.join('\n')}\n`).toMatchFileSnapshot(approvedWords(provider));
});
