import { keptOnce } from './kept-once.ts'

/** The same text, as the object that an earlier event had. */
export const textKeptOnce = keptOnce<string>({ nameOf: (text) => text, isSame: () => true })
