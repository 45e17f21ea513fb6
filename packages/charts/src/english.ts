import { type Markup, markup } from './markup.ts'

/** The mark of a language on an element whose words nobody translated. They may be in any; in a ledger most are English. */
export const englishMark = (isRecorded: boolean): Markup =>
  isRecorded ? markup` lang="en"` : markup``

/** Recorded words inside Welsh ones: a screen reader then reads them as English. */
export const inEnglish = (text: string): Markup => markup`<span lang="en">${text}</span>`
