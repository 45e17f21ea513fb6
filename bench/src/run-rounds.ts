import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { MeasurementName } from './measurements.ts'
import { type ChildAnswer, runChild } from './run-child.ts'
import type { Settings } from './settings.ts'
import type { Round, Row, Workload } from './workload.ts'

const eventsOf = ({ events }: Row, settings: Settings): number => {
  if (events === 'data-set') return settings.events
  return settings.quick ? events.quick : events.full
}

/** One measurement in a process of its own, with an empty folder that goes afterwards. */
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

/**
 * Runs a workload A B C A B C: each measurement in a process of its own, so that what slows the machine down for a while
 * slows all of them. A peer that fails is left out of the round, and why is told.
 */
export const runRounds = async (
  workload: Workload,
  settings: Settings,
  tell: (line: string) => void,
): Promise<readonly Round[]> => {
  const rounds: Round[] = []
  const wanted = Math.min(settings.rounds, workload.roundsMax ?? settings.rounds)
  for (let number = 1; number <= wanted; number += 1) {
    const round: Partial<Record<Row['measurement'], ChildAnswer>> = {}
    for (const row of workload.rows) {
      if (row.isPeer && !settings.peers) continue
      try {
        const answer = await measureAt(row.measurement, eventsOf(row, settings), settings)
        round[row.measurement] = answer
        const rate = Math.round(answer.events / answer.seconds).toLocaleString('en-GB')
        tell(`${workload.name} ${number}/${wanted}  ${row.label}: ${rate} events/s`)
      } catch (error) {
        if (!row.isPeer) throw error
        tell(`${workload.name} ${number}/${wanted}  ${row.label}: left out. ${error}`)
      }
    }
    rounds.push(round)
  }
  return rounds
}
