import type { HeaderValues } from '../options/options.js';
import type { Query } from './request-url.js';

/** Parameters of one kind: required where the description requires one of them. */
type Required<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [name in Name]?: undefined }
  : undefined extends Value
    ? { readonly [name in Name]?: Value }
    : { readonly [name in Name]: Value };

type ParametersOf<Operation, Kind extends string> = Operation extends {
  readonly parameters: { readonly [kind in Kind]?: infer Value };
}
  ? Value
  : undefined;

type BodyOf<Operation> = Operation extends {
  readonly requestBody?: { readonly content: { readonly 'application/json': infer Body } };
}
  ? Body
  : undefined;

type IsAny<Type> = 0 extends 1 & Type ? true : false;

/** What a call takes where nothing is known of the operation. */
interface AnyInput {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly header?: HeaderValues;
  readonly query?: Query;
  readonly body?: object;
}

/** The path parameters, the operation's own headers, the query and the body that an operation takes. */
export type InputOf<Operation> = IsAny<Operation> extends true ? AnyInput : TypedInput<Operation>;

type TypedInput<Operation> = Required<'path', ParametersOf<Operation, 'path'>> &
  Required<'header', ParametersOf<Operation, 'header'> & HeaderValues> &
  Required<'query', ParametersOf<Operation, 'query'>> &
  Required<'body', BodyOf<Operation>>;

type Success = 200 | 201 | 202 | 203 | 204 | 205;

/** What an operation answers with on success; `void` where its description documents no body. */
// Nothing is known, so whoever calls says what it is.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnswerOf<Operation> = IsAny<Operation> extends true ? any : TypedAnswer<Operation>;

type TypedAnswer<Operation> = Operation extends { readonly responses: infer Responses }
  ? ContentOf<Responses[keyof Responses & Success]>
  : never;

type ContentOf<Response> = Response extends {
  readonly content: { readonly 'application/json': infer Content };
}
  ? Content
  : void;
