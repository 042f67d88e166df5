import { setTimeout as sleep } from 'node:timers/promises';

/** What a process must have no more of after the grid than before it. */
const kinds = ['Immediate', 'TCPServerWrap', 'TCPSocketWrap', 'TLSWrap', 'Timeout'] as const;

/** Counts what keeps the process from ending, and rejections that nobody handled. */
export interface ProcessWatch {
  /** What there is more of than when the watch began, once two seconds are over or all is gone. */
  leftovers(): Promise<string[]>;
  stop(): void;
}

export function watchProcess(): ProcessWatch {
  const before = count();
  const rejections: unknown[] = [];
  const note = (reason: unknown): void => {
    rejections.push(reason);
  };
  process.on('unhandledRejection', note);
  return {
    leftovers: async () => {
      for (let wait = 0; more(before).length > 0 && wait < 100; wait++) await sleep(20);
      return [...more(before), ...rejections.map(() => 'unhandled rejection')];
    },
    stop: () => {
      process.off('unhandledRejection', note);
    },
  };
}

function count(): Record<string, number> {
  const active = process.getActiveResourcesInfo();
  return Object.fromEntries(kinds.map((kind) => [kind, active.filter((name) => name === kind).length]));
}

function more(before: Readonly<Record<string, number>>): string[] {
  const now = count();
  return kinds.filter((kind) => now[kind]! > before[kind]!);
}
