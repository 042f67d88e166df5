/**
 * The patch for one provider: the own fields of the others are left out, because an update of one provider refuses them.
 * A patch that is not an object stays as it is, for the adapter to refuse.
 */
export function ownFields(patch: Readonly<Record<string, unknown>>, provider: string): object {
  const { providerFields, ...canonical } = patch;
  const own = Object(providerFields) as Record<string, unknown>;
  return Object.hasOwn(own, provider) && own[provider] !== undefined
    ? { ...canonical, providerFields: { [provider]: own[provider] } }
    : canonical;
}
