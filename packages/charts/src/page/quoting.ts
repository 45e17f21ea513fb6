import type { Language } from '@coflyfr/reports'
import { inEnglish } from '../english.ts'
import { type Markup, markup } from '../markup.ts'
import { quotedParts } from '../quoted-parts.ts'
import { keptSigns } from './kept-signs.ts'

/** A text of the page. What a Welsh text quotes is untranslated, so it is marked; a sign stays with its amount. */
export const quotingMarkup = (text: string, language: Language): Markup =>
  language === 'en'
    ? keptSigns(text)
    : markup`${quotedParts(text).map((part) =>
        part.isQuoted ? inEnglish(part.text) : keptSigns(part.text),
      )}`
