/** What a fact rests on: `documented docs.example.com/page`. */
export type Evidence = `${'documented' | 'inferred'} ${string}`;

export const documented = (page: string): Evidence => `documented ${page}`;
export const inferred = (page: string): Evidence => `inferred ${page}`;
