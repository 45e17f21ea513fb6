import { type Either, left, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { check } from '../check.ts'
import { datedInOrder } from '../dated-in-order.ts'
import { noDuplicate } from '../duplicate-reference.ts'
import type { CharterCommand, CharterCommandOf } from './commands.ts'
import { CharterAdopted, type CharterEvent, PromiseReported } from './events.ts'
import type { CharterRefusal, KeptWithoutEvidence } from './refusals.ts'
import type { CharterState } from './state.ts'

type CharterDecision = Either<CharterRefusal, readonly CharterEvent[]>

/** Decides a command about a charter; refusals in the order of `CharterRefusal`. */
export const decideCharter = (command: CharterCommand, state: CharterState): CharterDecision =>
  command.command === 'AdoptCharter' ? adopt(command, state) : report(command, state)

const adopt = (
  { data, effectiveOn }: CharterCommandOf<'AdoptCharter'>,
  { status }: CharterState,
): CharterDecision => {
  const { charter, promises } = data
  if (status !== 'none') return left({ tag: 'CharterExists', charter })
  const references = promises.map(({ promise }) => promise)
  return pipe(
    check(noDuplicate('promise', [], references)),
    map(() => [CharterAdopted.of(effectiveOn, data)]),
  )
}

const report = (
  { data, effectiveOn }: CharterCommandOf<'ReportPromise'>,
  state: CharterState,
): CharterDecision => {
  const { charter, promise, progress, evidence = null, measures = [] } = data
  if (state.status === 'none') return left({ tag: 'NoSuchCharter', charter })
  const lastStepOn = state.lastStepOn.get(promise)
  if (lastStepOn === undefined) return left({ tag: 'NoSuchPromise', charter, promise })
  const unshown: KeptWithoutEvidence | null =
    progress === 'kept' && evidence === null ? { tag: 'KeptWithoutEvidence', promise } : null
  return pipe(
    check(datedInOrder(effectiveOn, lastStepOn) ?? unshown),
    map(() => [PromiseReported.of(effectiveOn, { ...data, evidence, measures })]),
  )
}
