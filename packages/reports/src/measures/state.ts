import type { EventOf, PlainDate } from '@coflyfr/core'
import type {
  MeasureDefinition,
  ReadingPublished,
  StoryTold,
  Target,
} from '@coflyfr/outcomes/events'
import type { CountsState } from '../counting/project.ts'

/** A published reading, as it was corrected last. */
export interface Reading {
  readonly period: string
  /** The day that a stock stands on; null for a flow. */
  readonly asAt: PlainDate | null
  readonly definitionVersion: number
  readonly numerator: string | null
  readonly denominator: string | null
  readonly value: string | null
  readonly completeness: EventOf<typeof ReadingPublished>['data']['completeness']
  readonly source: string
  readonly isCorrected: boolean
}

/** One measure of the catalogue with everything that was published of it. */
export interface Measure {
  readonly code: string
  /** By version, from 1. */
  readonly definitions: Map<number, MeasureDefinition>
  /** By {@link readingKey}. */
  readonly readings: Map<string, Reading>
  /** Key of the reading that later ones are compared with, and where in the log it was chosen: the last choice stands. */
  baseline: { readonly reading: string; readonly position: number } | null
  targets: readonly Target[]
  /** Corrections that wait for a second officer: the key of their reading, by reference. */
  readonly corrections: Map<string, string>
  /** What a report card tells of a reading, by {@link readingKey}. */
  readonly stories: Map<string, EventOf<typeof StoryTold>['data']>
}

/** Everything that the report needs of the log: measures by their code, and what counts of cases are made of. */
export interface MeasuresState {
  readonly measures: Map<string, Measure>
  counts: CountsState
}

/** Names one reading of a measure: its period and, for a stock, its day. */
export const readingKey = (reading: {
  readonly period: string
  readonly asAt: string | null
}): string => (reading.asAt === null ? reading.period : `${reading.period}/${reading.asAt}`)
