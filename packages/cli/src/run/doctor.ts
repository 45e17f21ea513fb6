import {
  type Diagnosis,
  doctor as examine,
  type ProjectionDiagnosis,
  type VaultDiagnosis,
} from '@coflyfr/audit'
import type { ColumnsComparison, SegmentComparison } from '@coflyfr/reports'
import { isConnectionString } from '@coflyfr/store-kurrentdb'
import type { CliContext } from '../cli-context.ts'
import { countOf } from '../count-of.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import { ledgerPath, openPlace } from '../ledger-place.ts'
import type { CommonFlags } from '../parameters.ts'
import { openForReading } from '../session.ts'
import { checkpointsPath, readCheckpoints } from '../side-files.ts'
import { vaultToCheck } from '../vault-to-check.ts'

const projectionText = ({
  name,
  position,
  behind,
  state,
  difference,
  problem,
}: ProjectionDiagnosis): string => {
  const first =
    difference === null
      ? ''
      : `\n    first difference at ${difference.path}: kept ${difference.kept}, the log leads to ${difference.derived}`
  return `  ${name}: ${state} at position ${position}, ${behind} events behind${problem === null ? '' : ` (${problem})`}${first}\n`
}

const segmentText = ({ columns, segment, position, state, detail }: SegmentComparison): string =>
  `  ${columns} ${segment} up to position ${position}: ${state}${detail === null ? '' : ` (${detail})`}\n`

const columnsText = ({ kept, compared }: ColumnsComparison): string => {
  if (kept === 0) return ''
  const wrong = compared.filter(({ state }) => state !== 'equal')
  const equal = compared.length - wrong.length
  return `Columns: ${kept} segments kept, ${compared.length} compared with the log, ${equal} equal\n${wrong.map(segmentText).join('')}`
}

const vaultText = (vault: VaultDiagnosis | null): string => {
  if (vault === null) return ''
  const { state, findings, erasuresBegun } = vault
  const begun = erasuresBegun === 0 ? '' : `, cut off: ${countOf(erasuresBegun, 'erasure')}`
  const lines = findings.map(({ code, detail }) => `  ${code}: ${detail}\n`)
  return `Vault: ${state}${begun}\n${lines.join('')}`
}

const diagnosisText = ({
  origin,
  size,
  historyOpen,
  space,
  tail,
  storage,
  projections,
  columns,
  vault,
  advice,
}: Diagnosis): string => {
  const { fileBytes, freeBytes, writeAheadLogBytes } = space
  const kept =
    projections.length === 0 ? '  none is kept\n' : projections.map(projectionText).join('')
  const todo =
    advice.length === 0 ? 'Nothing to do\n' : advice.map((line) => `To do: ${line}\n`).join('')
  return [
    `${origin}: ${size} events${historyOpen ? ', a history load is open' : ''}\n`,
    `File: ${fileBytes} bytes, ${freeBytes} of them free, ${writeAheadLogBytes} in the write-ahead log\n`,
    `End of the log against the last checkpoint: ${tail.state}${tail.checkpointSize === null ? '' : ` (${tail.checkpointSize} events)`}\n`,
    `Storage: ${storage.length === 0 ? 'sound' : storage.join('; ')}\n`,
    vaultText(vault),
    `Kept report states:\n${kept}${columnsText(columns)}\n`,
    todo,
  ].join('')
}

/** Flags of `doctor`. */
export interface DoctorFlags extends CommonFlags {
  readonly all: boolean
}

/** Looks a ledger over: storage, end of the log, kept report states; names the first difference and what to do. */
export const doctor = async (
  context: CliContext,
  flags: DoctorFlags,
  ledger: string,
): Promise<ExitCode> => {
  const path = ledgerPath(context, ledger)
  const { records } = await readCheckpoints(checkpointsPath(path))
  await using store = isConnectionString(ledger)
    ? await openPlace(ledger, path, { clock: context.clock })
    : await openForReading(path, { clock: context.clock })
  await using vault = vaultToCheck(path, store.origin)
  const diagnosis = await examine(store, {
    checkpoints: records.map(({ checkpoint }) => checkpoint),
    all: flags.all,
    vault: vault.given,
  })
  context.process.stdout.write(
    flags.format === 'json' ? jsonDocument(diagnosis) : diagnosisText(diagnosis),
  )
  return diagnosis.advice.length === 0 ? exitCode.done : exitCode.finding
}
