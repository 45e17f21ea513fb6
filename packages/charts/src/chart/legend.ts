import { pence } from '@coflyfr/money'
import { type Markup, markup } from '../markup.ts'
import { geometry } from './geometry.ts'
import { type Mark, markShape } from './mark.ts'

/** Width of a sample, and of a character of its label with some room to spare. */
const sampleWidth = 28
const characterWidth = 8.4

const sampleOf = (kind: Mark['kind'], x: number, chart: string): Markup => {
  const y = 20
  switch (kind) {
    case 'lozenge':
    case 'level':
      return markShape({ kind, at: pence(0n) }, () => x + sampleWidth / 2, y, chart)
    case 'outline':
    case 'solid':
    case 'hatched':
      return markShape(
        { kind, from: pence(0n), to: pence(1n) },
        (amount) => x + Number(amount) * sampleWidth,
        y,
        chart,
      )
  }
}

/** The key to the marks, above the rows. */
export const legend = (
  entries: readonly { readonly mark: Mark['kind']; readonly label: string }[],
  chart: string,
): Markup => {
  let x: number = geometry.labelWidth
  const drawn = entries.map(({ mark, label }) => {
    const at = x
    x += sampleWidth + 8 + label.length * characterWidth + 24
    return markup`${sampleOf(mark, at, chart)}<text x="${at + sampleWidth + 8}" y="25">${label}</text>`
  })
  return markup`<g>${drawn}</g>`
}
