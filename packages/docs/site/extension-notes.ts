type Json = null | boolean | number | string | Json[] | JsonObject;
type JsonObject = { [member: string]: Json };

/** The renderer shows descriptions only: says there, in words, what the extensions of a specification node say. */
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
  // The renderer shows what stands beside a reference in place of what it refers to.
  if (notes.length > 0 || (target && node['description'] !== undefined)) {
    const told = [node['description'], target?.['description'], ...notes, ...(target ? notesOf(target) : [])];
    result['description'] = told.filter(Boolean).join('\n\n').trim();
  }
  return result;
}

// Their values are data, not parts of the description.
const literalMembers = new Set(['example', 'examples', 'default', 'enum', 'const']);

function notesOf(node: JsonObject): string[] {
  const notes: string[] = [];
  const evidence = node['x-evidence'];
  if (isObject(evidence)) notes.push(`_${evidenceText(evidence)}._`);
  if (typeof node['x-idempotent'] === 'boolean') {
    const effect = node['x-idempotent']
      ? 'A repeat leaves the same state.'
      : 'A repeat may act twice: it is retried only when it was certainly not processed.';
    const own = node['x-idempotent-evidence'] ?? evidence;
    notes.push(isObject(own) ? `_${effect} ${evidenceText(own)}._` : `_${effect}_`);
  }
  const semantics = node['x-update-semantics'];
  if (isObject(semantics)) {
    const { omitted, null: cleared, nested } = semantics;
    notes.push(`_Omitted members: ${omitted}. \`null\`: ${cleared}. Nested values: ${nested}._`);
  }
  if (typeof node['x-pii'] === 'string') notes.push(`_Personal data: ${node['x-pii']}._`);
  return notes;
}

function evidenceText({ level, source }: JsonObject): string {
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
