import { accessEdits } from './access.ts';
import { answeredEdits } from './answered.ts';
import { operationEdits } from './operations.ts';
import { parameterEdits } from './parameters.ts';
import { sentEdits } from './sent.ts';
import { sharedEdits } from './shared.ts';
import { wordEdits } from './words.ts';
import type { Edit } from './parts.ts';

/** Every kind of edit, by what it is an edit of. */
export const edits: Readonly<Record<string, readonly Edit[]>> = {
  'what is sent': sentEdits,
  'what is answered': answeredEdits,
  parameters: parameterEdits,
  operations: operationEdits,
  'who may call, and where': accessEdits,
  'what is shared, and its names': sharedEdits,
  words: wordEdits,
};
