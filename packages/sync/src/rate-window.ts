/** How many jobs may start in a window. */
export interface RateWindow {
  readonly max: number;
  /** Whole milliseconds. */
  readonly duration: number;
}

/**
 * The window for a rate. The engine counts in fixed windows, so that twice `max` may start at the border of two: windows of
 * some 100 ms keep that below a tenth of a second's rate. Durations are whole, because the engine's stores differ in what
 * they make of a fraction.
 */
export function rateWindow(ratePerSecond: number): RateWindow {
  const max = Math.max(1, Math.floor(ratePerSecond / 10));
  return { max, duration: Math.ceil((max * 1_000) / ratePerSecond) };
}
