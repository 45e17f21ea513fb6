import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Label } from '@coflyfr/reports'
import { drawn } from './chance.ts'
import { type Found, foundBy, type Ground } from './check.ts'
import { proposal, scratchBudget } from './scratch.ts'
import { endOf, type Shell } from './shell.ts'

const rootOf = async ({ mustRun }: Shell, ledger: string): Promise<string> =>
  JSON.parse(await mustRun(['verify', ledger, '--format', 'json'])).root

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
    en: 'The restored ledger has a different root from the one backed up',
    cy: 'Mae gan yr hyn a adferwyd wraidd gwahanol i’r hyn a gopïwyd wrth gefn',
  },
  damageTaken: {
    en: 'A backup with a damaged byte was restored',
    cy: 'Adferwyd copi wrth gefn a chanddo feit wedi’i ddifrodi',
  },
  whileWriting: {
    en: 'A backup made while another process was writing cannot be restored',
    cy: 'Ni ellir adfer copi wrth gefn a wnaed tra oedd proses arall yn ysgrifennu',
  },
} as const satisfies Readonly<Record<string, Label>>

/** Backs a ledger up while another process writes to it. */
const backupOfBusy = async ({ start, run, mustRun }: Shell): Promise<boolean> => {
  const writer = start(['record', 'l', '-'])
  const ended = endOf(writer)
  for (let number = 0; number < 400; number += 1) writer.stdin.write(proposal(`busy${number}`))
  await mustRun(['backup', 'l', 'busy'])
  writer.stdin.end()
  await ended
  return (await run(['restore', 'busy', 'busy.ledger'])).code === 0
}

/** A backup restores to the very log, also where it was made while others wrote; a damaged one is refused. */
export const backup = async (ground: Ground): Promise<Found> => {
  const shell = await scratchBudget(ground, 'backup')
  await shell.mustRun(['backup', 'l', 'copy'])
  await shell.mustRun(['restore', 'copy', 'again'])
  const findings: Label[] = []
  if ((await rootOf(shell, 'l')) !== (await rootOf(shell, 'again'))) findings.push(text.otherRoot)
  if (!(await backupOfBusy(shell))) findings.push(text.whileWriting)
  damage(join(shell.folder, 'copy', 'ledger'), ground.seed)
  const { code } = await shell.run(['restore', 'copy', 'damaged'])
  if (code === 0) findings.push(text.damageTaken)
  return foundBy({ restored: 2, refused: code === 0 ? 0 : 1 }, findings)
}
