import { type Failure, failureText, reasonOf } from './failure.ts'
import { prepareFor } from './prepare.ts'
import { type WorkloadResult, workloadResult } from './result.ts'
import { runRounds } from './run-rounds.ts'
import { prepareScale, runScale } from './scale/run-scale.ts'
import type { ScaleResult } from './scale/scale-result.ts'
import type { Settings } from './settings.ts'
import type { Workload } from './workload.ts'

/** What a run has found so far. */
export interface Found {
  readonly workloads: readonly WorkloadResult[]
  readonly scales: readonly ScaleResult[]
  readonly failures: readonly Failure[]
  /** The time that the run spent on preparing its data. */
  readonly minutesPreparing: number
}

interface Listeners {
  readonly tell: (line: string) => void
  /** Called after each workload with everything found so far. */
  readonly found: (soFar: Found) => void
}

const minutes = (milliseconds: number): string => `${(milliseconds / 60_000).toFixed(1)} min`

/**
 * Runs the workloads one after the other, then measures how time and memory grow with the log. It can run unattended: a
 * failure is listed and does not affect the other results.
 */
export const runAll = async (
  some: readonly Workload[],
  settings: Settings,
  { tell, found }: Listeners,
): Promise<Found> => {
  const start = performance.now()
  const workloads: WorkloadResult[] = []
  const scales: ScaleResult[] = []
  const failures: Failure[] = []
  let preparing = 0
  const soFar = (): Found => ({
    workloads,
    scales,
    failures,
    minutesPreparing: Math.round(preparing / 6_000) / 10,
  })
  const prepared = async (prepare: Promise<void>): Promise<void> => {
    const began = performance.now()
    await prepare
    preparing += performance.now() - began
  }
  const part = async (name: string, run: () => Promise<void>): Promise<void> => {
    const began = performance.now()
    try {
      await run()
    } catch (error) {
      const failure = { workload: name, what: 'the whole of it', why: reasonOf(error) }
      failures.push(failure)
      tell(failureText(failure))
    }
    const now = performance.now()
    tell(`${name} took ${minutes(now - began)}, the run so far ${minutes(now - start)}`)
    found(soFar())
  }
  for (const workload of some)
    await part(workload.name, async () => {
      await prepared(prepareFor(workload, settings, tell))
      const run = await runRounds(workload, settings, tell)
      failures.push(...run.failures)
      workloads.push(workloadResult(workload, run.rounds, settings.release))
    })
  const { scale } = settings
  if (scale !== null)
    await part('scale', async () => {
      await prepared(prepareScale(settings, scale, tell))
      await runScale(settings, scale, { tell, scales, failures })
    })
  return soFar()
}
