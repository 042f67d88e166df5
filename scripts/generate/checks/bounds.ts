/** Whether a size keeps its bounds, and if not, what to say: `must have at least 3 characters`. */
export function bounds(size: number, least: number, most: number, unit: string): string | undefined {
  if (size >= least && size <= most) return undefined;
  const limit = size < least ? least : most;
  const side = least === most ? 'exactly' : size < least ? 'at least' : 'at most';
  return `must have ${side} ${limit} ${unit}${limit === 1 ? '' : 's'}`;
}
