/** The benchmark: workloads side by side with peers, round by round, and whether each goal is met in this run. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { measureSync } from '@coflyfr/cli/measured'
import { environmentNow, loadNow } from './environment.ts'
import { ensurePeers } from './peers/ensure-peers.ts'
import { writePlots } from './plots/write-plots.ts'
import { prepareFor } from './prepare.ts'
import { type BenchReport, printReport } from './print-report.ts'
import { reportsLeftOut } from './replay/report-folds.ts'
import { type WorkloadResult, workloadResult } from './result.ts'
import { runRounds } from './run-rounds.ts'
import { runScale } from './scale/run-scale.ts'
import { readSettings, type Settings, usage } from './settings.ts'
import type { Workload } from './workload.ts'
import { workloads } from './workloads/workloads.ts'

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const chosen = (only: string | null): readonly Workload[] => {
  if (only === null) return workloads
  const wanted = only.split(',')
  const known = [...workloads.map(({ name }) => name), 'scale']
  const unknown = wanted.find((name) => !known.includes(name))
  if (unknown === undefined) return workloads.filter(({ name }) => wanted.includes(name))
  throw new RangeError(`--only: expected some of ${known.join(', ')}, found "${unknown}"`)
}

/** How much of each goal is enough before a release, so that noise fails no good change. */
const shareForRelease = 0.5

const run = async (
  some: readonly Workload[],
  settings: Settings,
): Promise<readonly WorkloadResult[]> => {
  const results: WorkloadResult[] = []
  for (const workload of some) {
    await prepareFor(workload, settings, tell)
    const rounds = await runRounds(workload, settings, tell)
    results.push(workloadResult(workload, rounds, settings.release ? shareForRelease : 1))
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
  const start = performance.now()
  const before = conditions()
  const results = await run(some, settings)
  const scales = settings.scale === null ? [] : await runScale(settings, settings.scale, tell)
  const report: BenchReport = {
    startedAt,
    environment: environmentNow(),
    settings,
    reportsLeftOut,
    before,
    after: conditions(),
    minutes: Math.round((performance.now() - start) / 6_000) / 10,
    workloads: results,
    scales,
  }
  mkdirSync(dirname(settings.out), { recursive: true })
  writeFileSync(settings.out, `${JSON.stringify(report, null, 2)}\n`)
  process.stdout.write(printReport(report))
  for (const path of writePlots(report, settings.plots)) tell(`Written to ${path}`)
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
