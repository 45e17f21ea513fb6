import type { Verification } from '@coflyfr/audit'
import { verifyPack } from '../../../packages/verifier/src/pack/verify-pack.ts'
import { askedFor } from '../../../packages/verifier/src/script/arguments.ts'
import { diskFolder } from '../../../packages/verifier/src/script/disk-folder.ts'
import { nodeHashing } from '../../../packages/verifier/src/script/node-hashing.ts'
import { commandLine } from '../../support/command-line.ts'

/** A verifier: what it says of a pack with some evidence. */
export type Verifies = (pack: string, evidence: readonly string[]) => Promise<Told>

/** What verifiers are compared by. */
export type Told = Pick<Verification, 'size' | 'root'> & {
  readonly verdicts: Readonly<
    Record<
      string,
      {
        readonly status: string
        readonly findings: readonly {
          readonly code: string
          readonly detail: string
          readonly position?: number
        }[]
      }
    >
  >
}

const { json } = commandLine()

/** The library's, through its command line. */
export const library: Verifies = (pack, evidence) => json(['verify', pack, ...evidence])

/** The independent one. */
export const independent: Verifies = async (pack, evidence) => {
  const asked = await askedFor(nodeHashing, [pack, ...evidence])
  if (asked === null) throw new Error('No pack was given')
  return verifyPack(nodeHashing, diskFolder(pack), asked.evidence)
}

/** What the library's verifier and another one say differently, or an empty list. */
export const differences = (one: Told, other: Told): readonly string[] =>
  Object.entries(one.verdicts).flatMap(([name, { status, findings }]) => {
    const theirs = other.verdicts[name]
    if (status === theirs?.status) return []
    const said = (found: typeof findings = []): string =>
      found
        .slice(0, 3)
        .map(({ code, position, detail }) => `${code}@${position}: ${detail}`)
        .join(' ; ')
    return [
      `${name}: ${status} (${said(findings)}) against ${theirs?.status} (${said(theirs?.findings)})`,
    ]
  })
