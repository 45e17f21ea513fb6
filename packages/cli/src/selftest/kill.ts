import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Label } from '@coflyfr/reports'
import { drawn } from './chance.ts'
import { type Found, foundBy, type Ground } from './check.ts'
import { endOf, mustRun, startProgram } from './program.ts'
import { acknowledgedIn, countedInFile, proposal, scratchBudget } from './scratch.ts'

/** More than a process comes to before it is killed. */
const commandsOfOne = 2_000

/** The longest that a process writes after its first answer. */
const longestMs = 120

const killsLeast = 3

/** Lets a process write, kills it without warning at a drawn moment, and gives what it had acknowledged by then. */
const killed = async (folder: string, seed: number, round: number): Promise<readonly string[]> => {
  const child = startProgram(folder, ['record', 'l', '-'])
  const lines = Array.from({ length: commandsOfOne }, (_, at) => proposal(`k${round}-${at}`))
  child.stdin.write(lines.join(''))
  child.stdout.once('data', async () => {
    await setTimeout(drawn(seed, `kill ${round}`, longestMs))
    child.kill('SIGKILL')
  })
  return acknowledgedIn((await endOf(child)).out)
}

const lostText = (id: string, round: number): Label => ({
  en: `The command ${id} was acknowledged before kill ${round} and is lost`,
  cy: `Cadarnhawyd gorchymyn ${id} cyn lladd ${round} ac mae wedi’i golli`,
})

const twiceText = (id: string, count: number): Label => ({
  en: `The command ${id} stands ${count} times in the ledger`,
  cy: `Mae gorchymyn ${id} yn y cyfriflyfr ${count} o weithiau`,
})

/** Processes that write are killed; nothing that was acknowledged may be gone, and nothing may be there twice. */
export const kill = async ({ folder: within, seed, hasTime }: Ground): Promise<Found> => {
  const folder = await scratchBudget(within, 'kill')
  const acknowledged: string[] = []
  const findings: Label[] = []
  let kills = 0
  while (kills < killsLeast || hasTime()) {
    acknowledged.push(...(await killed(folder, seed, kills)))
    kills += 1
    const counted = countedInFile(join(folder, 'l'))
    findings.push(...acknowledged.filter((id) => !counted.has(id)).map((id) => lostText(id, kills)))
    for (const [id, count] of counted) {
      if (id.startsWith('k') && count !== 1) findings.push(twiceText(id, count))
    }
    if (findings.length > 0) break
  }
  await mustRun(folder, ['verify', 'l'])
  return foundBy({ kills, acknowledged: acknowledged.length, lost: findings.length }, findings)
}
