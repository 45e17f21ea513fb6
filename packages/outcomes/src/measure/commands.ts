import {
  type Command,
  exactObject,
  IdText,
  NonEmptyText,
  oneOf,
  PlainDateText,
} from '@coflyfr/core'
import { roundingModes } from '@coflyfr/money'
import * as t from 'io-ts'
import { Count } from '../codec/count.ts'
import { DecimalPlaces } from '../codec/decimal-places.ts'
import { DecimalText, QuantityText } from '../codec/decimal-text.ts'
import { Computation } from './counting.ts'
import {
  MeasureDirection,
  MeasureGeneration,
  MeasureKind,
  MeasureQuestion,
  MeasureUnit,
  RoundTo,
} from './definition.ts'
import { Completeness } from './events.ts'
import { MeasureCode } from './measure-code.ts'
import { ReadingPeriod } from './reading-period.ts'

const measure = { measure: MeasureCode } as const

const defined = {
  ...measure,
  generation: MeasureGeneration,
  title: NonEmptyText,
  numerator: NonEmptyText,
  unit: MeasureUnit,
  kind: MeasureKind,
  direction: MeasureDirection,
  decimals: DecimalPlaces,
  rounding: oneOf(...roundingModes),
  validFrom: PlainDateText,
  provision: NonEmptyText,
} as const

const definedIfSaid = {
  denominator: NonEmptyText,
  suppressBelow: Count,
  validTo: PlainDateText,
  sets: t.readonlyArray(IdText),
  computed: Computation,
  roundTo: RoundTo,
  question: MeasureQuestion,
} as const

const reading = { ...measure, period: ReadingPeriod } as const

const figures = { completeness: Completeness, source: NonEmptyText } as const

const figuresIfKnown = {
  asAt: PlainDateText,
  numerator: QuantityText,
  denominator: QuantityText,
  value: DecimalText,
} as const

/** Codecs of the data of every command about a measure, by the command's name. */
export const measureCommands = {
  /** Puts a measure into the catalogue with the first version of its definition. */
  DefineMeasure: exactObject('DefineMeasure', defined, definedIfSaid),
  /** Adds the next version of the definition, stated in full. */
  AmendMeasure: exactObject('AmendMeasure', { ...defined, reason: NonEmptyText }, definedIfSaid),
  /** Names the published reading from which progress is measured. */
  SetBaseline: exactObject(
    'SetBaseline',
    { ...reading, reason: NonEmptyText },
    { asAt: PlainDateText },
  ),
  /** Sets the values to reach, each by a day; this replaces the earlier path. */
  SetTargetPath: exactObject('SetTargetPath', {
    ...measure,
    targets: t.readonlyArray(exactObject('Target', { on: PlainDateText, value: DecimalText })),
    source: NonEmptyText,
  }),
  /** Publishes the figures of a period; a value is computed from numerator and denominator where they are given. */
  PublishReading: exactObject('PublishReading', { ...reading, ...figures }, figuresIfKnown),
  /** Proposes other figures for a published reading. */
  ProposeCorrection: exactObject(
    'ProposeCorrection',
    { ...reading, ...figures, reference: IdText, reason: NonEmptyText },
    figuresIfKnown,
  ),
  /** Puts the proposed figures in place. A different person from the one who proposed them must do it. */
  CorrectReading: exactObject('CorrectReading', { ...measure, reference: IdText }),
  /** Tells the story behind a reading: which partners can help and what is done next. */
  TellStory: exactObject(
    'TellStory',
    { ...reading, story: NonEmptyText },
    {
      asAt: PlainDateText,
      partners: t.readonlyArray(NonEmptyText),
      actions: t.readonlyArray(NonEmptyText),
    },
  ),
} as const

/** The name of a command about a measure. */
type MeasureCommandName = keyof typeof measureCommands

/** One command about a measure. */
export type MeasureCommandOf<Name extends MeasureCommandName> = Command<
  Name,
  t.TypeOf<(typeof measureCommands)[Name]>
>

/** Any command about a measure. */
export type MeasureCommand = {
  [Name in MeasureCommandName]: MeasureCommandOf<Name>
}[MeasureCommandName]
