import type { Row } from '@coflyfr/reports'
import type { MadeUpCouncil } from '../made-up-council.ts'
import { heading, paragraph, table, textIn } from '../text.ts'

const columns = [
  { head: 'Stage', align: 'left' },
  { head: 'Count', align: 'right' },
  { head: 'Out of', align: 'left' },
  { head: '%', align: 'right' },
] as const

const rowOf = (row: Row): readonly string[] =>
  ['stage', 'count', 'conversionFrom', 'conversionPercent'].map((field) => textIn(row[field]))

/** A council drawn from a seed: nobody in it ever lived, and any size is made the same way. */
export const madeUpChapter = (council: MadeUpCouncil): string => {
  const { children, seed, commands, pathway, verification } = council
  const verdicts = Object.values(verification.verdicts).map(({ status }) => status)
  return [
    heading(25, `A council made up from a seed: ${children} children, seed ${seed}`),
    table(columns, pathway.rows.map(rowOf)),
    paragraph(
      `${commands} commands, all committed, in made-up.ledger; its verdicts: ${verdicts.join(', ')}. pnpm synthetic --children N makes one of any size; the benchmarks and properties use the same.`,
    ),
  ].join('')
}
