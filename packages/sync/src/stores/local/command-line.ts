// Shared by every copy of the package in a process: the command and the configuration that it loads may have their own.
const marker = Symbol.for('customer-bridge.sync.command-line');

/** Says that this process is the command: a local store that is in use is then reached through the process that uses it. */
export function markCommandLine(): void {
  Object.assign(globalThis, { [marker]: true });
}

export function isCommandLine(): boolean {
  return Object.hasOwn(globalThis, marker);
}
