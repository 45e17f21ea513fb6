import { keptOnce } from './kept-once.ts'

/** The same text, as the event before had it. */
export const textKeptOnce = keptOnce<string>({ nameOf: (text) => text, isSame: () => true })
