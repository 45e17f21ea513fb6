import type { EventOf, PlainDate, Recorded } from '@coflyfr/core'
import type { MeasureDefinition } from './definition.ts'
import type { CorrectionProposed, MeasureEvent } from './events.ts'

/** One version of a measure's definition; it holds from its `validFrom` until the next one's. */
export interface DefinitionVersion {
  readonly version: number
  readonly definition: MeasureDefinition
}

/** A published reading. */
export interface StandingReading {
  readonly value: string | null
  readonly lastStepOn: PlainDate
}

/** A correction that waits for a second officer. */
export interface PendingCorrection {
  readonly proposer: string
  readonly proposedOn: PlainDate
  readonly data: EventOf<typeof CorrectionProposed>['data']
}

/** A measure in the catalogue. */
export interface DefinedMeasure {
  readonly status: 'defined'
  readonly versions: readonly DefinitionVersion[]
  readonly firstDefinedOn: PlainDate
  readonly lastDefinedOn: PlainDate
  readonly targetsSetOn: PlainDate
  /** By {@link readingKeyOf}. */
  readonly readings: ReadonlyMap<string, StandingReading>
  /** By reference; null for one that is no longer pending. */
  readonly corrections: ReadonlyMap<string, PendingCorrection | null>
}

/** What a decision about a measure knows of it. */
export type MeasureState = { readonly status: 'none' } | DefinedMeasure

/** No measure yet. */
export const initialMeasure = (): MeasureState => ({ status: 'none' })

/** Names one reading of a measure: its period and, for a stock, its day. */
export const readingKeyOf = ({
  period,
  asAt,
}: {
  readonly period: string
  readonly asAt: PlainDate | null
}): string => (asAt === null ? period : `${period} ${asAt}`)

/** Folds one event of a measure; pure. */
export const evolveMeasure = (state: MeasureState, event: Recorded<MeasureEvent>): MeasureState => {
  if (event.type === 'MeasureDefined') return defined(event)
  return state.status === 'none' ? state : evolveDefined(state, event)
}

const defined = ({
  data: { measure: _, ...definition },
  effectiveOn,
}: Extract<MeasureEvent, { type: 'MeasureDefined' }>): MeasureState => ({
  status: 'defined',
  versions: [{ version: 1, definition }],
  firstDefinedOn: effectiveOn,
  lastDefinedOn: effectiveOn,
  targetsSetOn: effectiveOn,
  readings: new Map(),
  corrections: new Map(),
})

const evolveDefined = (
  measure: DefinedMeasure,
  event: Exclude<Recorded<MeasureEvent>, { type: 'MeasureDefined' }>,
): MeasureState => {
  const { effectiveOn } = event
  switch (event.type) {
    case 'MeasureAmended': {
      const { measure: _measure, version, reason: _reason, ...definition } = event.data
      const versions = [...measure.versions, { version, definition }]
      return { ...measure, versions, lastDefinedOn: effectiveOn }
    }
    case 'BaselineSet':
    case 'StoryTold':
      return measure
    case 'TargetPathSet':
      return { ...measure, targetsSetOn: effectiveOn }
    case 'ReadingPublished':
      return { ...measure, readings: withReading(measure, event) }
    case 'CorrectionProposed': {
      const { data, actor } = event
      const pending = { proposer: actor.id, proposedOn: effectiveOn, data }
      return {
        ...measure,
        corrections: new Map([...measure.corrections, [data.reference, pending]]),
      }
    }
    case 'ReadingCorrected':
      return {
        ...measure,
        readings: withReading(measure, event),
        corrections: withoutThoseOf(measure, readingKeyOf(event.data)),
      }
  }
}

const withReading = (
  { readings }: DefinedMeasure,
  { data, effectiveOn }: Extract<MeasureEvent, { type: 'ReadingPublished' | 'ReadingCorrected' }>,
): DefinedMeasure['readings'] =>
  new Map([...readings, [readingKeyOf(data), { value: data.value, lastStepOn: effectiveOn }]])

/** Every correction proposed for a reading was for what it said before; none of them waits any longer. */
const withoutThoseOf = (
  { corrections }: DefinedMeasure,
  key: string,
): DefinedMeasure['corrections'] =>
  new Map(
    [...corrections].map(([reference, pending]) => [
      reference,
      pending !== null && readingKeyOf(pending.data) === key ? null : pending,
    ]),
  )
