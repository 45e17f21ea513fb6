import type { Language } from '@coflyfr/reports'
import { inEnglish } from '../english.ts'
import { type Markup, markup, type Part } from '../markup.ts'
import { quotedParts } from '../quoted-parts.ts'

/** A text of the page with what a Welsh one quotes marked, for nobody translated that; `own` is how the rest is written. */
export const quotingMarkup = (
  text: string,
  language: Language,
  own: (part: string) => Part = (part) => part,
): Markup =>
  language === 'en'
    ? markup`${own(text)}`
    : markup`${quotedParts(text).map((part) =>
        part.isQuoted ? inEnglish(part.text) : own(part.text),
      )}`
