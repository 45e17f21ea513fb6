import { canonicalJson, sha256Hex } from '@coflyfr/core'
import { formatPounds, penceOfPounds, sumPence } from '@coflyfr/money'
import type { ContentCommand } from './document.ts'
import { effectiveOnOf } from './effective-on.ts'
import { pick, textOf } from './fields-of.ts'
import type { FileRecord, RecordValues } from './record.ts'

/** Most characters of the lines of one command: at three bytes each they stay below the 900 kB of one append. */
const textMax = 250_000

/**
 * The commands of a budget: a single one, or drafts of its parts and then the approval, which gives their count, total
 * and content hash.
 */
export const budgetCommands = (records: readonly FileRecord[]): readonly ContentCommand[] => {
  const [first] = records
  if (first === undefined) return []
  const { values } = first
  const effectiveOn = effectiveOnOf('ApproveBudget', values)
  const common = pick(values, 'financialYear', 'decision', 'includes')
  const lines = records.map(lineOf)
  const parts = inParts(lines)
  if (parts.length === 1) {
    return [{ command: 'ApproveBudget', effectiveOn, data: { ...common, lines } }]
  }
  const financialYear = textOf(values, 'financialYear')
  const drafts = parts.map((part, number) => ({
    command: 'DraftBudgetLines',
    effectiveOn,
    data: { financialYear, part: number + 1, lines: part },
  }))
  const total = sumPence(lines.map((line) => penceOfPounds(textOf(line, 'amount'))))
  const contentHash = sha256Hex(canonicalJson({ financialYear, lines: lines.map(completed) }))
  const approval = { ...common, count: lines.length, total: formatPounds(total), contentHash }
  return [...drafts, { command: 'ApproveBudget', effectiveOn, data: approval }]
}

const head = ['directorate', 'service', 'costCentre', 'subjective'] as const

const lineOf = ({ values }: FileRecord): RecordValues =>
  pick(values, ...head, 'kind', 'amount', 'fund', 'controllable')

/** A line with every default of the command filled in: the content hash is over these. */
const completed = (line: RecordValues): RecordValues => {
  const directorate = textOf(line, 'directorate')
  const defaults = { service: directorate, costCentre: directorate, subjective: 'all' }
  return { ...defaults, fund: 'revenue', controllable: true, ...line }
}

const inParts = (lines: readonly RecordValues[]): readonly (readonly RecordValues[])[] => {
  const parts: RecordValues[][] = [[]]
  let size = 0
  for (const line of lines) {
    const length = JSON.stringify(line).length
    size += length
    if (size > textMax) {
      parts.push([])
      size = length
    }
    parts.at(-1)?.push(line)
  }
  return parts
}
