/** A proxy that throws whatever it is asked, `instanceof` included. */
export function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
