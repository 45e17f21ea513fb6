import type { ContentCommand } from './document.ts'
import { effectiveOnOf } from './effective-on.ts'
import { nested, pick, textOf } from './fields-of.ts'
import type { FileRecord, RecordValues } from './record.ts'

/** The command of a row that is a document of its own; a reduction's row may report on it as well. */
export const rowCommands = (command: string, { values }: FileRecord): readonly ContentCommand[] => {
  const effectiveOn = effectiveOnOf(command, values)
  if (command === 'ApproveReduction') return reductionCommands(values, effectiveOn)
  const { effectiveOn: _, ...data } = values
  return [{ command, effectiveOn, data: nested(data) }]
}

const reductionCommands = (
  values: RecordValues,
  effectiveOn: string,
): readonly ContentCommand[] => {
  const key = pick(values, 'financialYear', 'reference')
  const approval = pick(
    values,
    'description',
    'directorate',
    'target',
    'decision',
    'service',
    'owner',
  )
  const report = pick(values, 'achieved', 'rag', 'projected', 'reason', 'mitigation')
  const approve = { command: 'ApproveReduction', effectiveOn, data: { ...key, ...approval } }
  if (textOf(values, 'achieved') === '') return [approve]
  const reportedOn = textOf(values, 'reportedOn') || effectiveOn
  const data = { ...key, ...report }
  return [approve, { command: 'ReportReduction', effectiveOn: reportedOn, data }]
}
