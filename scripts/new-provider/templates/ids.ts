/** How the adapter judges an id, always a text there, that the description gives this form: source over `id`, and words. */
export const idForms = {
  uuid: {
    test: (id: string) => `/^[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}$/i.test(${id})`,
    rule: 'must be a UUID of 36 characters',
  },
  text: {
    test: (id: string) => `!/^\\.{0,2}$|\\p{Surrogate}/u.test(${id})`,
    rule: 'must be a text that a URL can hold: not empty, no dots alone',
  },
  integer: { test: (id: string) => `/^\\d+$/.test(${id})`, rule: 'must be a whole number' },
} as const;
