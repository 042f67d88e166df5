import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundleAt } from '../regen/bundle-at.ts';
import { openDescription } from '../openapi/description.ts';
import { repository } from './regen/repository.ts';
import { acmeSpec } from './regen/spec.ts';

it('a spec of several files is the same document at its commit as it was in the folder, shared files too', async () => {
  const here = await repository();
  here.edit(({ components: { schemas } }) => {
    schemas.Thing = { $ref: 'schemas/Thing.yaml' } as never;
    schemas.Size = { $ref: '../shared/size.yaml#/Size' } as never;
  });
  here.write('specs/acme/schemas/Thing.yaml', 'type: object\ndescription: |\n  The last line has an end.\n');
  here.write('specs/shared/size.yaml', { Size: { type: 'string', enum: ['S', 'M'] } });
  const commit = here.commit();
  const description = await openDescription(join(here.root, 'specs/acme/openapi.yaml'));
  const { document: written } = await description.bundled();
  here.edit((spec) => Object.assign(spec, acmeSpec()));
  expect(await bundleAt(here.root, commit, 'acme')).toEqual(written);
  expect(written.components!.schemas).toMatchObject({
    Thing: { description: 'The last line has an end.\n' },
    Size: { enum: ['S', 'M'] },
  });
});

it('a spec that a commit does not have is none', async () => {
  const here = await repository();
  expect(await bundleAt(here.root, here.git('rev-parse', 'HEAD'), 'other')).toBeUndefined();
});

it('a spec that was broken at the commit is named with it', async () => {
  const here = await repository();
  here.write('specs/acme/openapi.yaml', 'paths: {');
  const commit = here.commit();
  await expect(bundleAt(here.root, commit, 'acme')).rejects.toThrow(
    `specs/acme/openapi.yaml at ${commit} cannot be compared with: `,
  );
});
