import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Label } from '@coflyfr/reports'
import { bareFile } from '../measured/bare-file.ts'
import { type Found, foundBy, type Ground } from './check.ts'
import { acknowledgedIn, countedInFile, proposal, scratchBudget } from './scratch.ts'
import type { Shell } from './shell.ts'

/** Commands of each of the two. */
const commandsOfOne = 40

/** How long one process is kept waiting: much longer than it takes to start and to write. */
const heldMs = 1_500

const waitsForLock = async ({ folder, run }: Shell): Promise<boolean> => {
  const file = bareFile(join(folder, 'l'))
  try {
    file.exec('BEGIN IMMEDIATE')
    const writer = run(['record', 'l', '-'], proposal('waited'))
    const first = await Promise.race([writer.then(() => 'wrote'), setTimeout(heldMs, 'waits')])
    file.exec('ROLLBACK')
    const { out } = await writer
    return first === 'waits' && acknowledgedIn(out).includes('waited')
  } finally {
    file.close()
  }
}

const didNotWait: Label = {
  en: 'A process wrote while another held the lock on the file: locks do not work on this file system',
  cy: 'Ysgrifennodd proses tra oedd un arall yn dal clo’r ffeil: nid yw cloeon yn dal ar y system ffeiliau hon',
}

/** Two processes write to one ledger at once: each command stands there once, and neither writes under the other's lock. */
export const company = async (ground: Ground): Promise<Found> => {
  const shell = await scratchBudget(ground, 'company')
  const printed = await Promise.all(
    ['a', 'b'].map((name) => {
      const lines = Array.from({ length: commandsOfOne }, (_, number) => proposal(name + number))
      return shell.mustRun(['record', 'l', '-'], lines.join(''))
    }),
  )
  const acknowledged = printed.flatMap(acknowledgedIn)
  const counted = countedInFile(join(shell.folder, 'l'))
  const wrong = acknowledged.filter((id) => counted.get(id) !== 1)
  const findings: Label[] = wrong.map((id) => ({
    en: `The command ${id} from two processes is in the ledger ${counted.get(id) ?? 0} times, not once`,
    cy: `Mae gorchymyn ${id} y ddwy broses yn y cyfriflyfr ${counted.get(id) ?? 0} o weithiau, nid unwaith`,
  }))
  if (acknowledged.length !== 2 * commandsOfOne)
    findings.push({
      en: `Of ${2 * commandsOfOne} commands ${acknowledged.length} were acknowledged`,
      cy: `O’r ${2 * commandsOfOne} gorchymyn, cadarnhawyd ${acknowledged.length}`,
    })
  if (!(await waitsForLock(shell))) findings.push(didNotWait)
  return foundBy({ processes: 2, acknowledged: acknowledged.length }, findings)
}
