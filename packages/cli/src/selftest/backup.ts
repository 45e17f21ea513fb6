import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Label } from '@coflyfr/reports'
import { drawn } from './chance.ts'
import { type Found, foundBy, type Ground } from './check.ts'
import { endOf, mustRun, runProgram, startProgram } from './program.ts'
import { proposal, scratchBudget } from './scratch.ts'

const rootOf = async (folder: string, ledger: string): Promise<string> =>
  JSON.parse(await mustRun(folder, ['verify', ledger, '--format', 'json'])).root

/** Turns one byte of a file over. */
const damage = (path: string, seed: number): void => {
  const file = openSync(path, 'r+')
  try {
    const at = drawn(seed, 'damage', statSync(path).size)
    const byte = Buffer.alloc(1)
    readSync(file, byte, 0, 1, at)
    writeSync(file, Buffer.of(byte.readUInt8() ^ 0xff), 0, 1, at)
  } finally {
    closeSync(file)
  }
}

const text = {
  otherRoot: {
    en: 'What was restored has another root than what was backed up',
    cy: 'Mae gan yr hyn a adferwyd wraidd gwahanol i’r hyn a gopïwyd wrth gefn',
  },
  damageTaken: {
    en: 'A backup with a damaged byte was restored',
    cy: 'Adferwyd copi wrth gefn a chanddo feit wedi’i ddifrodi',
  },
  whileWriting: {
    en: 'A backup that was made while another process wrote cannot be restored',
    cy: 'Ni ellir adfer copi wrth gefn a wnaed tra oedd proses arall yn ysgrifennu',
  },
} as const satisfies Readonly<Record<string, Label>>

/** Backs a ledger up while another process writes to it. */
const backupOfBusy = async (folder: string): Promise<boolean> => {
  const writer = startProgram(folder, ['record', 'l', '-'])
  const ended = endOf(writer)
  for (let number = 0; number < 400; number += 1) writer.stdin.write(proposal(`busy${number}`))
  await mustRun(folder, ['backup', 'l', 'busy'])
  writer.stdin.end()
  await ended
  return (await runProgram(folder, ['restore', 'busy', 'busy.ledger'])).code === 0
}

/** A backup restores to the very log, also where it was made while others wrote; a damaged one is refused. */
export const backup = async ({ folder: within, seed }: Ground): Promise<Found> => {
  const folder = await scratchBudget(within, 'backup')
  await mustRun(folder, ['backup', 'l', 'copy'])
  await mustRun(folder, ['restore', 'copy', 'again'])
  const findings: Label[] = []
  if ((await rootOf(folder, 'l')) !== (await rootOf(folder, 'again'))) findings.push(text.otherRoot)
  if (!(await backupOfBusy(folder))) findings.push(text.whileWriting)
  damage(join(folder, 'copy', 'ledger'), seed)
  const { code } = await runProgram(folder, ['restore', 'copy', 'damaged'])
  if (code === 0) findings.push(text.damageTaken)
  return foundBy({ restored: 2, refused: code === 0 ? 0 : 1 }, findings)
}
