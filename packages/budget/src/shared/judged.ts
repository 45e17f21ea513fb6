import type { Refusal } from '@coflyfr/core'
import { type Check, plainCheck } from '@coflyfr/governance/rules'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { checkOf, type Rule } from './rule.ts'

/** What a decision came to, and every rule that it looked at on the way, in order of precedence. */
export interface Judged<Refused, Value> {
  readonly checks: readonly Check[]
  readonly outcome: Either<Refused, Value>
}

/** Looks at every rule, also behind one that refuses: the first refusal counts, and an explanation has them all. */
export const judgeRules = <Subject, Refused extends Refusal>(
  rules: readonly Rule<Subject, Refused>[],
  subject: Subject,
): Judged<Refused, null> => {
  const checks = rules.map((one) => checkOf(one, subject))
  for (const { refusal } of checks) if (refusal !== null) return { checks, outcome: left(refusal) }
  return { checks, outcome: right(null) }
}

/** A rule that finds what the next ones are about, or refuses. */
export const judgeFound = <Refused extends Refusal, Value>(
  words: string,
  found: Either<Refused, Value>,
): Judged<Refused, Value> => {
  const refusal = isLeft(found) ? found.left : null
  return { checks: [plainCheck(words, refusal)], outcome: found }
}

/** Goes on with what was found; where it was not, there is nothing to look at. */
export const andThen = <First, Value, Second, Next>(
  { checks, outcome }: Judged<First, Value>,
  next: (value: Value) => Judged<Second, Next>,
): Judged<First | Second, Next> => {
  if (isLeft(outcome)) return { checks, outcome }
  const then = next(outcome.right)
  return { checks: [...checks, ...then.checks], outcome: then.outcome }
}

/** Both, though the first may refuse: it has precedence, and the value is the second's. */
export const after = <First, Second, Value>(
  first: Judged<First, unknown>,
  second: Judged<Second, Value>,
): Judged<First | Second, Value> => ({
  checks: [...first.checks, ...second.checks],
  outcome: isLeft(first.outcome) ? first.outcome : second.outcome,
})

/** Another value in the place of the one that was judged. */
export const mapJudged = <Refused, Value, Next>(
  { checks, outcome }: Judged<Refused, Value>,
  change: (value: Value) => Next,
): Judged<Refused, Next> => ({
  checks,
  outcome: isLeft(outcome) ? outcome : right(change(outcome.right)),
})
