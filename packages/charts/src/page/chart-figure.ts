import type { Language } from '@coflyfr/reports'
import type { Chart } from '../chart/chart.ts'
import { inEnglish } from '../english.ts'
import { type Markup, markup } from '../markup.ts'
import { textLength } from './cell.ts'
import { amountText, unitSign } from './figure-text.ts'
import { quotingMarkup } from './quoting.ts'

/** A chart under its finding, with the table of its figures beside it. */
export const chartFigure = (
  { name, caption, finding, svg, table }: Chart,
  unit: 'pounds' | 'thousands',
  language: Language,
): Markup => {
  const [first = '', ...figures] = table.head
  const head = figures.map(
    (text) => markup`<th scope="col" class="n">${text} (${unitSign[unit]})</th>`,
  )
  const rows = table.rows.map(
    ({ label, isRecorded, figures: amounts }) =>
      markup`<tr><th scope="row" class="${label.length > textLength.long ? 'w' : ''}">${isRecorded ? inEnglish(label) : quotingMarkup(label, language)}</th>${amounts.map(
        (amount) => markup`<td class="n">${amountText(amount, unit)}</td>`,
      )}</tr>`,
  )
  return markup`<figure aria-labelledby="${name}-heading"><h2 id="${name}-heading">${quotingMarkup(finding, language)}</h2>
<div class="beside"><div class="scroll" role="region" aria-labelledby="${name}-heading" tabindex="0">${svg}</div>
<div class="scroll" role="region" aria-labelledby="${name}-caption" tabindex="0"><table><caption id="${name}-caption">${quotingMarkup(caption, language)}</caption>
<thead><tr><th scope="col">${first}</th>${head}</tr></thead><tbody>${rows}</tbody></table></div></div></figure>`
}
