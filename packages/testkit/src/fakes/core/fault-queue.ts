import { checkFault, type Fault } from './fault.js';

export interface FaultQueue {
  /** Queues a fault; `null` ends every one. Throws a TypeError that names the member that is wrong. */
  add(fault: Fault | null): void;
  /** The first queued fault that concerns the operation, used up once more. */
  take(operation: string | undefined): Fault | undefined;
}

export function createFaultQueue(operations: readonly string[]): FaultQueue {
  const queue: { fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      if (fault === null) {
        queue.length = 0;
        return;
      }
      checkFault(fault, operations);
      queue.push({ fault: structuredClone(fault), left: fault.times ?? 1 });
    },
    take(operation) {
      const index = queue.findIndex(
        ({ fault }) => fault.operation === undefined || fault.operation === operation,
      );
      const entry = queue[index];
      if (!entry) return undefined;
      entry.left -= 1;
      if (entry.left === 0) queue.splice(index, 1);
      return entry.fault;
    },
  };
}
