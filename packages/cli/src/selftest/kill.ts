import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Label } from '@coflyfr/reports'
import { drawn } from './chance.ts'
import { type Found, foundBy, type Ground } from './check.ts'
import { acknowledgedIn, countedInFile, proposal, scratchBudget } from './scratch.ts'
import { endOf, type Shell } from './shell.ts'

/** More than a process comes to before it is killed. */
const commandsOfOne = 2_000

/** The longest that a process writes after its first answer. */
const longestMs = 120

const killsLeast = 3

/** Lets a process write, kills it without warning at a drawn moment, and gives what it had acknowledged by then. */
const killed = async (
  { start }: Shell,
  seed: number,
  round: number,
): Promise<readonly string[]> => {
  const child = start(['record', 'l', '-'])
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
  en: `The command ${id} is in the ledger ${count} times`,
  cy: `Mae gorchymyn ${id} yn y cyfriflyfr ${count} o weithiau`,
})

const unverifiedText = (kills: number): Label => ({
  en: `After kill ${kills} the ledger does not verify`,
  cy: `Ar ôl lladd ${kills}, nid yw’r cyfriflyfr yn cael ei wirio`,
})

/** Kills on one ledger before a fresh one is begun, so that reading all of it stays quick. */
const killsOfOneLedger = 25

/** Lost or doubled commands of a ledger. */
const problemsOf = (path: string, acknowledged: readonly string[], kills: number): Label[] => {
  const counted = countedInFile(path)
  const lost = acknowledged.filter((id) => !counted.has(id)).map((id) => lostText(id, kills))
  const doubled = [...counted].filter(([id, count]) => id.startsWith('k') && count !== 1)
  return [...lost, ...doubled.map(([id, count]) => twiceText(id, count))]
}

/** Processes that write are killed; nothing that was acknowledged may be gone, and nothing may be there twice. */
export const kill = async (ground: Ground): Promise<Found> => {
  const { seed, hasTime } = ground
  const counters = { kills: 0, acknowledged: 0, lost: 0 }
  const findings: Label[] = []
  const goesOn = (): boolean => findings.length === 0 && (counters.kills < killsLeast || hasTime())
  while (goesOn()) {
    const shell = await scratchBudget(ground, `kill-${counters.kills}`)
    const acknowledged: string[] = []
    do {
      acknowledged.push(...(await killed(shell, seed, counters.kills)))
      counters.kills += 1
      const problems = problemsOf(join(shell.folder, 'l'), acknowledged, counters.kills)
      counters.lost += problems.length
      findings.push(...problems)
    } while (goesOn() && counters.kills % killsOfOneLedger !== 0)
    counters.acknowledged += acknowledged.length
    if ((await shell.run(['verify', 'l'])).code !== 0) findings.push(unverifiedText(counters.kills))
    rmSync(shell.folder, { recursive: true })
  }
  return foundBy(counters, findings)
}
