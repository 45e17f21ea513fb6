import type { Purpose, Source } from '@coflyfr/outcomes/events'

/** The parts of a trace that a row can be. */
export type TracePart = 'line' | 'placements' | 'measure' | 'no-purpose'

/** The parts of a trace. */
export const partWords = {
  line: 'llinell',
  placements: 'lleoliadau',
  measure: 'mesur',
  'no-purpose': 'heb ddiben',
} as const satisfies Readonly<Record<TracePart, string>>

/** The kinds of sources. */
export const sourceWords = {
  virement: 'trosglwyddiad',
  grant: 'grant',
  'supplementary-estimate': 'amcangyfrif atodol',
  drawdown: 'tynnu o gronfa',
} as const satisfies Readonly<Record<Source['kind'], string>>

/** The kinds of purposes. */
export const purposeWords = {
  theme: 'thema',
  action: 'cam gweithredu',
  grant: 'grant',
  reserve: 'cronfa',
} as const satisfies Readonly<Record<Purpose['kind'], string>>
