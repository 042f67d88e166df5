import { anything } from './anything.ts';
import { type Check, type Issue, type Path, refuse } from './check.ts';

const isOwn = Object.prototype.propertyIsEnumerable;

/** An object with the given members and no other. */
export function closedObject(members: Readonly<Record<string, Check>>, names: readonly string[] = []): Check {
  return object(members, names, unknownMember);
}

/** An object with the given members and others, each of which `rest` takes. */
export function openObject(
  members: Readonly<Record<string, Check>>,
  names: readonly string[] = [],
  rest: Check = anything,
): Check {
  return object(members, names, rest);
}

/** An object, if it is one, has the named members. */
export function required(...names: readonly string[]): Check {
  return (value, path, issues) => {
    if (isObject(value)) refuseMissing(value, names, path, issues);
  };
}

const unknownMember: Check = (_value, path, issues) => refuse('is not a known member', path, issues);

type Members = Readonly<Record<string, unknown>>;

/** Only own enumerable members count, as in JSON; one that is `undefined` counts as absent. */
function object(members: Readonly<Record<string, Check>>, names: readonly string[], rest: Check): Check {
  const checks = new Map(Object.entries(members));
  return (value, path, issues) => {
    if (!isObject(value)) return refuse('must be an object', path, issues);
    for (const name of Object.keys(value)) {
      const member = value[name];
      if (member === undefined) continue;
      path.push(name);
      (checks.get(name) ?? rest)(member, path, issues);
      path.pop();
    }
    refuseMissing(value, names, path, issues);
  };
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuseMissing(value: Members, names: readonly string[], path: Path, issues: Issue[]): void {
  for (const name of names) {
    if (isOwn.call(value, name) && value[name] !== undefined) continue;
    refuse('is required', [...path, name], issues);
  }
}
