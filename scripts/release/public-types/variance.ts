/** The members that any part of a union has; `keyof` are those that each part has. */
type Keys<Type> = Type extends unknown ? keyof Type : never;

type Missing<Public, Shape> = Exclude<keyof Shape, keyof Public> | Exclude<Keys<Shape>, Keys<Public>>;

/** What a shape must not know: a member that the public type does not have, not even as an optional one. */
type Unknown<Public, Shape> = Record<Missing<Public, Shape>, never>;

/** Compiles where whoever is given a `Public` can use it as a `Shape`: it may hold more, never less or other. */
export type Gives<Public extends Shape & Unknown<Public, Shape>, Shape> = [Public, Shape];

/** Compiles where a caller's `Shape` is taken as a `Public`: it may allow more, never demand more or know less. */
export type Takes<Public, Shape extends Public & Unknown<Public, Shape>> = [Public, Shape];
