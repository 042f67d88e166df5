import type { CommandStep } from './step.ts';
import { turboStep } from './turbo-step.ts';

/** Lints every description. */
export const lintSpecs: CommandStep = turboStep('Linted the descriptions', 'lint:spec');

/**
 * Brings the generated files up to date, in a turbo run of its own: turbo hashes the committed files when a run starts,
 * so only the next run knows what this one has written.
 */
export const generate: CommandStep = turboStep(
  'Linted the descriptions, generated the types',
  'lint:spec',
  'generate',
);
