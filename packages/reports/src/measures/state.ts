import type { EventOf, PlainDate } from '@coflyfr/core'
import type {
  MeasureDefinition,
  ReadingPublished,
  StoryTold,
  Target,
} from '@coflyfr/outcomes/events'
import type { CountsState } from '../counting/project.ts'

/** A published reading with its latest correction. */
export interface Reading {
  readonly period: string
  /** The day of a stock; null for a flow. */
  readonly asAt: PlainDate | null
  readonly definitionVersion: number
  readonly numerator: string | null
  readonly denominator: string | null
  readonly value: string | null
  readonly completeness: EventOf<typeof ReadingPublished>['data']['completeness']
  readonly source: string
  readonly isCorrected: boolean
}

/** One measure of the catalogue with everything published about it. */
export interface Measure {
  readonly code: string
  /** By version, from 1. */
  readonly definitions: Map<number, MeasureDefinition>
  /** By {@link readingKey}. */
  readonly readings: Map<string, Reading>
  /** The key of the baseline reading, and the position at which it was chosen: the last choice counts. */
  baseline: { readonly reading: string; readonly position: number } | null
  targets: readonly Target[]
  /** Corrections that wait for a second officer: the key of the reading, by reference of the correction. */
  readonly corrections: Map<string, string>
  /** The story that a report card shows beside a reading, by {@link readingKey}. */
  readonly stories: Map<string, EventOf<typeof StoryTold>['data']>
}

/** Everything that the report needs from the log: measures by code, and the state that cases are counted from. */
export interface MeasuresState {
  readonly measures: Map<string, Measure>
  counts: CountsState
}

/** The key of a reading among those of its measure: its period and, for a stock, its day. */
export const readingKey = (reading: {
  readonly period: string
  readonly asAt: string | null
}): string => (reading.asAt === null ? reading.period : `${reading.period}/${reading.asAt}`)
