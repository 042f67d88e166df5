/** The most instantiations that a program of a user's may need for our types. */
export const mostInstantiations = 1000;

/** What is wrong with a count: over the limit, more than 3 % over its budget, or so far below that the budget is void. */
export function instantiationProblem(count: number, budget: number | undefined): string | undefined {
  if (!Number.isFinite(count)) return 'was not counted';
  if (count > mostInstantiations) return `is over the limit of ${mostInstantiations}`;
  if (budget === undefined) return 'has no budget: run `pnpm bench --update type-check`';
  const tolerance = Math.max(1, Math.floor(budget * 0.03));
  if (count > budget + tolerance)
    return `is over its budget of ${budget}: meant so? Then \`pnpm bench --update type-check\``;
  if (count < budget - 3 * tolerance)
    return `is far below its budget of ${budget}: run \`pnpm bench --update type-check\``;
  return undefined;
}
