import type { Language } from '../report.ts'
import { asRecorded, isInWords } from './as-recorded.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The printed text of a cell, and whether it is text that users wrote, in whatever language. */
export interface ShownWord {
  readonly text: string
  readonly isRecorded: boolean
}

/** Ends a value of a vocabulary that is followed by a name. */
const anyName = '*'

/** The Welsh of a value; null if the vocabulary does not have it. */
export const welshWord = (value: string, vocabulary: Vocabulary): string | null => {
  const word = vocabulary[value]
  if (word !== undefined) return word
  for (const [form, welsh] of Object.entries(vocabulary)) {
    const beginning = form.slice(0, -anyName.length)
    if (form.endsWith(anyName) && value.startsWith(beginning))
      return welsh.replace(anyName, () => asRecorded(value.slice(beginning.length)))
  }
  return null
}

/** A word of the vocabulary in the reader's language; any other text as recorded. */
export const shownWord = (
  value: string,
  vocabulary: Vocabulary | undefined,
  language: Language,
): ShownWord => {
  if (language === 'en') return { text: value, isRecorded: false }
  const welsh = vocabulary === undefined ? null : welshWord(value, vocabulary)
  return welsh === null
    ? { text: value, isRecorded: isInWords(value) }
    : { text: welsh, isRecorded: false }
}
