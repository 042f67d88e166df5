import type { HeaderValues } from '../options/options.js';

/** Encodes the body of a request. */
export interface BodyEncoder {
  /** The `content-type` of the encoded body. */
  readonly contentType: string;
  /**
   * Writes a body as text.
   *
   * @param body Plain JSON data: `undefined` occurs nowhere in it.
   */
  encode(body: Readonly<Record<string, unknown>>): string;
}

type Scalar = string | number | boolean;

/** The query of a URL. A parameter that is `undefined` or null is left out. */
export type Query = Readonly<Record<string, Scalar | object | null | undefined>>;

/** Turns a query into pairs of strings, which are percent-encoded later. */
export type QueryEncoder = (query: Query) => [name: string, value: string][];

/** How the requests of an operation are encoded, where that is not plain JSON. */
export interface RequestForm {
  /** Default: JSON. */
  readonly body?: BodyEncoder;
  /** Headers that never change, such as `accept` or the version of the API; names in lower case. */
  readonly headers?: HeaderValues;
  /** Default: a list repeats its parameter, and null is left out. */
  readonly query?: QueryEncoder;
}
