import { check, datedInOrder } from '@coflyfr/core'
import type { SamePersonTwice } from '@coflyfr/governance/rules'
import { type Either, flatMap, left, map, right, tap } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { noDuplicate } from '../duplicate-reference.ts'
import type { MeasureCommandOf } from './commands.ts'
import { definedMeasure, type MeasureDecision, standingReading } from './decision.ts'
import { CorrectionProposed, ReadingCorrected } from './events.ts'
import { figuresOf } from './figures.ts'
import type { NoSuchCorrection } from './refusals.ts'
import type { DefinedMeasure, MeasureState, PendingCorrection } from './state.ts'

/** Proposes other figures for a published reading; a second officer puts them in place. */
export const proposeCorrection = (
  { data, effectiveOn }: MeasureCommandOf<'ProposeCorrection'>,
  state: MeasureState,
): MeasureDecision => {
  const { measure, reference, reason, period, asAt = null } = data
  return pipe(
    definedMeasure(state, measure),
    tap((known) =>
      pipe(
        standingReading(known, { measure, period, asAt }),
        tap(({ lastStepOn }) =>
          check(
            datedInOrder(effectiveOn, lastStepOn) ??
              noDuplicate('correction', [...known.corrections.keys()], [reference]),
          ),
        ),
      ),
    ),
    flatMap((known) => figuresOf(known, data)),
    map((figures) => [
      CorrectionProposed.of(effectiveOn, { measure, reference, ...figures, reason }),
    ]),
  )
}

/** Puts proposed figures in place of a reading's: by another person than proposed them (DOMAIN §8). */
export const correctReading = (
  { data: { measure, reference }, actor, effectiveOn }: MeasureCommandOf<'CorrectReading'>,
  state: MeasureState,
): MeasureDecision =>
  pipe(
    definedMeasure(state, measure),
    flatMap((known) => pendingCorrection(known, measure, reference)),
    tap(({ proposer, proposedOn }) =>
      check(otherPerson(proposer, actor.id) ?? datedInOrder(effectiveOn, proposedOn)),
    ),
    map(({ data }) => [ReadingCorrected.of(effectiveOn, data)]),
  )

const pendingCorrection = (
  { corrections }: DefinedMeasure,
  measure: string,
  reference: string,
): Either<NoSuchCorrection, PendingCorrection> => {
  const pending = corrections.get(reference) ?? null
  return pending === null ? left({ tag: 'NoSuchCorrection', measure, reference }) : right(pending)
}

const otherPerson = (proposer: string, person: string): SamePersonTwice | null =>
  proposer === person
    ? { tag: 'SamePersonTwice', person, seats: ['proposer', 'second officer'] }
    : null
