import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { execute } from '../../scripts/lib/run.ts';
import type { Measurement, Row } from './kit/measurement.ts';
import { bundle } from './kit/prepare.ts';

/** How each checks the body of an update: an expression that is true where the body is right. */
const validators: Readonly<Record<string, { code: string; isOwn?: boolean }>> = {
  'yuno-types': {
    isOwn: true,
    code: `import { customerUpdateSchema as schema } from '@customer-bridge/yuno-types/validators';
      export const check = (body) => schema['~standard'].validate(body).issues === undefined;`,
  },
  'ajv standalone': {
    code: "import validate from 'generated/ajv.js'; export const check = (body) => validate(body);",
  },
  zod: {
    code: `import { zCustomerUpdate as schema } from 'generated/hey-api-zod/zod.gen.ts';
      export const check = (body) => schema.safeParse(body).success;`,
  },
  'zod mini': {
    code: `import { zCustomerUpdate as schema } from 'generated/hey-api-zod-mini/zod.gen.ts';
      export const check = (body) => schema.safeParse(body).success;`,
  },
  valibot: {
    code: `import { safeParse } from 'valibot';
      import { vCustomerUpdate as schema } from 'generated/valibot/valibot.gen.ts';
      export const check = (body) => safeParse(schema, body).success;`,
  },
};

/** What it costs to check the body of an update against the same description. */
export const measurement: Measurement = {
  name: 'validators',
  title: 'Validation of an update',
  note: 'Nanoseconds for one check of the full body, of one with an e-mail alone, and of one with two faults, all faults told: median of nine rounds in one process for each. gzip: what the validator weighs in a bundle, minified.',
  columns: ['full: ns', 'small: ns', 'two faults: ns', 'gzip'],

  async run({ folder, isQuick }) {
    await compileAjv(folder);
    const rows: Row[] = [];
    for (const [name, { code, isOwn = false }] of Object.entries(validators)) {
      try {
        const file = join(folder, `validator-${name.replaceAll(' ', '-')}.mjs`);
        writeFileSync(file, await bundle({ code }, folder, { minify: false }));
        const program = join(import.meta.dirname, 'kit', 'validate.js');
        const words = [file, isQuick ? '3' : '9'];
        const times = JSON.parse(await execute([process.execPath, program, ...words])) as number[];
        const weight = gzipSync(await bundle({ code }, folder, { minify: true }), { level: 9 }).length;
        rows.push({ name, isOwn, values: [...times, weight] });
      } catch (error) {
        rows.push({ name, isOwn, values: [], problem: String(error).slice(0, 150) });
      }
    }
    return { rows };
  },
};

/** ajv's standalone code for the schema of the update. */
async function compileAjv(folder: string): Promise<void> {
  const [{ Ajv2020 }, formats, standalone] = await Promise.all([
    import('ajv/dist/2020.js'),
    import('ajv-formats'),
    import('ajv/dist/standalone/index.js'),
  ]);
  const description = JSON.parse(readFileSync(join(folder, 'generated', 'yuno.json'), 'utf8')) as {
    components: object;
  };
  const ajv = new Ajv2020({ allErrors: true, strict: false, code: { source: true, esm: true, lines: true } });
  formats.default.default(ajv);
  ajv.addSchema({ $id: 'https://example.com/yuno', components: description.components });
  const validate = ajv.compile({ $ref: 'https://example.com/yuno#/components/schemas/CustomerUpdate' });
  writeFileSync(join(folder, 'generated', 'ajv.js'), standalone.default.default(ajv, validate));
}
