import { formatPounds } from '@coflyfr/money'
import type { Row } from '../../report.ts'
import { byContent, sumOfLines } from '../line.ts'
import type { MatchGroup } from '../matching/match-group.ts'
import { type LineJson, lineAsJson } from './break-row.ts'

/** One line that a rule matched with several: a posting that the extract splits, or several that it combines. */
export type SumJson = {
  readonly rule: string
  readonly amount: string
  readonly lines: readonly LineJson[]
}

const sumAsJson = ({ rule, ledger, extract }: MatchGroup): SumJson => ({
  rule,
  amount: formatPounds(sumOfLines(ledger)),
  lines: [
    ...ledger.toSorted(byContent).map((line) => lineAsJson('ledger', line)),
    ...extract.toSorted(byContent).map((line) => lineAsJson('extract', line)),
  ],
})

/**
 * Every match of one line with several, in the order of postings, so that a reader can check what was taken for a sum.
 */
export const sumsOf = (groups: readonly MatchGroup[]): readonly SumJson[] =>
  groups
    .filter(({ ledger, extract }) => ledger.length > 1 || extract.length > 1)
    .map((group) => ({ group, first: group.ledger.toSorted(byContent)[0] }))
    .sort(({ first: one }, { first: other }) =>
      one === undefined || other === undefined ? 0 : byContent(one, other),
    )
    .map(({ group }) => sumAsJson(group))

/** Sums as rows, one for each line, with the rule in the first. */
export const sumRows = (sums: readonly SumJson[]): readonly Row[] =>
  sums.flatMap(({ rule, lines }) =>
    lines.map((line, index) => ({ rule: index === 0 ? rule : null, ...line })),
  )
