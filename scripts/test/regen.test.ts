import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { regen, type RegenOptions } from '../regen/regen.ts';
import { summary } from '../regen/summary.ts';
import { acmeChangeset, manifest, type Repository, repository } from './regen/repository.ts';
import { acmeSpec, type Spec } from './regen/spec.ts';

const spec = 'specs/acme/openapi.yaml';
const types = 'packages/acme-types/src/openapi.ts';
const validators = 'packages/acme-types/src/validators.ts';

async function outdated({ root }: Repository, options: RegenOptions = {}): Promise<readonly string[]> {
  return (await regen(root, options)).flatMap(({ outdated: files }) => files.map(({ file }) => file));
}

function changesetOf(bump: string, ...lines: readonly string[]): string {
  return `---
# Written by \`pnpm regen\`; for words of your own add another changeset.
'@example/acme-types': ${bump}
'@example/acme-client': ${bump}
---

The description of Acme things changed:

${lines.map((line) => `- ${line}\n`).join('')}`;
}

function addNickname({ components }: Spec): void {
  components.schemas.ThingUpdate!.properties.nickname = { type: 'string' };
}

function rewordName({ components }: Spec): void {
  components.schemas.ThingUpdate!.properties.name!.description = 'The name.';
}

const addedNickname = '`ThingUpdate`: added the optional field `nickname`';
const reworded = 'Reworded the descriptions or examples of `ThingUpdate`';

/** At a version, an edit, the bump and the line of its changeset, and what is generated anew. */
type Carried = [
  what: string,
  version: string,
  edit: (spec: Spec) => void,
  bump: string,
  line: string,
  files: string[],
];

const lowered = '**Breaking.** `ThingUpdate`: lowered `maxLength` of `name` from `255` to `9`';
function lowerLength({ components }: Spec): void {
  components.schemas.ThingUpdate!.properties.name!.maxLength = 9;
}

describe.concurrent('regen', { timeout: 120_000 }, () => {
  it.each<Carried>([
    ['an optional field of a request', '1.2.3', addNickname, 'minor', addedNickname, [types, validators]],
    ['a break before 1.0', '0.0.0', lowerLength, 'minor', lowered, [types, validators]],
    ['a break', '1.2.3', lowerLength, 'major', lowered, [types, validators]],
    ['a description', '0.4.0', rewordName, 'patch', reworded, [types]],
  ])('carries %s on, at %s', async (_what, version, edit, bump, line, files) => {
    const here = await repository({ version });
    here.edit(edit);
    await regen(here.root);
    expect(here.read(acmeChangeset)).toBe(changesetOf(bump, line));
    expect(here.changed().sort()).toEqual([acmeChangeset, ...files, spec]);
  });

  it('follows a second edit, changes nothing twice, and takes all of it back with the edits', async () => {
    const here = await repository();
    here.edit(rewordName);
    await regen(here.root);
    here.edit(addNickname);
    expect(await outdated(here)).toEqual([types, validators, acmeChangeset]);
    expect(here.read(acmeChangeset)).toBe(changesetOf('minor', addedNickname, reworded));
    expect(await outdated(here)).toEqual([]);
    here.write(spec, acmeSpec());
    const [plan] = await regen(here.root);
    expect(here.changed()).toEqual([]);
    const told = stripVTControlCharacters(summary(plan!, false)).split('\n');
    expect(told[0]).toMatch(/^✓ acme: no change/);
    expect(told).toContain(`  Removed: ${acmeChangeset}`);
    expect(told).toContain(`  Updated: ${types}`);
  });

  it('checks without writing: no changeset, a stale one, one that someone edited', async () => {
    const here = await repository();
    here.edit(rewordName);
    expect(await outdated(here, { check: true })).toEqual([types, acmeChangeset]);
    expect(here.changed()).toEqual([spec]);
    here.write(acmeChangeset, changesetOf('minor', reworded));
    expect(await outdated(here, { check: true })).toEqual([types, acmeChangeset]);
    here.write(acmeChangeset, changesetOf('patch', reworded));
    expect(await outdated(here, { check: true })).toEqual([types]);
  });

  it('takes a part that was moved to a file of its own for no change of the rules', async () => {
    const here = await repository();
    const trace = { schema: { type: 'string' } };
    here.edit(({ paths }) => {
      Object.assign(paths['/things/{id}'].patch.responses['200'], { headers: { 'x-trace-id': trace } });
    });
    await regen(here.root);
    here.commit();
    here.write('specs/acme/headers.yaml', { Trace: trace });
    here.edit(({ paths }) => {
      const headers = { 'x-trace-id': { $ref: 'headers.yaml#/Trace' } };
      Object.assign(paths['/things/{id}'].patch.responses['200'], { headers });
    });
    const [plan] = await regen(here.root, { since: 'HEAD' });
    expect(plan!.changeset?.bump).toBe('minor'); // of the first edit, which waits for its release
    expect(plan!.changeset?.lines).toEqual([
      '`updateThing`: added the header `x-trace-id`',
      'Reworded the descriptions or examples of the API',
    ]);
  });

  it('describes a provider that the base does not have by its operations', async () => {
    const here = await repository();
    here.write('specs/other/openapi.yaml', { ...acmeSpec(), info: { title: 'Other things', version: '1' } });
    here.write('packages/other-types/package.json', manifest('@example/other-types', '0.0.0'));
    await regen(here.root);
    const text = here.read('.changeset/spec-other.md');
    expect(text).toContain("'@example/other-types': minor\n---\n\nDescribed Other things:\n");
    expect(text).toContain('- `updateThing`: added this operation, `PATCH /things/{id}`');
    expect(here.read(acmeChangeset)).toBeUndefined();
  });

  it.each<[error: string, from: string, to: string, reason: string]>([
    ['a syntax error', 'paths:', 'paths: {', 'Failed to parse'],
    ['a limit that is no number', 'minLength: 3', 'minLength: three', '.*integer'],
    ['a finding of the linter', 'summary: Update a thing', '', '[^]*summary'],
  ])('shows %s in its lines, and changes no file', async (_error, from, to, reason) => {
    const here = await repository();
    here.write(spec, here.read(spec)!.replace(from, to));
    const place = `specs/acme/openapi\\.yaml:\\d+:\\d+ `;
    await expect(regen(here.root)).rejects.toThrow(new RegExp(`${place}${reason}[^]*\\d+ \\|[^]*\\^`));
    expect(here.changed()).toEqual([spec]);
  });

  it('changes no file of a provider while another one has an error', async () => {
    const here = await repository();
    here.edit(addNickname);
    here.write('specs/other/openapi.yaml', acmeSpec());
    await expect(regen(here.root)).rejects.toThrow('packages/other-types/package.json does not exist');
    expect(here.changed()).toEqual([spec, 'specs/other/openapi.yaml']);
  });

  it('names a provider or a commit that is not there', async () => {
    const here = await repository();
    const { root } = here;
    await expect(regen(root, { providers: ['nobody'] })).rejects.toThrow('specs/nobody/openapi.yaml');
    await expect(regen(root, { since: 'v0' })).rejects.toThrow('git knows no commit v0');
    rmSync(join(root, '.git'), { recursive: true });
    await expect(regen(root)).rejects.toThrow(`${root} is not in a git repository`);
    here.git('init', '--quiet');
    await expect(regen(root)).rejects.toThrow('no commit yet');
  });
});
