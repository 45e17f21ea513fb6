import { type Markup, markup } from '../markup.ts'

/** A sign and its amount: a browser may break the line between them, even after a true minus sign. */
const signed = /([+-]£[\d.,]+[a-z]*)/

/** A text whose signs stay on the line of their amounts. */
export const keptSigns = (text: string): Markup =>
  markup`${text
    .split(signed)
    .map((part) => (signed.test(part) ? markup`<span class="d">${part}</span>` : part))}`
