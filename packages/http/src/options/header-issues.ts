import type { Issue } from '../errors/bridge-error.js';
import { tryOrUndefined } from '../util/try-or-undefined.js';
import { isHeaderSafe } from '../util/header-value.js';
import { propertyPath } from '../util/property-path.js';
import { isPlainObject } from '../util/copy-json.js';

const token = /^[\w!#$%&'*+.^`|~-]+$/;

// Set by every client or by the runtime: a caller's value would change what is sent, or to which host.
const reservedHeader =
  /^(?:accept(?:-encoding)?|authorization|connection|content-.+|cookie|expect|host|keep-alive|proxy-.+|te|trailer|transfer-.+|upgrade|user-agent)$/;

/**
 * The problems of a caller's headers: each names the header, never its value.
 *
 * @param reservedHeaders Lower-case names of the headers that this provider's client sets beside the usual ones.
 */
export function headerIssues(headers: unknown, reservedHeaders: readonly string[]): readonly Issue[] {
  const issues = tryOrUndefined(() => {
    if (!isPlainObject(headers)) return undefined;
    const names = new Set<string>();
    return Object.entries(headers).flatMap(([given, value]): Issue[] => {
      if (value === undefined) return [];
      const name = given.toLowerCase();
      const isTwice = names.has(name);
      names.add(name);
      const message = !token.test(name)
        ? 'is not a header name'
        : isTwice
          ? 'is given twice'
          : reservedHeader.test(name) || reservedHeaders.includes(name)
            ? 'is set by the client'
            : isHeaderSafe(value)
              ? undefined
              : 'must be visible ASCII characters, with spaces only inside';
      return message ? [{ path: propertyPath('headers', given), message }] : [];
    });
  });
  return issues ?? [{ path: 'headers', message: 'must be a plain object, or a function that returns one' }];
}
