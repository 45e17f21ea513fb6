import { canonicalJson, sha256Hex } from '@coflyfr/core'
import type { ImportMap } from '../map/import-map.ts'
import type { ContentCommand } from './document.ts'
import { effectiveOnOf } from './effective-on.ts'
import { pick, textOf } from './fields-of.ts'
import type { FileRecord, RecordValues } from './record.ts'

/** The commands of one virement: its proposal, and the rest of its route where the map says that it was posted. */
export const virementCommands = (
  records: readonly FileRecord[],
  map: ImportMap,
): readonly ContentCommand[] => {
  const [first] = records
  if (first === undefined) return []
  const { values } = first
  const effectiveOn = effectiveOnOf('ProposeVirement', values)
  const legs = records.map((record) => pick(record.values, 'costCentre', 'subjective', 'amount'))
  const document = { ...pick(values, 'reference', 'financialYear', 'kind', 'reason'), legs }
  const proposal = { command: 'ProposeVirement', effectiveOn, data: document }
  if (map.as !== 'posted') return [proposal]
  const contentHash = sha256Hex(canonicalJson({ ...document, laterYears: [] }))
  return [proposal, ...routeOf(values, effectiveOn, contentHash, map)]
}

const routeOf = (
  values: RecordValues,
  effectiveOn: string,
  contentHash: string,
  { actors }: ImportMap,
): readonly ContentCommand[] => {
  const key = pick(values, 'reference', 'financialYear')
  const step = (command: string, id: string | undefined, data: RecordValues): ContentCommand => ({
    command,
    effectiveOn,
    data: { ...key, ...data, contentHash },
    // The command's own codec checks the role, and names those that exist.
    actor: { id: id ?? '', role: textOf(data, 'by') },
  })
  const agreement = {
    by: textOf(values, 'agreedBy'),
    decision: textOf(values, 'agreedDecision'),
    ...renamed(values, 'agreedOn'),
  }
  const approval = pick(values, 'by', 'decision', 'decidedOn')
  return [
    ...(agreement.by === '' ? [] : [step('AgreeVirement', actors?.agreer, agreement)]),
    step('ApproveVirement', actors?.approver, approval),
    {
      command: 'PostVirement',
      effectiveOn,
      data: key,
      actor: { id: actors?.poster ?? '', role: 'finance-officer' },
    },
  ]
}

const renamed = (values: RecordValues, name: string): RecordValues => {
  const day = textOf(values, name)
  return day === '' ? {} : { decidedOn: day }
}
