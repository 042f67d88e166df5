import { isPlainObject } from '@customer-bridge/http';
import { type ApiDescription, type Evidence, follow } from './api-description.ts';
import { foldText } from './fold-text.ts';
import { table } from './table.ts';

/** A part of a description with our extensions. */
interface Node {
  $ref?: string;
  description?: string;
  operationId?: string;
  'x-evidence'?: Evidence;
  'x-idempotent'?: boolean;
  'x-idempotent-evidence'?: Evidence;
  'x-update-semantics'?: {
    omitted: keyof typeof omittedTexts;
    null: keyof typeof nullTexts;
    nested: keyof typeof nestedTexts;
  };
  'x-pii'?: string;
}

/**
 * Redoc shows descriptions and badges, and no other extension: says in words and badges what `x-evidence`,
 * `x-idempotent`, `x-update-semantics`, `x-pii` and `x-reviewed` say.
 */
export function addExtensionNotes<Description extends object>(description: Description): Description {
  const told = withNotes(description, description) as Description & Partial<ApiDescription>;
  const { info, 'x-reviewed': reviews } = told;
  if (info && reviews) {
    const rows = Object.entries(reviews).map(([source, day]) => [sourceLink(source), day]);
    const sources = `**Sources.**\n\n${table(['Page', 'Last compared'], rows)}`;
    info.description = [info.description, sources].filter(Boolean).join('\n\n');
  }
  return told;
}

// Their values are data, not parts of the description.
const literalMembers = new Set(['example', 'examples', 'default', 'enum', 'const']);

function withNotes(value: unknown, root: object): unknown {
  if (Array.isArray(value)) return value.map((item) => withNotes(item, root));
  if (!isPlainObject(value)) return value;
  const told = Object.entries(value).map(([member, inner]) => [
    member,
    literalMembers.has(member) ? inner : withNotes(inner, root),
  ]);
  const node = value as Node;
  const target = typeof node.$ref === 'string' ? (follow(root, node.$ref) as Node) : undefined;
  const notes = notesOf(node);
  const badges = badgesOf(target?.['x-pii'] === undefined ? node : { 'x-pii': target['x-pii'], ...node });
  // The renderer shows what stands beside a reference in place of what it refers to.
  const isHidden = target && (node.description !== undefined || notes.length + badges.length > 0);
  const texts = [
    node.description,
    ...(isHidden ? [target.description] : []),
    ...notes,
    ...(isHidden ? notesOf(target) : []),
  ].filter((text) => typeof text === 'string' && text !== '') as string[];
  return {
    ...Object.fromEntries(told),
    ...(texts.length > 0 && { description: texts.map(foldText).join('\n\n') }),
    ...(badges.length > 0 && { 'x-badges': badges.map((name) => ({ name })) }),
  };
}

/** What the extensions of a node say, in sentences. */
export function notesOf({
  'x-evidence': evidence,
  'x-idempotent': isIdempotent,
  'x-idempotent-evidence': ownEvidence,
  'x-update-semantics': semantics,
}: Node): string[] {
  const repeat =
    isIdempotent === undefined
      ? []
      : [
          isIdempotent
            ? 'A repeat leaves the same state, so a failed call is retried.'
            : 'A repeat may act twice: a failed call is retried only if it was certainly not processed.',
          ...(ownEvidence ? [evidenceText(ownEvidence)] : []),
        ];
  return [
    evidence ? evidenceText(evidence) : '',
    repeat.join(' '),
    semantics
      ? [omittedTexts[semantics.omitted], nullTexts[semantics.null], nestedTexts[semantics.nested]].join(' ')
      : '',
  ].filter(Boolean);
}

// Every value that the linter takes.
const omittedTexts = { unchanged: 'A field that you leave out stays as it is.' };
const nullTexts = {
  clears: '`null` clears a field.',
  undocumented: 'No page says what `null` does, so the clients refuse it.',
};
const nestedTexts = {
  merge: 'A nested value merges with the stored one.',
  replace: 'A nested value replaces the stored one: send it whole.',
  undocumented:
    'No page says whether a nested value merges with the stored one or replaces it: send it whole.',
};

function badgesOf(node: Node): string[] {
  const isOperation = node.operationId !== undefined;
  const { 'x-evidence': evidence, 'x-idempotent': isIdempotent, 'x-update-semantics': semantics } = node;
  return [
    (isOperation || evidence?.level === 'inferred') && evidence?.level,
    isOperation && isIdempotent !== undefined && (isIdempotent ? 'safe to repeat' : 'not safe to repeat'),
    semantics && `null: ${semantics.null}`,
    node['x-pii'] && `personal data: ${node['x-pii']}`,
  ].filter((name) => typeof name === 'string');
}

/** The level of a fact, and a link to the page that it is from. */
function evidenceText({ level, source }: Evidence): string {
  return `${level === 'inferred' ? 'Inferred, not documented' : 'Documented'}: ${sourceLink(source)}.`;
}

function sourceLink(source: string): string {
  return /^[\w.-]+\.\w+\//.test(source) ? `[${source}](https://${source})` : source;
}
