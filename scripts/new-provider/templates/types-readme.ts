import { memberName } from '../../generate/source-text.ts';
import type { Scaffold } from '../facts/facts.ts';

/** `README.md` of the types. */
export function typesReadme({ name, type, update }: Scaffold): string {
  const { id, method, path } = update.operation;
  const operation = `operations${memberName(id) === id ? `.${id}` : `[${memberName(id)}]`}`;
  return `
# @customer-bridge/${name}-types

Types, validators and the operation table of ${type}'s customer API, generated from a hand-written OpenAPI description.
It has no dependency.

\`\`\`sh
npm install @customer-bridge/${name}-types
\`\`\`

\`\`\`ts
import { operations } from '@customer-bridge/${name}-types/operations';

console.log(${operation}.method, ${operation}.path);
\`\`\`

\`\`\`text
${method} ${path}
\`\`\`

| Import | Holds |
| ------ | ----- |
| \`@customer-bridge/${name}-types\` | The types of every request and response, by name, and the raw \`paths\`, \`components\`, \`operations\` |
| \`@customer-bridge/${name}-types/validators\` | A [Standard Schema](https://standardschema.dev) for each request and response body |
| \`@customer-bridge/${name}-types/operations\` | Method, path and repeatability of each operation |

Validators are compiled ahead of time: no \`eval\`, nothing to compile at run time. Lengths count Unicode code points, and
no message holds a value of the input. Responses may hold members that nobody has described yet.

The whole project: <https://github.com/customer-bridge/customer-bridge>
`;
}
