/** The benchmark: workloads side by side with peers, round by round, and whether each goal is met in this run. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ensureCasesLedger } from './cases/cases-ledger.ts'
import { ensureCachedLedger } from './data/cached-ledger.ts'
import { environmentNow, loadNow } from './environment.ts'
import { ensureFinanceLedger } from './finance/new-ledger.ts'
import { measureSync } from './measure-sync.ts'
import { ensurePeers } from './peers/ensure-peers.ts'
import { type BenchReport, printReport } from './print-report.ts'
import { reportsLeftOut } from './replay/report-folds.ts'
import { type WorkloadResult, workloadResult } from './result.ts'
import { runRounds } from './run-rounds.ts'
import { readSettings, type Settings, usage } from './settings.ts'
import { ensurePack } from './verifier/pack.ts'
import type { Workload } from './workload.ts'
import { appendConcurrent } from './workloads/append-concurrent.ts'
import { appendSequential } from './workloads/append-sequential.ts'
import { asOf } from './workloads/as-of.ts'
import { cases } from './workloads/cases.ts'
import { cluster } from './workloads/cluster.ts'
import { finance } from './workloads/finance.ts'
import { proofs } from './workloads/proofs.ts'
import { replay } from './workloads/replay.ts'
import { verifier } from './workloads/verifier.ts'

const workloads: readonly Workload[] = [
  appendSequential,
  appendConcurrent,
  replay,
  proofs,
  finance,
  cases,
  asOf,
  cluster,
  verifier,
]

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const chosen = (only: string | null): readonly Workload[] => {
  const found = workloads.filter(({ name }) => only === null || name === only)
  if (found.length > 0) return found
  throw new RangeError(
    `--only: expected one of ${workloads.map(({ name }) => name).join(', ')}, found "${only}"`,
  )
}

const prepareData = async ({ folder, events, seed }: Settings): Promise<void> => {
  tell(`Looking for the ledger of ${events} events in ${folder}; making it where it is missing …`)
  await ensureCachedLedger(folder, { events, seed })
}

const fixedEvents = ({ events }: Workload['rows'][number], quick: boolean): number => {
  if (events === 'data-set') return 0
  return quick ? events.quick : events.full
}

/** Made before anything is measured: a process that made them would count their memory as its own. */
const prepareExtracts = async (
  { rows }: Workload,
  { folder, seed, quick }: Settings,
): Promise<void> => {
  for (const events of new Set(rows.map((row) => fixedEvents(row, quick)))) {
    tell(`Looking for the extract of ${events} lines in ${folder}; making it where it is missing …`)
    await ensureFinanceLedger(folder, { events, seed })
  }
}

const prepareCases = async (
  { rows }: Workload,
  { folder, seed, quick }: Settings,
): Promise<void> => {
  for (const events of new Set(rows.map((row) => fixedEvents(row, quick)))) {
    tell(
      `Looking for the council of ${events} events in ${folder}; making it where it is missing …`,
    )
    await ensureCasesLedger(folder, { events, seed })
  }
}

const preparePacks = async ({ folder, events, seed }: Settings): Promise<void> => {
  for (const size of [events, Math.floor(events / 10)]) {
    tell(`Looking for the pack of ${size} events in ${folder}; making it where it is missing …`)
    await ensurePack(folder, { events: size, seed })
  }
}

const run = async (
  some: readonly Workload[],
  settings: Settings,
): Promise<readonly WorkloadResult[]> => {
  const results: WorkloadResult[] = []
  for (const workload of some) {
    if (workload === verifier) await preparePacks(settings)
    else if (workload.rows.some(({ events }) => events === 'data-set')) await prepareData(settings)
    if (workload === finance) await prepareExtracts(workload, settings)
    if (workload === cases) await prepareCases(workload, settings)
    results.push(workloadResult(workload, await runRounds(workload, settings, tell)))
  }
  return results
}

const main = async (): Promise<number> => {
  const asked = readSettings(process.argv.slice(2), process.env)
  if (asked === null) {
    process.stdout.write(usage)
    return 0
  }
  const some = chosen(asked.only)
  const rows = some.flatMap((workload) => workload.rows)
  const wantsPeers = asked.peers && rows.some(({ isPeer }) => isPeer)
  const modules = [...new Set(rows.flatMap(({ module }) => module ?? []))]
  mkdirSync(asked.folder, { recursive: true })
  const settings = { ...asked, peers: wantsPeers && ensurePeers(modules, tell) }
  const conditions = () => ({ load: loadNow(), syncMicroseconds: measureSync(settings.folder) })
  const startedAt = new Date().toISOString()
  const before = conditions()
  const results = await run(some, settings)
  const report: BenchReport = {
    startedAt,
    environment: environmentNow(),
    settings,
    reportsLeftOut,
    before,
    after: conditions(),
    workloads: results,
  }
  mkdirSync(dirname(settings.out), { recursive: true })
  writeFileSync(settings.out, `${JSON.stringify(report, null, 2)}\n`)
  process.stdout.write(printReport(report))
  tell(`Written to ${settings.out}`)
  const missed = results.some(({ goals }) => goals.some(({ met }) => met === false))
  return settings.gate && missed ? 1 : 0
}

/** Flags that cannot be read, as `parseArgs` and this program say it. */
const isUsageFault = (error: unknown): error is Error =>
  error instanceof RangeError || (error instanceof TypeError && 'code' in error)

process.exitCode = await main().catch((error: unknown) => {
  if (!isUsageFault(error)) throw error
  tell(`${error.message}\n\n${usage}`)
  return 2
})
