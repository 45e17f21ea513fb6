import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openStore } from '@coflyfr/store-sqlite'
import { drawn } from './chance.ts'
import { type Found, foundBy, type Ground } from './check.ts'
import { countedInFile, proposal, scratchBudget } from './scratch.ts'
import { endOf, type Shell } from './shell.ts'

/** Commands whose writing is cut off. */
const commands = 24

/** Disks write so many bytes whole; what is larger may be torn. */
const sectorBytes = 512

const statesLeast = 60

/** The write-ahead log as it stood, and how long it was whenever a command was acknowledged. */
interface Written {
  readonly log: Buffer
  /** Bytes by the number of acknowledged commands. */
  readonly syncedBytes: readonly number[]
}

/** Gives a process one command after the other; what it synced before each answer is as long as the log then was. */
const write = async ({ folder, start }: Shell): Promise<Written> => {
  const child = start(['record', 'l', '-'])
  const ended = endOf(child)
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const path = join(folder, 'l-wal')
  const syncedBytes = [0]
  for (let number = 0; number < commands; number += 1) {
    child.stdin.write(proposal(`p${number}`))
    await answers.next()
    syncedBytes.push(statSync(path).size)
  }
  const log = readFileSync(path)
  child.stdin.end()
  await ended
  return { log, syncedBytes }
}

/** Sectors that were on their way when the power went: each is kept, empty, or holds what it held before. */
export const torn = (bytes: Buffer, name: string, seed: number): Buffer => {
  const left = Buffer.from(bytes.subarray(0, drawn(seed, `${name} length`, bytes.length + 1)))
  for (let at = 0; at < left.length; at += sectorBytes) {
    const fate = drawn(seed, `${name} ${at}`, 3)
    if (fate > 0) left.fill(fate === 1 ? 0 : 0xa5, at, Math.min(at + sectorBytes, left.length))
  }
  return left
}

/** Opens the file as the disk would show it, and gives what is wrong with it. */
export const problemOf = async (path: string, acknowledged: number): Promise<string | null> => {
  try {
    await using store = await openStore(path)
    const problems = store.integrityProblems()
    if (problems.length > 0) return problems.join('; ')
  } catch (fault) {
    return String(fault)
  }
  const counted = countedInFile(path)
  const there = Array.from({ length: commands }, (_, at) => counted.get(`p${at}`) ?? 0)
  const kept = there.indexOf(0) === -1 ? commands : there.indexOf(0)
  const isBeginning = there.every((count, at) => count === (at < kept ? 1 : 0))
  if (isBeginning && kept >= acknowledged && kept <= acknowledged + 1) return null
  return `${acknowledged}: ${there.join('')}`
}

/**
 * Cuts the power in between two commands: what was synced stays, what was not is lost, cut short or torn. Every command
 * that was acknowledged must be there, the next one whole or not at all.
 */
export const powerLoss = async (ground: Ground): Promise<Found> => {
  const { folder: within, seed, hasTime } = ground
  const shell = await scratchBudget(ground, 'power')
  const before = join(within, 'power-before')
  copyFileSync(join(shell.folder, 'l'), before)
  const { log, syncedBytes } = await write(shell)
  const place = join(within, 'power-after')
  let states = 0
  let problem: string | null = null
  while (problem === null && (states < statesLeast || hasTime())) {
    const name = `power ${states}`
    const acknowledged = drawn(seed, name, commands)
    const [synced = 0, next = 0] = syncedBytes.slice(acknowledged, acknowledged + 2)
    rmSync(place, { recursive: true, force: true })
    mkdirSync(place)
    const path = join(place, 'l')
    copyFileSync(before, path)
    const tail = torn(log.subarray(synced, next), name, seed)
    writeFileSync(`${path}-wal`, Buffer.concat([log.subarray(0, synced), tail]))
    problem = await problemOf(path, acknowledged)
    states += 1
  }
  const findings = problem === null ? [] : [brokenText(problem)]
  return foundBy({ states, commands }, findings)
}

const brokenText = (problem: string) => ({
  en: `After a power cut the ledger is not what was acknowledged: ${problem}`,
  cy: `Nid yw cyfriflyfr y torrwyd ei bŵer yr hyn a gadarnhawyd: ${problem}`,
})
