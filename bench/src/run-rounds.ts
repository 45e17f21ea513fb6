import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Failure, failureText, reasonOf } from './failure.ts'
import type { MeasurementName } from './measurements.ts'
import { type ChildAnswer, runChild } from './run-child.ts'
import type { Settings } from './settings.ts'
import { withCommas } from './with-commas.ts'
import type { Round, Row, Workload } from './workload.ts'

/**
 * A row that hung this often is not tried again, because each time costs minutes. One that fails quickly is tried in every
 * round.
 */
const hangsMax = 2

const hangMs = 60_000

const eventsOf = ({ events }: Row, settings: Settings): number => {
  if (events === 'data-set') return settings.events
  return settings.quick ? events.quick : events.full
}

/** Runs one measurement in its own process, with an empty folder that is removed afterwards. */
export const measureAt = async (
  name: MeasurementName,
  events: number,
  { folder: cache, seed }: Settings,
): Promise<ChildAnswer> => {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'run-'))
  try {
    return await runChild({ name, task: { folder, cache, seed, events } })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The results of a workload's rounds, and what failed in them. */
export interface RoundsRun {
  readonly rounds: readonly Round[]
  readonly failures: readonly Failure[]
}

/**
 * Runs a workload as A B C A B C, each measurement in its own process, so that whatever slows the machine down for a
 * while affects all of them. A measurement that fails is left out of its round and listed with the reason. A peer that
 * fails does not fail the run.
 */
export const runRounds = async (
  workload: Workload,
  settings: Settings,
  tell: (line: string) => void,
): Promise<RoundsRun> => {
  const rounds: Round[] = []
  const failures: Failure[] = []
  const hung = new Map<Row, number>()
  const wanted = Math.min(settings.rounds, workload.roundsMax ?? settings.rounds)
  for (let number = 1; number <= wanted; number += 1) {
    const round: Partial<Record<Row['measurement'], ChildAnswer>> = {}
    for (const row of workload.rows) {
      const hangs = hung.get(row) ?? 0
      if ((row.isPeer && !settings.peers) || hangs >= hangsMax) continue
      const startMs = performance.now()
      try {
        const answer = await measureAt(row.measurement, eventsOf(row, settings), settings)
        round[row.measurement] = answer
        const rate = withCommas(answer.events / answer.seconds)
        tell(`${workload.name} ${number}/${wanted}  ${row.label}: ${rate} events/s`)
      } catch (error) {
        if (performance.now() - startMs > hangMs) hung.set(row, hangs + 1)
        const failure = { workload: workload.name, what: row.label, why: reasonOf(error) }
        if (!row.isPeer) failures.push(failure)
        tell(`${failureText(failure)} (left out of round ${number} of ${wanted})`)
      }
    }
    rounds.push(round)
  }
  return { rounds, failures }
}
