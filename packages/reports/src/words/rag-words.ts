import type { Vocabulary } from './vocabulary.ts'

/** Red, amber and green, and blue for done. */
export const ragWords = {
  blue: 'glas',
  green: 'gwyrdd',
  amber: 'ambr',
  red: 'coch',
} as const satisfies Vocabulary
