import { check, datedInOrder } from '@coflyfr/core'
import { type Either, flatMap, left, map, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { noDuplicate } from '../duplicate-reference.ts'
import type { CharterCommand, CharterCommandOf } from './commands.ts'
import { CharterAdopted, type CharterEvent, PromiseAmended, PromiseReported } from './events.ts'
import type { CharterRefusal, KeptWithoutEvidence } from './refusals.ts'
import type { CharterState, Promised } from './state.ts'

type CharterDecision = Either<CharterRefusal, readonly CharterEvent[]>

/** Decides a command about a charter; refusals in the order of `CharterRefusal`. */
export const decideCharter = (command: CharterCommand, state: CharterState): CharterDecision =>
  command.command === 'AdoptCharter'
    ? adopt(command, state)
    : pipe(
        promised(command, state),
        flatMap((promise) =>
          command.command === 'AmendPromise' ? amend(command, promise) : report(command),
        ),
      )

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

const promised = (
  { data: { charter, promise }, effectiveOn }: CharterCommandOf<'AmendPromise' | 'ReportPromise'>,
  state: CharterState,
): Either<CharterRefusal, Promised> => {
  if (state.status === 'none') return left({ tag: 'NoSuchCharter', charter })
  const found = state.promises.get(promise)
  if (found === undefined) return left({ tag: 'NoSuchPromise', charter, promise })
  const early = datedInOrder(effectiveOn, found.lastStepOn)
  return early === null ? right(found) : left(early)
}

const amend = (
  { data, effectiveOn }: CharterCommandOf<'AmendPromise'>,
  { text }: Promised,
): CharterDecision =>
  data.text === text
    ? left({ tag: 'PromiseUnchanged', promise: data.promise })
    : right([PromiseAmended.of(effectiveOn, data)])

const report = ({ data, effectiveOn }: CharterCommandOf<'ReportPromise'>): CharterDecision => {
  const { promise, progress, evidence = null, measures = [] } = data
  const unshown: KeptWithoutEvidence | null =
    progress === 'kept' && evidence === null ? { tag: 'KeptWithoutEvidence', promise } : null
  return pipe(
    check<CharterRefusal>(unshown),
    map(() => [PromiseReported.of(effectiveOn, { ...data, evidence, measures })]),
  )
}
