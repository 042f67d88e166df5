/** Why a spec change could not be followed; the message is for the maintainer who made it. */
export class RegenError extends Error {
  override readonly name = 'RegenError';
}
