import { accessEdits } from './access.ts';
import { answeredEdits } from './answered.ts';
import { fieldEdits, sameFields } from './fields.ts';
import { operationEdits } from './operations.ts';
import { parameterEdits } from './parameters.ts';
import type { Edit, Edits } from './parts.ts';
import { sentEdits } from './sent.ts';
import { sharedEdits } from './shared.ts';
import { wordEdits } from './words.ts';

const groups = [
  sentEdits,
  answeredEdits,
  parameterEdits,
  operationEdits,
  accessEdits,
  sharedEdits,
  wordEdits,
];

const same = ['described the API: said the same in another form'];

interface Judged {
  readonly title: string;
  /** Makes the description what it was before. */
  readonly prepare: Edit;
  readonly edit: Edit;
  readonly changes: readonly string[];
}

/** The field `a` of one schema and then of another, in what is sent and in what is answered. */
function field(before: object, after: object): Omit<Judged, 'changes'> {
  const set =
    (a: object): Edit =>
    ({ sent, answered }) =>
      Object.assign(sent, { a }) && Object.assign(answered, { a });
  const title = [before, after].map((schema) => JSON.stringify(schema)).join(' to ');
  return { title, prepare: set(before), edit: set(after) };
}

const oneLine = (edit: Edit): string => `${edit}`.replaceAll(/\s+/g, ' ');

/** Every edit, and each change that it has to be: `level subject: text`, the heaviest first. */
export const edits: readonly Judged[] = [
  ...fieldEdits.flatMap(({ sent, answered, rows }) =>
    rows.map(([told, before, after]) => {
      const changes = [`${sent} \`Change\`: ${told}`, `${answered} \`Thing\`: ${told}`];
      const isLighter = sent !== 'breaking' && answered === 'breaking';
      return { ...field(before, after), changes: isLighter ? changes.toReversed() : changes };
    }),
  ),
  ...sameFields.map(([before, after]) => ({ ...field(before, after), changes: same })),
  ...groups.flatMap(({ one, several = [], same: others = [] }: Edits) =>
    [
      ...Object.entries(one).map(([change, edit]) => ({ edit, changes: [change] })),
      ...several.map(([edit, ...changes]) => ({ edit, changes })),
      ...others.map((edit) => ({ edit, changes: same })),
    ].map((judged) => ({ title: oneLine(judged.edit), prepare: () => {}, ...judged })),
  ),
];
