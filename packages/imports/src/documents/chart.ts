import { canonicalJson } from '@coflyfr/core'
import type { ContentCommand } from './document.ts'
import { pick, textOf } from './fields-of.ts'
import type { FileRecord, RecordValues } from './record.ts'

/** Entries of one command: a few hundred bytes each stay far below the 900 kB of an append. */
const entriesMax = 1500

/** The commands of a chart of accounts: one, or several that number its reference. */
export const chartCommands = (records: readonly FileRecord[]): readonly ContentCommand[] => {
  const [first] = records
  if (first === undefined) return []
  const { values } = first
  const entries: readonly Entry[] = [
    ...distinct(records.flatMap(costCentreOf)).map(
      (entry) => ({ list: 'costCentres', entry }) as const,
    ),
    ...distinct(records.flatMap(subjectiveOf)).map(
      (entry) => ({ list: 'subjectives', entry }) as const,
    ),
  ]
  const parts = Array.from({ length: Math.ceil(entries.length / entriesMax) }, (_, part) =>
    entries.slice(part * entriesMax, (part + 1) * entriesMax),
  )
  const reference = textOf(values, 'reference')
  return parts.map((part, number) => ({
    command: 'SetChartOfAccounts',
    effectiveOn: textOf(values, 'effectiveOn'),
    data: {
      reference: number === 0 ? reference : `${reference}/${number + 1}`,
      costCentres: listed(part, 'costCentres'),
      subjectives: listed(part, 'subjectives'),
      ...pick(values, 'reason'),
    },
  }))
}

interface Entry {
  readonly list: 'costCentres' | 'subjectives'
  readonly entry: RecordValues
}

const listed = (part: readonly Entry[], list: Entry['list']): readonly RecordValues[] =>
  part.filter((one) => one.list === list).map(({ entry }) => entry)

const named = (values: RecordValues, name: string): RecordValues => {
  const text = textOf(values, name)
  return text === '' ? {} : { name: text }
}

/** A row may describe a cost centre, a subjective, or both. */
export const costCentreOf = ({ values }: Pick<FileRecord, 'values'>): readonly RecordValues[] =>
  textOf(values, 'costCentre') === ''
    ? []
    : [
        {
          ...pick(values, 'costCentre', 'directorate', 'service'),
          ...named(values, 'costCentreName'),
        },
      ]

/** See {@link costCentreOf}. */
export const subjectiveOf = ({ values }: Pick<FileRecord, 'values'>): readonly RecordValues[] =>
  textOf(values, 'subjective') === ''
    ? []
    : [{ ...pick(values, 'subjective', 'kind', 'group'), ...named(values, 'subjectiveName') }]

const distinct = (entries: readonly RecordValues[]): readonly RecordValues[] => [
  ...new Map(entries.map((entry) => [canonicalJson(entry), entry])).values(),
]
