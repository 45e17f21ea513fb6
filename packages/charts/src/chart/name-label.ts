import { asRecorded, columnWord, type Language, type ShownWord } from '@coflyfr/reports'

/** Welsh for what budget monitoring shows in place of a name; see its dimensions. */
const words = { 'after close': 'ar ôl cau' }

/** The name of a directorate, a service or a purpose as the label of a row. */
export const nameLabel = (name: string, language: Language): ShownWord =>
  columnWord({ words }, null, name, language)

/** The same inside a sentence. */
export const nameInSentence = ({ text, isRecorded }: ShownWord): string =>
  isRecorded ? asRecorded(text) : text
