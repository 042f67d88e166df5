import { describe, expect, it } from 'vitest';
import { bumpFor } from '../regen/bump.ts';
import { changesetText } from '../regen/changeset.ts';
import type { Change, Level } from '../regen/compare/change.ts';
import { findBase } from '../regen/base.ts';
import { expectedChangeset } from '../regen/expected-changeset.ts';
import { acmeChangeset, acmeManifest, manifest, type Repository, repository } from './regen/repository.ts';

const packages = [
  { name: '@example/acme-types', version: '0.0.0' },
  { name: '@example/acme-client', version: '0.0.0' },
];

describe('the bump of a change', () => {
  it.each<[Level, string, string, string]>([
    ['breaking', '1.0.0', '1.4.2', 'major'],
    ['breaking', '0.0.0', '0.3.1', 'minor'],
    ['breaking', '0.9.0', '1.0.0', 'major'],
    ['added', '0.9.0', '0.9.0', 'minor'],
    ['added', '3.0.0', '2.1.0', 'minor'],
    ['described', '3.0.0', '0.1.0', 'patch'],
  ])('that is %s is one for types at %s and a client at %s: %s', (level, types, client, bump) => {
    const versions = [types, client].map((version) => ({ name: '', version }));
    expect(bumpFor(level, versions)).toBe(bump);
  });
});

const added: Change = { level: 'added', subject: '`Thing`', text: 'added a field' };
const described: Change = { level: 'described', subject: '`Thing`', text: '' };

async function expected(here: Repository, ...changes: readonly Change[]) {
  const base = await findBase(here.root, 'acme');
  return expectedChangeset(here.root, 'acme', base, { heading: 'Acme things changed:', changes });
}

/** A repository whose main branch holds a changeset that no release has used yet. */
async function pending(): Promise<Repository> {
  const here = await repository();
  const text = changesetText({ bump: 'minor', heading: 'Described Acme things:', lines: ['One'] }, packages);
  here.write(acmeChangeset, text);
  here.commit();
  return here;
}

describe('a changeset that waits for its release', () => {
  it('stays while the spec does', async () => {
    expect(await expected(await pending())).toEqual({
      bump: 'minor',
      heading: 'Described Acme things:',
      lines: ['One'],
    });
  });

  it('takes in what changes later, with the greater bump', async () => {
    expect(await expected(await pending(), described)).toEqual({
      bump: 'minor',
      heading: 'Described Acme things:',
      lines: ['One', 'Reworded the descriptions or examples of `Thing`'],
    });
  });

  it('is gone once `changeset version` has used it, before and after its commit', async () => {
    const here = await pending();
    here.write(acmeManifest, manifest('@example/acme-types', '0.1.0'));
    here.git('rm', '--quiet', acmeChangeset);
    expect(await expected(here)).toBeUndefined();
    here.commit();
    expect(await expected(here)).toBeUndefined();
    expect(await expected(here, added)).toEqual({
      bump: 'minor',
      heading: 'Acme things changed:',
      lines: ['`Thing`: added a field'],
    });
  });
});
