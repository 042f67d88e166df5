/** Turns that every peer has before the time may end them. */
const fewest = 2;

/**
 * The numbers of the turns, from `-warmUp`; those below zero count for nothing. They end early where the machine is so busy
 * that they would take longer than they may.
 */
export function* turnsWithin(ms: number, turns: number, warmUp: number): Generator<number> {
  const startedAt = performance.now();
  for (let turn = -warmUp; turn < turns; turn++) {
    if (turn >= fewest && performance.now() - startedAt > ms) return;
    yield turn;
  }
}
