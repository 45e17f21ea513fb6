import type { Refusal } from '@coflyfr/core'
import { type Check, plainCheck } from '@coflyfr/governance/rules'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { checkOf, type Rule } from './rule.ts'

/** The outcome of a decision, and every rule that was checked on the way, in order of precedence. */
export interface Judged<Refused, Value> {
  readonly checks: readonly Check[]
  readonly outcome: Either<Refused, Value>
}

/** Checks every rule, even after one refuses: the first refusal counts, and an explanation shows them all. */
export const judgeRules = <Subject, Refused extends Refusal>(
  rules: readonly Rule<Subject, Refused>[],
  subject: Subject,
): Judged<Refused, null> => {
  const checks = rules.map((one) => checkOf(one, subject))
  for (const { refusal } of checks) if (refusal !== null) return { checks, outcome: left(refusal) }
  return { checks, outcome: right(null) }
}

/** A rule that finds the subject of the next ones, or refuses. */
export const judgeFound = <Refused extends Refusal, Value>(
  words: string,
  found: Either<Refused, Value>,
): Judged<Refused, Value> => {
  const refusal = isLeft(found) ? found.left : null
  return { checks: [plainCheck(words, refusal)], outcome: found }
}

/** Goes on with what was found; if nothing was, no further rule can be checked. */
export const andThen = <First, Value, Second, Next>(
  { checks, outcome }: Judged<First, Value>,
  next: (value: Value) => Judged<Second, Next>,
): Judged<First | Second, Next> => {
  if (isLeft(outcome)) return { checks, outcome }
  const then = next(outcome.right)
  return { checks: [...checks, ...then.checks], outcome: then.outcome }
}

/** Checks both, even if the first refuses: its refusal has precedence, and the value is the second's. */
export const after = <First, Second, Value>(
  first: Judged<First, unknown>,
  second: Judged<Second, Value>,
): Judged<First | Second, Value> => ({
  checks: [...first.checks, ...second.checks],
  outcome: isLeft(first.outcome) ? first.outcome : second.outcome,
})

/** Replaces the value of a judgement. */
export const mapJudged = <Refused, Value, Next>(
  { checks, outcome }: Judged<Refused, Value>,
  change: (value: Value) => Next,
): Judged<Refused, Next> => ({
  checks,
  outcome: isLeft(outcome) ? outcome : right(change(outcome.right)),
})
