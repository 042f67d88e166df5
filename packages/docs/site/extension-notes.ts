import { foldText } from './fold-text.ts';

type Json = null | boolean | number | string | Json[] | JsonObject;
type JsonObject = { [member: string]: Json };

/**
 * Redoc shows descriptions and badges, and no other extension: says in words and badges what `x-evidence`,
 * `x-idempotent`, `x-update-semantics` and `x-pii` say.
 */
export function addExtensionNotes<T>(description: T): T {
  const told = withNotes(description as Json, description as Json);
  const reviews = isObject(told) ? reviewsOf(told['x-reviewed']) : '';
  if (isObject(told) && isObject(told['info']) && reviews) {
    const { info } = told;
    info['description'] = [info['description'], reviews].filter(Boolean).join('\n\n');
  }
  return told as T;
}

function withNotes(node: Json, root: Json): Json {
  if (Array.isArray(node)) return node.map((item) => withNotes(item, root));
  if (!isObject(node)) return node;
  const result: JsonObject = {};
  for (const [member, value] of Object.entries(node)) {
    result[member] = literalMembers.has(member) ? value : withNotes(value, root);
  }
  const notes = notesOf(node);
  const target = referenced(node, root);
  const badges = badgesOf(target?.['x-pii'] === undefined ? node : { 'x-pii': target['x-pii'], ...node });
  const told = [node['description'], ...notes];
  // The renderer shows what stands beside a reference in place of what it refers to.
  if (target && (node['description'] !== undefined || notes.length + badges.length > 0)) {
    told.splice(1, 0, target['description'] ?? null);
    told.push(...notesOf(target));
  }
  const texts = told.filter((text) => typeof text === 'string' && text !== '') as string[];
  if (texts.length > 0) result['description'] = texts.map(foldText).join('\n\n');
  if (badges.length > 0) result['x-badges'] = badges;
  return result;
}

// Their values are data, not parts of the description.
const literalMembers = new Set(['example', 'examples', 'default', 'enum', 'const']);

function notesOf(node: JsonObject): string[] {
  const notes: string[] = [];
  const evidence = node['x-evidence'];
  if (isObject(evidence)) notes.push(`${evidenceText(evidence)}.`);
  if (typeof node['x-idempotent'] === 'boolean') {
    const effect = node['x-idempotent']
      ? 'A repeat leaves the same state, so a failed call is retried.'
      : 'A repeat may act twice: a failed call is retried only if it was certainly not processed.';
    const own = node['x-idempotent-evidence'];
    notes.push(isObject(own) ? `${effect} ${evidenceText(own)}.` : effect);
  }
  const semantics = node['x-update-semantics'];
  if (isObject(semantics)) notes.push(updateText(semantics));
  return notes;
}

const omittedTexts: Record<string, string> = { unchanged: 'A field that you leave out stays as it is.' };
const nullTexts: Record<string, string> = {
  clears: '`null` clears a field.',
  undocumented: 'No page says what `null` does, so the clients refuse it.',
};
const nestedTexts: Record<string, string> = {
  merge: 'A nested value merges with the stored one.',
  replace: 'A nested value replaces the stored one: send it whole.',
  undocumented:
    'No page says whether a nested value merges with the stored one or replaces it: send it whole.',
};

function updateText({ omitted, null: cleared, nested }: JsonObject): string {
  return [
    omittedTexts[String(omitted)] ?? `Fields left out: ${String(omitted)}.`,
    nullTexts[String(cleared)] ?? `\`null\`: ${String(cleared)}.`,
    nestedTexts[String(nested)] ?? `Nested values: ${String(nested)}.`,
  ].join(' ');
}

function badgesOf(node: JsonObject): JsonObject[] {
  const badges: JsonObject[] = [];
  const badge = (name: string): number => badges.push({ name });
  const isOperation = typeof node['operationId'] === 'string';
  const evidence = node['x-evidence'];
  if (isObject(evidence)) {
    if (evidence['level'] === 'inferred') badge('inferred');
    else if (isOperation) badge('documented');
  }
  if (isOperation && typeof node['x-idempotent'] === 'boolean') {
    badge(node['x-idempotent'] ? 'safe to repeat' : 'not safe to repeat');
  }
  const semantics = node['x-update-semantics'];
  if (isObject(semantics)) badge(`null: ${String(semantics['null'])}`);
  if (typeof node['x-pii'] === 'string') badge(`personal data: ${node['x-pii']}`);
  return badges;
}

/** The level of a fact and a link to the page that it is from. */
export function evidenceText({ level, source }: { level?: unknown; source?: unknown }): string {
  return `${level === 'inferred' ? 'Inferred, not documented' : 'Documented'}: ${sourceLink(String(source))}`;
}

/** The pages that a description was compared with, and when. */
function reviewsOf(reviews: Json | undefined): string {
  if (!isObject(reviews)) return '';
  const rows = Object.entries(reviews).map(([source, day]) => `| ${sourceLink(source)} | ${String(day)} |`);
  return ['**Sources.**', '', '| Page | Last compared |', '| --- | --- |', ...rows].join('\n');
}

function sourceLink(source: string): string {
  return /^[\w.-]+\.\w+\//.test(source) ? `[${source}](https://${source})` : source;
}

function referenced(node: JsonObject, root: Json): JsonObject | undefined {
  const reference = node['$ref'];
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return undefined;
  let target: Json | undefined = root;
  for (const name of reference.slice(2).split('/')) target = isObject(target) ? target[name] : undefined;
  return isObject(target) ? target : undefined;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
