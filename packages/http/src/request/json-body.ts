import type { BodyEncoder } from './request-encoding.js';

/** JSON under a media type of its own, such as `application/merge-patch+json`. */
export function jsonBody(contentType: string): BodyEncoder {
  return { contentType, encode: (body) => JSON.stringify(body) };
}
