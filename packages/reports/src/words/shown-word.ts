import type { Language } from '../report.ts'
import { asRecorded, isInWords } from './as-recorded.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A text of a cell as it is printed, and whether it stands there as users wrote it, in whichever language that is. */
export interface ShownWord {
  readonly text: string
  readonly isRecorded: boolean
}

/** Ends a value of a vocabulary that a name follows. */
const anyName = '*'

/** The Welsh of a value; null for one that is no word of the vocabulary. */
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

/** A word of the vocabulary in the reader's language; any other text as it was recorded. */
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
