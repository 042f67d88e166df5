import { code, listed } from './markdown.ts';

export interface Member {
  readonly property: string;
  readonly before: unknown;
  readonly after: unknown;
  /** The place of the object that has the member; empty for the whole subject. */
  readonly field: string;
}

/** Says in words what became of one member of an object of the spec. */
export function describeMember(member: Member): string {
  return (special[member.property] ?? ordinary)(member);
}

const special: Readonly<Record<string, (member: Member) => string>> = {
  required: describeRequired,
  enum: describeEnum,
  type: describeType,
  additionalProperties: ({ after, field }) =>
    `${after === false ? 'closed' : 'opened'} ${field ? `${code(field)} ` : ''}to unknown fields`,
  deprecated: ({ after, field }) =>
    `${after === true ? 'deprecated' : 'no longer deprecated'} ${field ? code(field) : 'as a whole'}`,
  operationId: ({ after }) => `renamed to ${code(String(after))}`,
  'x-idempotent': ({ after }) =>
    after === true
      ? 'counted a repeat as safe, so that a failed call is tried again'
      : 'counted a repeat as unsafe, so that a call is no longer tried again once it may have been carried out',
};

function ordinary({ property, before, after, field }: Member): string {
  const name = `${code(property)}${of(field)}`;
  if (before === undefined) return `set ${name}${valueText(' to ', after)}`;
  if (after === undefined) return `lifted ${name}${valueText(', which was ', before)}`;
  return `${verb(before, after)} ${name}${valueText(' from ', before)}${valueText(' to ', after)}`;
}

function verb(before: unknown, after: unknown): string {
  if (typeof before !== 'number' || typeof after !== 'number') return 'changed';
  return after > before ? 'raised' : 'lowered';
}

function describeRequired({ before, after, field }: Member): string {
  // A parameter says it of itself, a schema of its fields.
  if (!Array.isArray(before) && !Array.isArray(after)) {
    return `made ${field ? code(field) : 'it'} ${after === true ? 'required' : 'optional'}`;
  }
  const { added, removed } = compareLists(before, after);
  const path = (name: string): string => (field ? `${field}.${name}` : name);
  return inTurn(
    added.length > 0 && `made ${listed(added.map(path).map(code))} required`,
    removed.length > 0 && `made ${listed(removed.map(path).map(code))} optional`,
  );
}

function describeType({ before, after, field }: Member): string {
  const it = field ? code(field) : 'it';
  if (before === undefined) return `limited ${it} to the type ${code(typeText(after))}`;
  if (after === undefined) return `opened ${it} to any type`;
  const [old, now] = [typeText(before), typeText(after)];
  if ([...old].sort().join() === [...now].sort().join()) return `put the types${of(field)} in another order`;
  return `changed the type${of(field)} from ${code(old)} to ${code(now)}`;
}

function describeEnum({ before, after, field }: Member): string {
  if (before === undefined)
    return `limited ${field ? code(field) : 'it'} to ${valuesText((after as unknown[]).map(String))}`;
  if (after === undefined) return `opened ${field ? code(field) : 'it'} to any value`;
  const { added, removed } = compareLists(before, after);
  if (added.length + removed.length === 0) return `put the values${of(field)} in another order`;
  return inTurn(
    added.length > 0 && `added ${valuesText(added)}${field && ` to ${code(field)}`}`,
    removed.length > 0 && `removed ${valuesText(removed)}${field && ` from ${code(field)}`}`,
  );
}

function valuesText(words: readonly string[]): string {
  return `the value${words.length > 1 ? 's' : ''} ${listed(words.map(code))}`;
}

function compareLists(before: unknown, after: unknown): { added: string[]; removed: string[] } {
  const [old, now] = [before, after].map((list) => (Array.isArray(list) ? list.map(String) : []));
  return {
    added: now!.filter((item) => !old!.includes(item)),
    removed: old!.filter((item) => !now!.includes(item)),
  };
}

function inTurn(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(', ');
}

function of(field: string): string {
  return field && ` of ${code(field)}`;
}

function typeText(type: unknown): string {
  return [type].flat().join(' | ');
}

const longest = 60;

function valueText(preposition: string, value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest || text.includes('\n') ? '' : `${preposition}${code(text)}`;
}
