import type { JsonObject, JsonValue } from '@coflyfr/core'
import type {
  ExplainedCheck,
  ExplainedChecks,
  ExplainedLimit,
  RouteExplanation,
} from '@coflyfr/governance/rules'
import { plainTable } from '@coflyfr/reports'
import CliTable from 'cli-table3'
import { factsTable } from './facts-table.ts'
import { isJsonObject } from './is-json-object.ts'

type Route = Pick<RouteExplanation, 'rules' | 'source' | 'rows' | 'chosen'>

const has = <Name extends string>(
  value: JsonObject,
  ...names: readonly Name[]
): value is JsonObject & Readonly<Record<Name, JsonValue>> => names.every((name) => name in value)

const hasRoute = (value: JsonObject): value is JsonObject & Route =>
  has(value, 'rules', 'source', 'rows', 'chosen')

const hasChecks = (value: JsonObject): value is JsonObject & ExplainedChecks =>
  has(value, 'checks', 'refusedBy')

const shown = (amount: string | null): string => amount ?? 'none'

const tested = (limit: ExplainedLimit | undefined): readonly string[] =>
  limit === undefined ? ['', '', ''] : [limit.amount, shown(limit.limit), shown(limit.headroom)]

const routeTable = ({ rules, source, rows, chosen }: Route): string => {
  const table = new CliTable({
    ...plainTable,
    head: ['Rule', 'Verdict', 'Approver', 'Approved earlier', 'Amount tested', 'Limit', 'Headroom'],
    colAligns: ['left', 'left', 'left', 'right', 'right', 'right', 'right'],
  })
  for (const { rule, verdict, approver, approvedEarlier, limits } of rows) {
    const [first, ...ofTheYear] = limits
    table.push([rule, verdict, approver, approvedEarlier ?? '', ...tested(first)])
    for (const limit of ofTheYear) {
      table.push(['  in the year, whatever the rule', '', approver, '', ...tested(limit)])
    }
  }
  const by = `Approval rules: ${rules}, from ${source}`
  return `Rules looked at:\n${table.toString()}\nThe rule that holds: ${chosen ?? 'none'}\n${by}\n`
}

const named = ({ rule, source }: ExplainedCheck): string =>
  source === null ? rule : `${rule} [${source}]`

const counted = ({ test, limit, total, asked, headroom, available }: ExplainedLimit) => [
  test === 'exactly' ? `exactly ${shown(limit)}` : shown(limit),
  total,
  asked,
  shown(headroom),
  shown(available),
]

const checksTable = ({ checks, refusedBy }: ExplainedChecks): string => {
  const table = new CliTable({
    ...plainTable,
    head: ['Rule', 'Verdict', 'Limit', 'So far', 'Asked', 'Headroom', 'Available'],
    colAligns: ['left', 'left', 'right', 'right', 'right', 'right', 'right'],
  })
  for (const check of checks) {
    table.push([named(check), check.verdict, '', '', '', '', ''])
    for (const limit of check.limits) table.push([`  ${limit.of}`, '', ...counted(limit)])
  }
  const refused = refusedBy === null ? '' : `Refused by: ${refusedBy}\n`
  return `Checked, in this order:\n${table.toString()}\n${refused}`
}

/** What the two tables show already, or only say of the rules as a whole. */
const shownAbove: ReadonlySet<string> = new Set([
  'checks',
  'refusedBy',
  'rows',
  'chosen',
  'rules',
  'source',
  'effectiveFrom',
  'scope',
  'gross',
])

/**
 * A rationale for people: the rows of the route with what counts so far and what is left, every rule that was checked, and
 * what stands before the command.
 */
export const rationaleTable = (rationale: JsonValue): string => {
  if (!isJsonObject(rationale)) return ''
  const rest = Object.entries(rationale).filter(([name]) => !shownAbove.has(name))
  const parts = [
    hasRoute(rationale) ? routeTable(rationale) : '',
    hasChecks(rationale) ? checksTable(rationale) : '',
    factsTable(Object.fromEntries(rest)),
  ]
  return parts.filter((part) => part !== '').join('\n')
}
