import { namesInReference, toPointer, valueAt } from '../../openapi/pointer.ts';
import { NewProviderError } from '../new-provider-error.ts';
import { isRecord, type LooseDocument, type Note, operationsIn } from './loose.ts';

/**
 * Leaves only the paths that match, and what they need of the components and tags.
 *
 * @throws NewProviderError where the expression is none, or no path matches it.
 */
export function cutPaths(document: LooseDocument, expression: string, note: Note): void {
  let wanted: RegExp;
  try {
    wanted = new RegExp(expression, 'u');
  } catch {
    throw new NewProviderError(`--paths ${expression} is not a regular expression.`);
  }
  const paths = Object.entries(document.paths ?? {});
  const kept = paths.filter(([path]) => wanted.test(path));
  if (kept.length === 0)
    throw new NewProviderError(`--paths ${expression} matches none of the ${paths.length} paths.`);
  const whole = { ...document };
  document.paths = Object.fromEntries(kept);
  note('path left out', paths.length - kept.length);
  prune(document, note, whole);
}

/**
 * Removes every component and tag that nothing leads to.
 *
 * @param whole The document before anything was left out of it: a reference may lead there.
 */
export function prune(document: LooseDocument, note: Note, whole: LooseDocument = document): void {
  const { components = {}, tags, ...rest } = document;
  const used = new Set<string>();
  const follow = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) follow(item);
    if (!isRecord(node)) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === '$ref' && typeof value === 'string') reach(value);
      else if (key === 'mapping' && isRecord(value))
        for (const target of Object.values(value)) reach(String(target));
      else follow(value);
    }
  };
  const reach = (reference: string): void => {
    if (!reference.startsWith('#/')) return;
    const names = namesInReference(reference);
    // A part of a component needs the rest of it.
    const [root, group, name] = names;
    const key = root === 'components' ? `${group}/${name}` : reference;
    if (used.has(key)) return;
    used.add(key);
    follow(valueAt(whole, root === 'components' ? names.slice(0, 3) : names));
  };
  follow(rest);
  const operations = operationsIn(document).map(({ operation }) => operation);
  for (const { security } of [document, ...operations] as { security?: unknown }[])
    for (const way of Array.isArray(security) ? security : [])
      for (const scheme of Object.keys(way as object))
        reach(`#/components/securitySchemes/${toPointer(scheme)}`);
  document.components &&= { ...components };
  for (const [group, members] of Object.entries(components)) {
    if (!isRecord(members)) continue;
    const names = Object.keys(members);
    const left = names.filter((name) => used.has(`${group}/${name}`));
    note('unused component left out', names.length - left.length);
    if (left.length === 0) delete document.components![group];
    else document.components![group] = Object.fromEntries(left.map((name) => [name, members[name]]));
  }
  if (!tags) return;
  const named = new Set(operations.flatMap((operation) => operation.tags ?? []));
  document.tags = tags.filter(({ name }) => named.has(name));
  note('unused tag left out', tags.length - document.tags.length);
}
