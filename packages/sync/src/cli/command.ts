import type { Providers } from '@customer-bridge/adapter';
import type { CustomerSync } from '../customer-sync.js';

/** Where a command's output goes. */
export interface Output {
  print(line: string): void;
  complain(line: string): void;
  /** Shows a line that the next one replaces; only on a terminal. */
  showProgress?(line: string): void;
}

/** How a command was called. */
export interface Call {
  readonly operands: readonly string[];
  readonly json: boolean;
  readonly watch: boolean;
  readonly repair: boolean;
  readonly code?: string | undefined;
}

/** Exit codes. `parked`: all is well but for customers that need a person. */
export const exitCodes = { ok: 0, failed: 1, usage: 2, parked: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An error whose message is meant for the one who called the command. */
export class CommandError extends Error {}

/** What a command does. */
export interface Command {
  /** Operands, as the usage shows them: `<customer>`, `[provider]`. */
  readonly operands?: string;
  readonly options?: readonly ('json' | 'watch' | 'repair' | 'code')[];
  readonly summary: string;
  /** Returns an exit code other than 0, if it ends with one. */
  run(sync: CustomerSync<Providers>, call: Call, output: Output): Promise<ExitCode | void>;
}
