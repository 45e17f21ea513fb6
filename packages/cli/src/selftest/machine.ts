import { statfsSync } from 'node:fs'
import { endianness, release } from 'node:os'
import type { Label } from '@coflyfr/reports'
import { type Check, foundBy } from './check.ts'

/** File systems by the number that Linux gives them: what a file written there is not safe from. */
const unsafe: Readonly<Record<number, Label>> = {
  [0x01021994]: {
    en: 'The folder is in memory (tmpfs), so everything in it is lost on a restart; name one on a disk with --folder',
    cy: 'Mae’r ffolder yn y cof (tmpfs): ni fydd dim a ysgrifennir yno ar gael ar ôl ailgychwyn; rhowch un ar ddisg gyda --folder',
  },
  [0x858458f6]: {
    en: 'The folder is in memory (ramfs), so everything in it is lost on a restart; name one on a disk with --folder',
    cy: 'Mae’r ffolder yn y cof (ramfs): ni fydd dim a ysgrifennir yno ar gael ar ôl ailgychwyn; rhowch un ar ddisg gyda --folder',
  },
  [0x6969]: {
    en: 'The folder is on another machine (NFS), where SQLite’s locks do not work; keep ledgers on a disk of this machine',
    cy: 'Mae’r ffolder ar beiriant arall (NFS): nid yw cloeon SQLite yn dal yno; cadwch gyfriflyfrau ar ddisg y peiriant hwn',
  },
  [0xff534d42]: {
    en: 'The folder is on another machine (SMB), where SQLite’s locks do not work; keep ledgers on a disk of this machine',
    cy: 'Mae’r ffolder ar beiriant arall (SMB): nid yw cloeon SQLite yn dal yno; cadwch gyfriflyfrau ar ddisg y peiriant hwn',
  },
}

/** What is wrong with keeping ledgers on a file system of this number. */
export const problemsOf = (fileSystem: number): readonly Label[] => {
  const problem = unsafe[fileSystem]
  return problem === undefined ? [] : [problem]
}

/** Where ledgers of this machine would lie, and what reads and writes them. */
export const machine: Check = async ({ folder }) =>
  foundBy(
    {
      node: process.versions.node,
      sqlite: process.versions['sqlite'] ?? '',
      system: `${process.platform} ${release()} ${process.arch} ${endianness()}`,
    },
    problemsOf(statfsSync(folder).type),
  )
