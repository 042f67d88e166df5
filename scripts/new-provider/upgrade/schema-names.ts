import { pascalCase } from '../../generate/names.ts';
import { isIdentifier } from '../../generate/source-text.ts';
import { schemaReference } from '../../generate/openapi-document.ts';
import { freeName } from '../names.ts';
import { isRecord, type LooseDocument, type Note } from './loose.ts';

/** What TypeScript or the generated files name themselves; one spelling stands for all. */
const taken = new Set(
  `Any Array As Async Await BigInt Boolean Case Catch Class Components Const Continue Debugger Declare Default Delete Do
  Else Enum Export Extends False Finally For Function If Import In Instanceof Interface Let Never New Null Number Object
  Omit Operations Partial Paths Pick Exclude Extract Record Package Private Promise Protected Public Return Standard
  Static String Super Switch Symbol This Throw True Try Typeof Undefined Unknown Var Void While With Yield Webhooks
  OneOf Xor Without WithRequired Schemas Issue`.split(/\s+/),
);

/** Gives each named schema a name of its own in TypeScript, whatever it was called. */
export function nameSchemas(document: LooseDocument, note: Note): void {
  const schemas = document.components?.schemas;
  if (!schemas) return;
  const used = new Set<string>();
  const renamed = new Map<string, string>();
  const named = Object.entries(schemas).map(([name, schema]) => {
    const spelt = /[\p{Lu}\p{Ll}\p{Lo}\d]/u.test(name) ? pascalCase(name) : '';
    const isFree = spelt !== '' && !taken.has(spelt) && !used.has(spelt);
    if (isFree && (isIdentifier(name) || isIdentifier(spelt)) && /^[\w.-]+$/.test(name)) {
      used.add(spelt);
      return [name, schema] as const;
    }
    const base =
      spelt === '' || !isIdentifier(spelt) ? 'Unnamed' : taken.has(spelt) ? `${spelt}Value` : spelt;
    const next = freeName(base, (one) => used.has(one) || one in schemas);
    used.add(next);
    renamed.set(schemaReference(name).$ref, schemaReference(next).$ref);
    note('schema under a name that TypeScript can have');
    return [next, schema] as const;
  });
  if (renamed.size === 0) return;
  document.components!.schemas = Object.fromEntries(named);
  redirect(document, renamed);
}

function redirect(node: unknown, names: ReadonlyMap<string, string>): void {
  if (Array.isArray(node)) for (const item of node) redirect(item, names);
  if (!isRecord(node)) return;
  for (const [key, value] of Object.entries(node)) {
    const target = typeof value === 'string' && key !== 'example' ? names.get(value) : undefined;
    if (target !== undefined) node[key] = target;
    else redirect(value, names);
  }
}
