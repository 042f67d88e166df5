import type { HeaderValues } from '../options/options.js';

/** How the body of a request is written. */
export interface BodyEncoder {
  /** The `content-type` that it is sent as. */
  readonly contentType: string;
  /**
   * Writes a body as text.
   *
   * @param body Plain JSON data: `undefined` occurs nowhere in it.
   */
  encode(body: Readonly<Record<string, unknown>>): string;
}

type Scalar = string | number | boolean;

/** The query of a URL. What is absent or null is left out. */
export type Query = Readonly<Record<string, Scalar | object | null | undefined>>;

/** How the query of a URL is written: pairs of text, which are encoded later. */
export type QueryEncoder = (query: Query) => [name: string, value: string][];

/** How the requests of an operation are written where that is not JSON in, JSON out. Absent: the usual way. */
export interface RequestForm {
  /** Default: JSON. */
  readonly body?: BodyEncoder;
  /** Headers that never change, such as `accept` or the version of the API; names in lower case. */
  readonly headers?: HeaderValues;
  /** Default: a list is repeated, and null is left out. */
  readonly query?: QueryEncoder;
}
