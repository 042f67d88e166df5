/**
 * The update that every consumer makes. The packages are passed in, for consumers load them in different ways.
 */
export async function update(
  { createCustomerAdapter, createKunaCoreClient, createYunoClient, kunacoreProvider, yunoProvider },
  { kunacore, yuno, email, phone },
) {
  const customers = createCustomerAdapter({
    kunacore: kunacoreProvider(
      createKunaCoreClient({ baseUrl: kunacore.baseUrl, auth: { apiKey: 'example-key' } }),
    ),
    yuno: yunoProvider(
      createYunoClient({
        baseUrl: yuno.baseUrl,
        publicApiKey: 'example-public-key',
        privateSecretKey: 'example-secret-key',
      }),
    ),
  });
  const { ok, results } = await customers.updateAll(
    { kunacore: kunacore.id, yuno: yuno.id },
    { email, phone },
  );
  if (!ok) throw new Error(JSON.stringify(results));
  return `${results.kunacore.status} ${results.yuno.status}`;
}
