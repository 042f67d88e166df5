// The 249 codes of ISO 3166-1 alpha-2 by their first letter, and `XK`, which the EU and many payment providers use for
// Kosovo. As one expression they take a third of the bytes of a list.
const country =
  /^(?:A[D-GILMOQ-UWXZ]|B[ABD-JL-OQ-TVWYZ]|C[ACDF-IK-ORU-Z]|D[EJKMOZ]|E[CEGHR-T]|F[I-KMOR]|G[ABD-IL-NP-UWY]|H[KMNRTU]|I[DEL-OQ-T]|J[EMOP]|K[EG-IMNPRWYZ]|L[A-CIKR-VY]|M[AC-HK-Z]|N[ACE-GILOPRUZ]|OM|P[AE-HK-NR-TWY]|QA|R[EOSUW]|S[A-EG-OR-TVX-Z]|T[CDF-HJ-ORTVWZ]|U[AGMSYZ]|V[ACEGINU]|W[FS]|XK|Y[ET]|Z[AMW])$/;

/**
 * True for a code of ISO 3166-1 alpha-2 in capitals, and for `XK` (Kosovo). Each provider has its own rule about which of
 * them it accepts.
 */
export function isCountry(value: string): boolean {
  return country.test(value);
}
