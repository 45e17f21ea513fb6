import { type Markup, markup } from '../markup.ts'

/** A sign and its amount, between which a browser may break a line: a minus sign of its own would not keep them together. */
const signed = /([+-]£[\d.,]+[a-z]*)/

/** A text as it stands on a page: a sign stays with its amount. */
export const keptSigns = (text: string): Markup =>
  markup`${text
    .split(signed)
    .map((part) => (signed.test(part) ? markup`<span class="d">${part}</span>` : part))}`
