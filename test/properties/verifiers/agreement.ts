import { statSync } from 'node:fs'
import { type CheckpointText, type Verification, verifyPack } from '@coflyfr/audit'
import type { ReadsEvents } from '../../../packages/verifier/src/pack/read-events.ts'
import { verifyPack as verifyPackAlone } from '../../../packages/verifier/src/pack/verify-pack.ts'
import { askedFor } from '../../../packages/verifier/src/script/arguments.ts'
import { nodeHashing } from '../../../packages/verifier/src/script/node-hashing.ts'
import { verifyLedger } from '../../../packages/verifier/src/script/verify-ledger.ts'
import { library as libraryWith } from '../../support/both-verifiers.ts'
import { audit } from '../../support/ledger-file.ts'
import { scratchMemory } from '../../support/recorded-ledger.ts'
import { syncFolder } from '../../support/sync-folder.ts'
import { keyGiven, ownKey } from './drawn-packs.ts'

/** What an auditor is given, and what they bring. */
export interface Handed {
  /** A pack, or a ledger file. */
  readonly path: string
  readonly hasKey: boolean
  /** Signed checkpoints from earlier visits, each in its own text. */
  readonly visits: readonly CheckpointText[]
}

/** A verifier: its report on a pack or a ledger file. */
export type Verifies = (handed: Handed) => Promise<Told>

interface VerdictTold {
  readonly status: string
  readonly findings: readonly {
    readonly code: string
    readonly detail: string
    readonly position?: number
  }[]
}

type VerdictName = keyof Verification['verdicts']

/** The part of a report by which verifiers are compared. */
export interface Told {
  readonly verdicts: Readonly<Record<VerdictName, VerdictTold>>
}

const isFile = (path: string): boolean => statSync(path).isFile()

/** The verifier of the library. The commands of a pack are decided again on a ledger in memory. */
export const library: Verifies = ({ path, hasKey, visits }) => {
  const evidence = { checkpoints: visits, keys: hasKey ? [ownKey.verifier] : [] }
  return isFile(path)
    ? audit(path, evidence)
    : verifyPack(path, { ...evidence, scratchLedger: scratchMemory })
}

/** The verifier of the library through its command line, which makes a ledger file from a pack. */
export const byCommandLine: Verifies = ({ path, hasKey, visits }) =>
  libraryWith(path, [
    ...(hasKey ? keyGiven : []),
    ...visits.flatMap(({ source }) => ['--checkpoint', source]),
  ])

const evidenceAsked = askedFor(nodeHashing, ['pack', ...keyGiven])

/** The independent verifier; for a pack it may be given a way to read the events. */
export const independentReading =
  (readsOf: (path: string) => ReadsEvents | undefined): Verifies =>
  async ({ path, hasKey, visits }) => {
    const asked = await evidenceAsked
    if (asked === null) throw new Error('No pack was given')
    const evidence = {
      ...asked.evidence,
      keys: hasKey ? asked.evidence.keys : [],
      checkpoints: visits.map(({ source, text }) => ({ name: source, source: text })),
    }
    return isFile(path)
      ? verifyLedger(nodeHashing, path, evidence)
      : verifyPackAlone(nodeHashing, syncFolder(path), evidence, { reads: readsOf(path) })
  }

/** The independent verifier. */
export const independent: Verifies = independentReading(() => undefined)

const verdictNames = [
  'authentic',
  'complete',
  'appendOnly',
  'rulesObeyed',
  'projectionsEqual',
] as const satisfies readonly VerdictName[]

/** Whether a log holds a malformed event. */
const isMalformed = ({ verdicts: { rulesObeyed } }: Told): boolean =>
  rulesObeyed.status === 'fail' &&
  rulesObeyed.findings.some(({ code }) => code === 'EventUnreadable' || code === 'CommandMalformed')

/**
 * Of a file with edited rows each verifier reads what it still can; both must say that it is not authentic. No rule
 * says what follows from a malformed event; both must say that rules are broken.
 */
const isCompared = (name: VerdictName, path: string, both: readonly Told[]): boolean => {
  const fail = (verdict: VerdictName): boolean =>
    both.every(({ verdicts }) => verdicts[verdict].status === 'fail')
  if (isFile(path) && name !== 'authentic' && fail('authentic')) return false
  return name !== 'projectionsEqual' || !fail('rulesObeyed') || !both.some(isMalformed)
}

const said = ({ status, findings }: VerdictTold): string =>
  `${status} (${findings
    .slice(0, 3)
    .map(({ code, position, detail }) => `${code}@${position}: ${detail}`)
    .join(' ; ')})`

/** The differences between what the library's verifier and another one report, or an empty list. */
export const differences = ({ path }: Handed, one: Told, other: Told): readonly string[] =>
  verdictNames.flatMap((name) => {
    const [ours, theirs] = [one.verdicts[name], other.verdicts[name]]
    if (ours.status === theirs.status || !isCompared(name, path, [one, other])) return []
    return [`${name}: ${said(ours)} against ${said(theirs)}`]
  })
