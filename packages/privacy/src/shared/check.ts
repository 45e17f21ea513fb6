import { type Either, left, right } from 'fp-ts/lib/Either.js'

/** Turns the answer of a rule, a refusal or null for none, into a step of a chain of rules. */
export const check = <Refused>(refusal: Refused | null): Either<Refused, null> =>
  refusal === null ? right(null) : left(refusal)
