import type { JsonValue } from '@coflyfr/core'
import { plainTable } from '@coflyfr/reports'
import CliTable from 'cli-table3'

type Limit = {
  readonly of: string
  readonly amount: string
  readonly limit: string | null
  readonly headroom: string | null
}

type RuleRow = {
  readonly rule: string
  readonly verdict: string
  readonly approver: string
  readonly approvedEarlier: string
  readonly limits: readonly Limit[]
}

const isExplained = (
  value: JsonValue,
): value is JsonValue & { readonly chosen: string | null; readonly rows: readonly RuleRow[] } =>
  typeof value === 'object' && value !== null && 'rows' in value && 'chosen' in value

const shown = (amount: string | null): string => amount ?? 'none'

const tested = (limit: Limit | undefined): readonly string[] =>
  limit === undefined ? ['', '', ''] : [limit.amount, shown(limit.limit), shown(limit.headroom)]

/** A rationale for people: each rule in order, its verdict, what counts so far and what is left; other forms as JSON. */
export const rationaleTable = (rationale: JsonValue): string => {
  if (rationale === null) return ''
  if (!isExplained(rationale)) return `${JSON.stringify(rationale, null, 2)}\n`
  const table = new CliTable({
    ...plainTable,
    head: ['Rule', 'Verdict', 'Approver', 'Approved earlier', 'Amount tested', 'Limit', 'Headroom'],
    colAligns: ['left', 'left', 'left', 'right', 'right', 'right', 'right'],
  })
  for (const { rule, verdict, approver, approvedEarlier, limits } of rationale.rows) {
    const [first, ...ofTheYear] = limits
    table.push([rule, verdict, approver, approvedEarlier, ...tested(first)])
    for (const limit of ofTheYear) {
      table.push(['  in the year, whatever the rule', '', approver, '', ...tested(limit)])
    }
  }
  return `${table.toString()}\nThe rule that holds: ${rationale.chosen ?? 'none'}\n`
}
