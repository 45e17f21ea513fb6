import { type Either, isLeft } from 'fp-ts/lib/Either.js'

/** The value of a result that a test takes for granted. Throws on a left. */
export const must = <Value>(result: Either<unknown, Value>): Value => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
