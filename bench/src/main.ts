/** The benchmark: runs workloads beside their peers, round by round, and says which goals are met in this run. */
import { mkdirSync } from 'node:fs'
import { measureSync } from '@coflyfr/cli/measured'
import { environmentNow, loadNow } from './environment.ts'
import { ensurePeers } from './peers/ensure-peers.ts'
import { type BenchReport, printReport } from './print-report.ts'
import { reportsLeftOut } from './replay/report-folds.ts'
import { type Found, runAll } from './run-all.ts'
import { readSettings, usage } from './settings.ts'
import type { Workload } from './workload.ts'
import { workloads } from './workloads/workloads.ts'
import { writeReport } from './write-report.ts'

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
  const reportOf = (found: Found): BenchReport => ({
    startedAt,
    environment: environmentNow(),
    settings,
    reportsLeftOut,
    before,
    after: conditions(),
    minutes: Math.round((performance.now() - start) / 6_000) / 10,
    ...found,
  })
  // Written after each part, so that results are kept if the run is ended from outside.
  const found = await runAll(some, settings, {
    tell,
    found: (soFar) => writeReport(reportOf(soFar)),
  })
  const report = reportOf(found)
  process.stdout.write(printReport(report))
  for (const path of writeReport(report)) tell(`Written to ${path}`)
  const missed = found.workloads.some(({ goals }) => goals.some(({ met }) => met === false))
  return found.failures.length > 0 || (settings.gate && missed) ? 1 : 0
}

/** Whether an error is about the flags, from `parseArgs` or from this program. */
const isUsageFault = (error: unknown): error is Error =>
  error instanceof RangeError || (error instanceof TypeError && 'code' in error)

process.exitCode = await main().catch((error: unknown) => {
  if (!isUsageFault(error)) throw error
  tell(`${error.message}\n\n${usage}`)
  return 2
})
