import { describe, expect, it } from 'vitest';
import { findBase } from '../regen/base.ts';
import { acmeManifest, manifest, repository, type Repository } from './regen/repository.ts';

const name = '@example/acme-types';

function raise(here: Repository, version: string): string {
  here.write(acmeManifest, manifest(name, version));
  return here.commit();
}

describe('the base of a spec', () => {
  it('is the newest release that the branch has in it, by its number', async () => {
    const here = await repository();
    const commits: Record<string, string> = {};
    for (const version of ['0.9.0', '0.10.0', '0.10.1-next.0']) {
      commits[version] = raise(here, version);
      here.git('tag', `${name}@${version}`);
    }
    here.git('tag', '@example/acme-client@2.0.0');
    raise(here, '0.10.0');
    here.git('checkout', '--quiet', '-b', 'later');
    raise(here, '0.11.0');
    here.git('tag', `${name}@0.11.0`);
    here.git('checkout', '--quiet', 'main');
    expect(await findBase(here.root, 'acme')).toEqual({ commit: commits['0.10.0'], name: `${name}@0.10.0` });
  });

  it('is the last commit on the main branch before the first release', async () => {
    const here = await repository();
    const commit = here.commit();
    expect(await findBase(here.root, 'acme')).toEqual({ commit, name: 'main' });
  });

  it('is where a branch left the main one, which may have gone on', async () => {
    const here = await repository();
    const commit = here.git('rev-parse', 'HEAD');
    here.git('checkout', '--quiet', '-b', 'feature');
    here.commit();
    here.git('checkout', '--quiet', 'main');
    here.write('specs/acme/notes.md', 'Meanwhile');
    here.commit();
    here.git('checkout', '--quiet', 'feature');
    expect(await findBase(here.root, 'acme')).toEqual({ commit, name: 'main' });
    expect(await findBase(here.root, 'acme', 'main')).toEqual({ commit, name: 'main' });
  });

  it('is the shared main branch rather than the local one, and without either the last commit', async () => {
    const here = await repository();
    const commit = here.git('rev-parse', 'HEAD');
    here.git('update-ref', 'refs/remotes/origin/main', commit);
    const last = here.commit();
    expect(await findBase(here.root, 'acme')).toEqual({ commit, name: 'origin/main' });
    here.git('update-ref', '-d', 'refs/remotes/origin/main');
    here.git('branch', '--move', 'trunk');
    expect(await findBase(here.root, 'acme')).toEqual({ commit: last, name: 'HEAD' });
  });

  it('is the commit of the version while a release has no tag yet', async () => {
    const here = await repository();
    here.git('checkout', '--quiet', '-b', 'release');
    const commit = raise(here, '0.1.0');
    here.commit();
    expect(await findBase(here.root, 'acme')).toEqual({ commit, name: `${name}@0.1.0` });
  });

  it('is what the maintainer names, a tag, a branch or a commit', async () => {
    const here = await repository();
    const commit = here.git('rev-parse', 'HEAD');
    here.git('tag', 'before');
    here.commit();
    for (const since of ['before', 'HEAD~1', commit]) {
      expect(await findBase(here.root, 'acme', since)).toEqual({ commit, name: since });
    }
  });
});
