import type { Language } from '@coflyfr/reports'
import { type Markup, markup } from '../markup.ts'
import { quotingMarkup } from './quoting.ts'

/** A sign and its amount, between which a browser may break a line. */
const signed = /([+-]£[\d.,]+[a-z]*)/

const withSigns = (text: string): Markup =>
  markup`${text
    .split(signed)
    .map((part) => (signed.test(part) ? markup`<span class="d">${part}</span>` : part))}`

/** A finding as it stands on a page: a sign stays with its amount. */
export const findingMarkup = (finding: string, language: Language): Markup =>
  quotingMarkup(finding, language, withSigns)
