type Json = null | boolean | number | string | Json[] | JsonObject;
type JsonObject = { [member: string]: Json };

/** The renderer shows descriptions only: says there, in words, what the extensions of a specification node say. */
export function addExtensionNotes<T>(description: T): T {
  return withNotes(description as Json, description as Json) as T;
}

function withNotes(node: Json, root: Json): Json {
  if (Array.isArray(node)) return node.map((item) => withNotes(item, root));
  if (!isObject(node)) return node;
  const result: JsonObject = {};
  for (const [member, value] of Object.entries(node)) {
    result[member] = literalMembers.has(member) ? value : withNotes(value, root);
  }
  const notes = notesOf(node);
  if (notes.length > 0) {
    const own = node['description'] ?? referenced(node, root)?.['description'] ?? '';
    result['description'] = [own, ...notes].join('\n\n').trim();
  }
  return result;
}

// Their values are data, not parts of the description.
const literalMembers = new Set(['example', 'examples', 'default', 'enum', 'const']);

function notesOf(node: JsonObject): string[] {
  const notes: string[] = [];
  const evidence = node['x-evidence'];
  const isOperation = 'operationId' in node;
  if (isObject(evidence) && (isOperation || evidence['level'] === 'inferred')) {
    const level = evidence['level'] === 'inferred' ? 'Inferred, not documented' : 'Documented';
    notes.push(`_${level}: ${sourceLink(String(evidence['source']))}._`);
  }
  if (typeof node['x-idempotent'] === 'boolean') {
    notes.push(
      node['x-idempotent']
        ? '_A repeat leaves the same state._'
        : '_A repeat may act twice: it is retried only when it was certainly not processed._',
    );
  }
  const semantics = node['x-update-semantics'];
  if (isObject(semantics)) {
    const { omitted, null: cleared, nested } = semantics;
    notes.push(`_Omitted members: ${omitted}. \`null\`: ${cleared}. Nested values: ${nested}._`);
  }
  if (typeof node['x-pii'] === 'string') notes.push(`_Personal data: ${node['x-pii']}._`);
  return notes;
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
