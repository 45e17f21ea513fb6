import { check } from '@coflyfr/core'
import { type Either, left, map, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { RetentionCommand, RetentionCommandOf } from './commands.ts'
import {
  MoratoriumLifted,
  MoratoriumPlaced,
  type RetentionEvent,
  RetentionScheduleSet,
} from './events.ts'
import type {
  MoratoriumExists,
  NoSuchMoratorium,
  RecordClassTwice,
  ReviewNotLater,
} from './refusals.ts'
import { reviewIsLater } from './rules.ts'
import type { RetentionState } from './schedule-state.ts'

/** Why a command that holds for everybody's records is refused, in this order. */
export type RetentionRefusal =
  | RecordClassTwice
  | MoratoriumExists
  | NoSuchMoratorium
  | ReviewNotLater

type Decided = Either<RetentionRefusal, readonly RetentionEvent[]>

/** Decides what holds for everybody's records. */
export const decideRetention = (command: RetentionCommand, state: RetentionState): Decided => {
  switch (command.command) {
    case 'SetRetentionSchedule':
      return setSchedule(command)
    case 'PlaceMoratorium':
      return placeMoratorium(command, state)
    case 'LiftMoratorium': {
      const { moratorium } = command.data
      const found = state.moratoria.get(moratorium)
      return found?.liftedOn === null
        ? right([MoratoriumLifted.of(command.effectiveOn, command.data)])
        : left({ tag: 'NoSuchMoratorium', moratorium })
    }
  }
}

const setSchedule = ({
  effectiveOn,
  data,
}: RetentionCommandOf<'SetRetentionSchedule'>): Decided => {
  const names = data.schedule.classes.map(({ recordClass }) => recordClass)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  return twice === undefined
    ? right([RetentionScheduleSet.of(effectiveOn, data)])
    : left({ tag: 'RecordClassTwice', recordClass: twice })
}

const placeMoratorium = (
  { effectiveOn, data }: RetentionCommandOf<'PlaceMoratorium'>,
  { moratoria }: RetentionState,
): Decided => {
  const { reviewOn = null, ...placed } = data
  const { moratorium } = placed
  if (moratoria.has(moratorium)) return left({ tag: 'MoratoriumExists', moratorium })
  return pipe(
    check(reviewIsLater(reviewOn, effectiveOn)),
    map(() => [MoratoriumPlaced.of(effectiveOn, { ...placed, reviewOn })]),
  )
}
