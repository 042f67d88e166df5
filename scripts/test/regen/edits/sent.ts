import { type Edits, text, thing, ref, content, rename } from './parts.ts';

/** Edits of what is sent, beside those of a field's schema. */
export const sentEdits: Edits = {
  one: {
    'breaking `Change`: removed the field `kind`': ({ sent, schemas }) => {
      delete sent.kind;
      delete schemas.Change.required;
    },
    'breaking `Change`: made `name` required': ({ schemas }) => schemas.Change.required.push('name'),
    'breaking `Change`: made `nowhere` required': ({ schemas }) => schemas.Change.required.push('nowhere'),
    'breaking `Change`: made `phone.number` required': ({ sent }) => (sent.phone.required = ['number']),
    'added `Change`: made `kind` optional': ({ schemas }) => delete schemas.Change.required,
    'added `Change`: opened to unknown fields': ({ schemas }) => delete schemas.Change.additionalProperties,
    'breaking `Change`: set `minProperties` to `1`': ({ schemas }) => (schemas.Change.minProperties = 1),
    'added `Change`: added the optional field `self`': ({ sent }) => (sent.self = ref('Change')),
    'breaking `Phone`: lowered `maxLength` of `number` from `32` to `9`': ({ schemas }) =>
      (schemas.Phone.properties.number.maxLength = 9),
    'added `Named`: added this type': ({ schemas }) => {
      schemas.Named = { type: 'object', properties: { name: schemas.Change.properties.name } };
      schemas.Change.allOf = [ref('Named')];
      delete schemas.Change.properties.name;
    },
    'added `Address`: added this type': ({ sent, schemas }) => {
      schemas.Address = sent.address;
      sent.address = ref('Address');
    },
    'added `updateThing`: made the body optional': ({ update }) => (update.requestBody.required = false),
    'breaking `updateThing`: removed the body': ({ update }) => delete update.requestBody,
    'added `getThing`: added the body': ({ path }) => (path.get.requestBody = { content: thing }),
    'breaking `getThing`: added the required body': ({ path }) =>
      (path.get.requestBody = { required: true, content: thing }),
    'added `updateThing`: added the media type `application/xml` of the body': ({ update }) =>
      (update.requestBody.content['application/xml'] = { schema: ref('Change') }),
    'breaking `updateThing`: set `encoding` to `{"name":{"style":"deepObject"}}`': ({ update }) =>
      (content(update.requestBody).encoding = { name: { style: 'deepObject' } }),
    'breaking `updateThing`: changed the body from `Change` to `Phone`': ({ update }) =>
      (content(update.requestBody).schema = ref('Phone')),
    'breaking `SendNoteRequest`: set `maxLength` of `note` to `5`': ({ document }) =>
      (content(document.paths['/things'].post.requestBody).schema.properties.note.maxLength = 5),
    'breaking `SendNoteRequest`: renamed to `Note`': ({ document, schemas }) => {
      const media = content(document.paths['/things'].post.requestBody);
      schemas.Note = media.schema;
      media.schema = ref('Note');
    },
  },
  several: [
    [
      ({ sent, schemas }) => {
        sent.other = text;
        schemas.Change.required.push('other');
      },
      'breaking `Change`: made `other` required',
      'added `Change`: added the field `other`',
    ],
    [
      ({ sent }) => rename(sent, 'name', 'title'),
      'breaking `Change`: removed the field `name`',
      'added `Change`: added the optional field `title`',
    ],
    [
      ({ sent }) => delete sent.labels.items,
      'added `Change`: lifted `maxLength` of `labels[]`, which was `9`',
      'added `Change`: opened `labels[]` to any type',
    ],
    [
      ({ schemas }) =>
        Object.assign(schemas.Change, { if: { required: ['name'] }, then: { required: ['day'] } }),
      'breaking `Change`: set `if` to `{"required":["name"]}`',
      'breaking `Change`: set `then` to `{"required":["day"]}`',
    ],
    [
      ({ schemas }) => {
        schemas.Change.allOf = [ref('Phone')];
        schemas.Phone.required = ['number'];
      },
      'breaking `Change`: made `number` required',
      'breaking `Phone`: made `number` required',
      'added `Change`: added the field `number`',
    ],
    [
      ({ update }) => rename(update.requestBody.content, 'application/json', 'application/merge-patch+json'),
      'breaking `updateThing`: removed the media type `application/json` of the body',
      'added `updateThing`: added the media type `application/merge-patch+json` of the body',
    ],
  ],
  same: [
    ({ schemas }) => {
      delete schemas.Phone.additionalProperties;
      schemas.Phone.unevaluatedProperties = false;
    },
  ],
};
