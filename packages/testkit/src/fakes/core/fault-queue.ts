import { checkFault, type Fault } from './fault.js';

/** The faults that are still to come. */
export interface FaultQueue {
  /** Queues a fault; `null` removes all. Throws a TypeError that names the invalid property. */
  add(fault: Fault | null): void;
  /** Takes the first queued fault that applies to the operation, and counts it as used once. */
  take(operation: string | undefined): Fault | undefined;
}

/** Creates an empty queue for a provider with these operations. */
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
