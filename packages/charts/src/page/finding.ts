import { type Markup, markup } from '../markup.ts'

/** A sign and its amount, between which a browser may break a line. */
const signed = /([+-]£[\d.,]+[a-z]*)/

/** A finding as it stands on a page: a sign stays with its amount. */
export const findingMarkup = (finding: string): Markup =>
  markup`${finding
    .split(signed)
    .map((part) => (signed.test(part) ? markup`<span class="d">${part}</span>` : part))}`
