import type { Purpose, Source } from '@coflyfr/outcomes/events'

/** What a row of a trace tells of a pound's way. */
export type TracePart = 'line' | 'placements' | 'measure' | 'no-purpose'

/** The steps of a pound's way. */
export const partWords = {
  line: 'llinell',
  placements: 'lleoliadau',
  measure: 'mesur',
  'no-purpose': 'heb ddiben',
} as const satisfies Readonly<Record<TracePart, string>>

/** What gave the money. */
export const sourceWords = {
  virement: 'trosglwyddiad',
  grant: 'grant',
  'supplementary-estimate': 'amcangyfrif atodol',
  drawdown: 'tynnu o gronfa',
} as const satisfies Readonly<Record<Source['kind'], string>>

/** What the money is for. */
export const purposeWords = {
  theme: 'thema',
  action: 'cam gweithredu',
  grant: 'grant',
  reserve: 'cronfa',
} as const satisfies Readonly<Record<Purpose['kind'], string>>
