/** Compiles where whoever is given a `Public` can use it as a `Shape`: it may hold more, never less or other. */
export type Gives<Public extends Shape, Shape> = [Public, Shape];

/**
 * Compiles where a caller's `Shape` is taken as a `Public`: it may allow more, never demand more, and no member of the
 * shape is unknown to it.
 */
export type Takes<Public, Shape extends Public & Record<Exclude<keyof Shape, keyof Public>, never>> = [
  Public,
  Shape,
];
