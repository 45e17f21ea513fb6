import { rootAt, type TreeHead } from '@coflyfr/proof'
import {
  type AnyReport,
  type ColumnsComparison,
  compareColumns,
  reports as everyReport,
  type SegmentComparison,
} from '@coflyfr/reports'
import type { AuditedLedger } from '../audited-ledger.ts'
import { reportStates } from '../inner-checkpoint.ts'
import type { VaultGiven } from '../verify/sealed-values.ts'
import { diagnoseProjection } from './diagnose-projection.ts'
import { adviceOnVault, diagnoseVault } from './diagnose-vault.ts'
import type { Diagnosis, ProjectionDiagnosis, TailState } from './diagnosis.ts'

/** What `doctor` compares a ledger with. */
export interface DoctorOptions {
  /** The reports whose kept states are derived again; by default, all of this release. */
  readonly reports?: ReadonlyMap<string, AnyReport>
  /** Checkpoints kept outside the ledger, in the order in which they were given out. */
  readonly checkpoints?: readonly TreeHead[]
  /** Compares all segments of the columns with the log instead of a sample. */
  readonly all?: boolean
  /** The vault, or why there is none. If left out, the diagnosis says nothing of a vault. */
  readonly vault?: VaultGiven
}

/**
 * Examines a ledger without writing to it: its storage, its end against the last checkpoint, its size on disk, and each
 * kept state against the log. It names the first difference of each and says what to do. Throws `StoreFault` on a log
 * that cannot be read: that is a case for `verify`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { doctor } from '@coflyfr/audit'
 * import { openLedger } from '@coflyfr/core'
 * import { createStore } from '@coflyfr/store-sqlite'
 *
 * const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.db')
 * await using store = await createStore(path, { origin: 'council.example/ledger' })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const { tail, advice } = await doctor(store)
 * assert.equal(tail.state, 'unknown')
 * assert.deepEqual(advice, [])
 * ```
 */
export const doctor = async (
  ledger: AuditedLedger,
  { reports = everyReport, checkpoints = [], all = false, vault: given }: DoctorOptions = {},
): Promise<Diagnosis> => {
  const { size, historyOpen } = await ledger.head()
  const storage = ledger.integrityProblems()
  const checkpoint = checkpoints.at(-1) ?? null
  const tail = {
    state: tailState(ledger, size, checkpoint),
    checkpointSize: checkpoint?.size ?? null,
  }
  const projections: ProjectionDiagnosis[] = []
  for (const kept of reportStates(ledger)) {
    projections.push(await diagnoseProjection(ledger, reports, kept))
  }
  const ground = { store: ledger, rootAt: rootIn(ledger) }
  const columns = await compareColumns(ground, ledger.keptStates(), { all })
  const vault = given === undefined ? null : await diagnoseVault(ledger, size, given)
  const { origin } = ledger
  const space = ledger.space()
  const found = { origin, size, historyOpen, space, tail, storage, projections, columns, vault }
  const derived = storage.length === 0 ? [] : (ledger.commandKeyProblems?.() ?? [])
  return { ...found, advice: [...adviceOnStorage(storage, derived), ...adviceOn(found, reports)] }
}

const rootIn =
  ({ tree }: AuditedLedger) =>
  (size: number): string =>
    Buffer.from(rootAt(tree.readNode, size)).toString('base64')

const tailState = (
  { tree }: AuditedLedger,
  size: number,
  checkpoint: TreeHead | null,
): TailState => {
  if (checkpoint === null) return 'unknown'
  if (checkpoint.size > size) return 'missing'
  const isSame = Buffer.compare(rootAt(tree.readNode, checkpoint.size), checkpoint.root) === 0
  if (!isSame) return 'another'
  return checkpoint.size === size ? 'covered' : 'grown'
}

/** What the store derived from the log can be rebuilt. Any other damage needs a backup. */
const adviceOnStorage = (
  storage: readonly string[],
  derived: readonly string[],
): readonly string[] => [
  ...(storage.length > derived.length
    ? ['verify: the storage is damaged; restore it from a backup']
    : []),
  ...(derived.length > 0
    ? ['rebuild: the keys by which repeated commands are found are not those of the log']
    : []),
]

const adviceOn = (
  { tail, projections, columns, vault }: Omit<Diagnosis, 'advice'>,
  reports: ReadonlyMap<string, AnyReport>,
): readonly string[] => [
  ...(tail.state === 'missing' ? ['restore: the end of the log is gone'] : []),
  ...(tail.state === 'another' ? ['verify: the log is not the one that was signed'] : []),
  ...adviceOnVault(vault),
  ...projections.flatMap((projection) => adviceOnProjection(projection, reports)),
  ...adviceOnColumns(columns),
]

/** By the name of the columns, the report whose rebuild derives them again. */
const reportOfColumns = new Map([
  ['money-columns', 'budget-monitoring'],
  ['case-columns', 'measures'],
])

/** Segments that another release wrote need no advice: whoever reads them next derives them again. */
const adviceOnColumns = ({ compared }: ColumnsComparison): readonly string[] => {
  const isWrong = ({ state }: SegmentComparison): boolean => state !== 'equal' && state !== 'stale'
  const wrong = new Set(compared.filter(isWrong).map(({ columns }) => columns))
  return [...reportOfColumns]
    .filter(([columns]) => wrong.has(columns))
    .map(([, report]) => `rebuild ${report}: its columns are not what the log leads to`)
}

const adviceOnProjection = (
  { name, version, state }: ProjectionDiagnosis,
  reports: ReadonlyMap<string, AnyReport>,
): readonly string[] => {
  const report = [...reports.values()].find(
    ({ keptAs }) => keptAs.name === name && keptAs.version === version,
  )
  switch (state) {
    case 'equal':
    case 'unknown':
      return []
    case 'differs':
      return [`rebuild ${report?.name}: its kept state is not what the log leads to`]
    case 'damaged':
      return [`rebuild ${report?.name}: its kept state cannot be read`]
    case 'ahead':
      return [`verify: ${name} has folded events that the log does not hold`]
  }
}
