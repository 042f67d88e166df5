import {
  type ApiDescription,
  type LocatedOperation,
  operationsOf,
  resolve,
  type Schema,
} from './api-description.ts';
import type { CodeSample } from './code-samples.ts';
import { notesOf } from './extension-notes.ts';
import { foldText } from './fold-text.ts';
import { limitsOf } from './limits.ts';
import { table } from './table.ts';

/**
 * The same facts as Redoc's page, as Markdown: for the search, for print, for a browser without scripts and for
 * language models.
 */
export function providerPage(
  provider: string,
  description: ApiDescription,
  samples: ReadonlyMap<string, CodeSample[]>,
): string {
  const { info, servers = [] } = description;
  return [
    `---\ntitle: ${info.title}\ndescription: ${JSON.stringify(info.summary ?? info.title)}\noutline: [2, 2]\neditLink: false\n---`,
    `# ${info.title}`,
    `Every operation and field on one page. The same with schemas to unfold and examples beside them: <a href="../openapi/${provider}.html" target="_self">the interactive page</a>.`,
    ...servers.map(({ url, description: purpose = '' }) => `- \`${url}\` ${foldText(purpose)}`),
    foldText(info.description ?? ''),
    '## Authentication',
    table(
      ['Scheme', 'Sent as', 'Meaning'],
      Object.entries(description.components.securitySchemes ?? {}).map(([name, scheme]) => [
        name,
        scheme.type === 'http' ? '`authorization: Bearer ...`' : `header \`${scheme.name}\``,
        oneLine(scheme.description),
      ]),
    ),
    ...operationsOf(description).map((located) => operationSection(description, located, samples)),
    '## Schemas',
    ...Object.entries(description.components.schemas ?? {}).map(([name, schema]) =>
      schemaSection(description, name, schema),
    ),
    '## Sources',
    table(
      ['Page', 'Last compared'],
      Object.entries(description['x-reviewed'] ?? {}).map(([source, day]) => [source, day]),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function operationSection(
  description: ApiDescription,
  { method, path, operation, parameters, body, responses }: LocatedOperation,
  samples: ReadonlyMap<string, CodeSample[]>,
): string {
  const { operationId, summary = operationId } = operation;
  const answer = responses.find(({ status }) => status.startsWith('2'))?.body?.examples[0];
  return [
    `## ${summary} {#${operationId.toLowerCase()}}`,
    `\`${method} ${path}\` · operation \`${operationId}\``,
    foldText(operation.description ?? ''),
    ...notesOf(operation),
    parameters.length > 0 &&
      table(
        ['Parameter', 'In', 'Limits', 'Meaning'],
        parameters.map((each) => [
          `\`${each.name}\`${each.required ? ' (required)' : ''}`,
          each.in,
          each.schema ? limitsOf(description, each.schema) : '',
          oneLine(each.description),
        ]),
      ),
    body?.schema?.$ref && `Body: ${schemaLink(body.schema.$ref)}`,
    ...(samples.get(operationId) ?? []).map(({ lang, label, source }) =>
      fenced(lang === 'curl' ? 'sh' : 'ts', source, label),
    ),
    table(
      ['Status', 'Meaning', 'Example'],
      responses.map(({ status, description: meaning, body: answered }) => {
        const codes = (answered?.examples ?? []).flatMap((example) => {
          const { code } = Object(example) as { code?: string };
          return code ? [`\`${code}\``] : [];
        });
        return [status, oneLine(meaning), codes.join(', ')];
      }),
    ),
    answer !== undefined && fenced('json', JSON.stringify(answer, null, 2), 'Response'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function schemaSection(description: ApiDescription, name: string, given: Schema): string {
  const schema = resolve(description, given);
  const members = Object.entries(schema.properties ?? {});
  return [
    `### ${name} {#${name.toLowerCase()}}`,
    foldText(schema.description ?? ''),
    members.length > 0 &&
      table(
        ['Field', 'Type', 'Limits', 'Meaning'],
        members.map(([field, member]) => {
          const resolved = resolve(description, member);
          const personal = member['x-pii'] ? ` Personal data: ${member['x-pii']}.` : '';
          const inferred = member['x-evidence']?.level === 'inferred' ? ' Inferred.' : '';
          return [
            `\`${field}\`${schema.required?.includes(field) ? ' (required)' : ''}`,
            typeOf(member),
            limitsOf(description, resolved),
            oneLine(resolved.description) + personal + inferred,
          ];
        }),
      ),
    schema.enum && schema.enum.map((value) => `\`${String(value)}\``).join(' '),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function typeOf(schema: Schema): string {
  if (schema.$ref) return schemaLink(schema.$ref);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return alternatives.map((each) => typeOf(each)).join(' or ');
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  return [schema.type ?? 'any'].flat().join(' or ');
}

function schemaLink(reference: string): string {
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  return `[${name}](#${name.toLowerCase()})`;
}

const oneLine = (text = ''): string =>
  text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');

const fenced = (language: string, code: string, title: string): string =>
  `\`\`\`${language} [${title}]\n${code}\n\`\`\``;
