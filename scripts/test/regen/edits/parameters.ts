import { type Edit, text, rename } from './parts.ts';

/** Edits of parameters. */
export const parameterEdits: readonly Edit[] = [
  [
    ({ update }) => update.parameters.push({ name: 'limit', in: 'query', schema: { type: 'integer' } }),
    'added `updateThing`: added the parameter `limit`',
  ],
  [
    ({ update }) =>
      update.parameters.push({ name: 'limit', in: 'query', required: true, schema: { type: 'integer' } }),
    'breaking `updateThing`: added the required parameter `limit`',
  ],
  [
    ({ update }) => update.parameters.push({ name: 'x-version', in: 'header', required: true, schema: text }),
    'breaking `updateThing`: added the required parameter `x-version`',
  ],
  [
    ({ path }) => path.parameters.push({ name: 'lang', in: 'query', schema: text }),
    'added `getThing`: added the parameter `lang`',
    'added `updateThing`: added the parameter `lang`',
  ],
  [({ update }) => update.parameters.shift(), 'breaking `updateThing`: removed the parameter `dry`'],
  [({ update }) => (update.parameters[0].required = true), 'breaking `updateThing`: made `dry` required'],
  [({ update }) => delete update.parameters[2].required, 'added `updateThing`: made `x-trace` optional'],
  [
    ({ update }) => (update.parameters[0].name = 'dryRun'),
    'breaking `updateThing`: removed the parameter `dry`',
    'added `updateThing`: added the parameter `dryRun`',
  ],
  [
    ({ update }) => (update.parameters[2].name = 'X-Trace'),
    'described `updateThing`: changed `name` of `x-trace` from `x-trace` to `X-Trace`',
  ],
  [
    ({ update }) => (update.parameters[0].in = 'header'),
    'breaking `updateThing`: removed the parameter `dry`',
    'added `updateThing`: added the parameter `dry`',
  ],
  [
    ({ update }) => (update.parameters[0].schema.type = 'string'),
    'breaking `updateThing`: changed the type of `dry` from `boolean` to `string`',
  ],
  [
    ({ update }) => (update.parameters[2].schema.maxLength = 10),
    'breaking `updateThing`: lowered `maxLength` of `x-trace` from `20` to `10`',
  ],
  [
    ({ update }) => (update.parameters[2].schema.maxLength = 30),
    'added `updateThing`: raised `maxLength` of `x-trace` from `20` to `30`',
  ],
  [
    ({ update }) => (update.parameters[2].schema.enum = ['a']),
    'breaking `updateThing`: limited `x-trace` to the value `a`',
  ],
  [
    ({ update }) => (update.parameters[0].schema.default = true),
    'breaking `updateThing`: changed `default` of `dry` from `false` to `true`',
  ],
  [
    ({ update }) => (update.parameters[2].schema.default = 'a'),
    'breaking `updateThing`: set `default` of `x-trace` to `a`',
  ],
  [({ update }) => (update.parameters[0].deprecated = true), 'added `updateThing`: deprecated `dry`'],
  [
    ({ update }) => (update.parameters[1].style = 'pipeDelimited'),
    'breaking `updateThing`: changed `style` of `tags` from `form` to `pipeDelimited`',
  ],
  [
    ({ update }) => (update.parameters[1].explode = false),
    'breaking `updateThing`: changed `explode` of `tags` from `true` to `false`',
  ],
  [
    ({ update }) => Object.assign(update.parameters[1], { style: 'form', explode: true, required: false }),
    'described the API: said the same in another form',
  ],
  [
    ({ update }) => (update.parameters[1].allowReserved = true),
    'breaking `updateThing`: changed `allowReserved` of `tags` from `false` to `true`',
  ],
  [
    ({ update }) => (update.parameters[0].description = 'Tries it.'),
    'described `updateThing`: set `description` of `dry` to `Tries it.`',
  ],
  [
    ({ components }) => (components.parameters.Page.schema.minimum = 2),
    'breaking `updateThing`: raised `minimum` of `page` from `1` to `2`',
  ],
  [
    ({ path }) => (path.parameters[0].schema.format = 'uuid'),
    'breaking `getThing`: set `format` of `id` to `uuid`',
    'breaking `updateThing`: set `format` of `id` to `uuid`',
  ],
  [
    ({ document, path }) => {
      path.parameters[0].name = 'thing';
      rename(document.paths, '/things/{id}', '/things/{thing}');
    },
    'breaking `getThing`: moved from `GET /things/{id}` to `GET /things/{thing}`',
    'breaking `updateThing`: moved from `PATCH /things/{id}` to `PATCH /things/{thing}`',
  ],
];
