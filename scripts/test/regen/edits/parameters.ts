import { type Edits, text, rename } from './parts.ts';

/** Edits of parameters. */
export const parameterEdits: Edits = {
  one: {
    'added `updateThing`: added the parameter `limit`': ({ parameters }) =>
      parameters.push({ name: 'limit', in: 'query', schema: { type: 'integer' } }),
    'breaking `updateThing`: added the required parameter `limit`': ({ parameters }) =>
      parameters.push({ name: 'limit', in: 'query', required: true, schema: { type: 'integer' } }),
    'breaking `updateThing`: added the required parameter `x-version`': ({ parameters }) =>
      parameters.push({ name: 'x-version', in: 'header', required: true, schema: text }),
    'breaking `updateThing`: removed the parameter `dry`': ({ parameters }) => parameters.shift(),
    'breaking `updateThing`: made `dry` required': ({ parameters }) => (parameters[0].required = true),
    'added `updateThing`: made `x-trace` optional': ({ parameters }) => delete parameters[2].required,
    'described `updateThing`: changed `name` of `x-trace` from `x-trace` to `X-Trace`': ({ parameters }) =>
      (parameters[2].name = 'X-Trace'),
    'breaking `updateThing`: changed the type of `dry` from `boolean` to `string`': ({ parameters }) =>
      (parameters[0].schema.type = 'string'),
    'breaking `updateThing`: lowered `maxLength` of `x-trace` from `20` to `10`': ({ parameters }) =>
      (parameters[2].schema.maxLength = 10),
    'added `updateThing`: raised `maxLength` of `x-trace` from `20` to `30`': ({ parameters }) =>
      (parameters[2].schema.maxLength = 30),
    'breaking `updateThing`: limited `x-trace` to the value `a`': ({ parameters }) =>
      (parameters[2].schema.enum = ['a']),
    'breaking `updateThing`: changed `default` of `dry` from `false` to `true`': ({ parameters }) =>
      (parameters[0].schema.default = true),
    'breaking `updateThing`: set `default` of `x-trace` to `a`': ({ parameters }) =>
      (parameters[2].schema.default = 'a'),
    'added `updateThing`: deprecated `dry`': ({ parameters }) => (parameters[0].deprecated = true),
    'breaking `updateThing`: changed `style` of `tags` from `form` to `pipeDelimited`': ({ parameters }) =>
      (parameters[1].style = 'pipeDelimited'),
    'breaking `updateThing`: changed `explode` of `tags` from `true` to `false`': ({ parameters }) =>
      (parameters[1].explode = false),
    'breaking `updateThing`: changed `allowReserved` of `tags` from `false` to `true`': ({ parameters }) =>
      (parameters[1].allowReserved = true),
    'described `updateThing`: set `description` of `dry` to `Tries it.`': ({ parameters }) =>
      (parameters[0].description = 'Tries it.'),
    'breaking `updateThing`: raised `minimum` of `page` from `1` to `2`': ({ components }) =>
      (components.parameters.Page.schema.minimum = 2),
  },
  several: [
    [
      ({ path }) => path.parameters.push({ name: 'lang', in: 'query', schema: text }),
      'added `getThing`: added the parameter `lang`',
      'added `updateThing`: added the parameter `lang`',
    ],
    [
      ({ parameters }) => (parameters[0].name = 'dryRun'),
      'breaking `updateThing`: removed the parameter `dry`',
      'added `updateThing`: added the parameter `dryRun`',
    ],
    [
      ({ parameters }) => (parameters[0].in = 'header'),
      'breaking `updateThing`: removed the parameter `dry`',
      'added `updateThing`: added the parameter `dry`',
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
  ],
  same: [({ parameters }) => Object.assign(parameters[1], { style: 'form', explode: true, required: false })],
};
