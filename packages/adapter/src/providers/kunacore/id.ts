/** KunaCore declares its ids as text and no more. Source: docs.kunacore.io/docs/update-customer. */
export function idProblem(id: string): string | undefined {
  return id === '' ? 'must not be empty' : undefined;
}
