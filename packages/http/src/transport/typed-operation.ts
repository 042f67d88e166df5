import type { HeaderValues } from '../options/options.js';
import type { Query } from '../request/request-encoding.js';

/** A body under any media type. */
interface Json<Content> {
  readonly content: { readonly [mediaType: string]: Content };
}

/** Operations without generated types. */
export type AnyOperations = Readonly<
  Record<
    string,
    {
      readonly parameters: {
        readonly path?: Readonly<Record<string, string | number>>;
        readonly header?: HeaderValues;
        readonly query?: Query;
      };
      readonly requestBody?: Json<object>;
      readonly responses: { readonly 200: Json<unknown> };
    }
  >
>;

type ParametersOf<Operation> = Operation extends { readonly parameters: infer Parameters }
  ? Pick<Parameters, keyof Parameters & ('path' | 'header' | 'query')>
  : object;

type BodyOf<Operation> = Operation extends { readonly requestBody: Json<infer Body> }
  ? { readonly body: Body }
  : Operation extends { readonly requestBody?: infer Content }
    ? { readonly body?: Content extends Json<infer Body> ? Body : undefined }
    : { readonly body?: undefined };

/** The path parameters, the operation's own headers, the query and the body that an operation takes. */
export type InputOf<Operation> = ParametersOf<Operation> & BodyOf<Operation>;

type Success = 200 | 201 | 202 | 203 | 204 | 205;

/** The body of an operation's success: `void` if none is documented, or `undefined` if only some statuses have one. */
export type AnswerOf<Operation> = Operation extends { readonly responses: infer Responses }
  ? Answer<ContentOf<Responses[keyof Responses & Success]>>
  : never;

type Answer<Content> = [Content] extends [undefined] ? void : Content;

type ContentOf<Response> = Response extends Json<infer Content> ? Content : undefined;
