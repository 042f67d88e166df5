/** The seed of this run: `SYNC_SEED`, or a new one. It decides all faults and kills; how processes interleave it cannot. */
export const seed = Number(process.env['SYNC_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Random numbers from 0 to 1 that a seed repeats (mulberry32). */
export function createRandom(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
