import { type Markup, markup } from './markup.ts'

/** Marks an element whose words are as recorded, untranslated: they may be in any language, but most are English. */
export const englishMark = (isRecorded: boolean): Markup =>
  isRecorded ? markup` lang="en"` : markup``

/** Recorded words inside a Welsh text, so that a screen reader reads them as English. */
export const inEnglish = (text: string): Markup => markup`<span lang="en">${text}</span>`
