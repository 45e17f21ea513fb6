import type { MeasureDefinition, TargetBand } from '@coflyfr/outcomes/events'
import type { Reading } from './state.ts'

/** Whose code a measure has. */
export const generationWords = {
  SCC: 'SCC',
  PM: 'PM',
  CH: 'CH',
  local: 'lleol',
} as const satisfies Readonly<Record<MeasureDefinition['generation'], string>>

/** Whether a measure counts a number on a day or events over a period. */
export const kindWords = {
  stock: 'stoc',
  flow: 'llif',
} as const satisfies Readonly<Record<MeasureDefinition['kind'], string>>

/** The units of values. */
export const unitWords = {
  count: 'nifer',
  percent: 'y cant',
  'rate-per-10000': 'cyfradd fesul 10,000',
  ratio: 'cymhareb',
  days: 'diwrnodau',
  weeks: 'wythnosau',
} as const satisfies Readonly<Record<MeasureDefinition['unit'], string>>

/** Which way is good. */
export const directionWords = {
  'up-is-good': 'i fyny yn dda',
  'down-is-good': 'i lawr yn dda',
  neither: 'y naill na’r llall',
} as const satisfies Readonly<Record<MeasureDefinition['direction'], string>>

/** How a value compares with its target. */
export const bandWords = {
  met: 'cyrhaeddwyd',
  'missed-by-less-than-10-percent': 'o fewn 10 y cant i’r targed',
  'missed-by-more': 'ymhellach o’r targed',
} as const satisfies Readonly<Record<TargetBand, string>>

/** Whether a line was published, is computed, or both. */
export const basisWords = {
  published: 'cyhoeddwyd',
  computed: 'cyfrifwyd',
  both: 'y ddau',
} as const satisfies Readonly<Record<'published' | 'computed' | 'both', string>>

/** How complete a reading is. */
export const completenessWords = {
  complete: 'cyflawn',
  partial: 'rhannol',
  provisional: 'dros dro',
  'not-available': 'ddim ar gael',
} as const satisfies Readonly<Record<Reading['completeness'], string>>
