import { memberName } from '../../generate/source-text.ts';
import type { Scaffold } from '../facts/facts.ts';

/** `README.md` of the types: that of another provider under this one's name, with an example that every provider has. */
export function typesReadme(renamed: string, { name, update }: Scaffold): string {
  const { id, method, path } = update.operation;
  const operation = `operations${memberName(id) === id ? `.${id}` : `[${memberName(id)}]`}`;
  const example = `\`\`\`ts
import { operations } from '@customer-bridge/${name}-types/operations';

console.log(${operation}.method, ${operation}.path);
\`\`\`

\`\`\`text
${method} ${path}
\`\`\``;
  return renamed.replace(/```ts\n[^]*?```\n\n```text\n[^]*?```/, () => example);
}
