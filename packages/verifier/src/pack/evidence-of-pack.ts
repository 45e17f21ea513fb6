import type { AuditorEvidence } from '../auditor-evidence.ts'
import type { Findings } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import { parseEndedKeys } from '../notes/ended-keys.ts'
import {
  type GivenText,
  type TrustedCheckpoint,
  trustedMinute,
  trustedOfFile,
} from '../notes/evidence.ts'
import { parsePolicy } from '../notes/policy.ts'
import type { KnownKeys } from '../notes/trust.ts'
import { parseVerifierKey, type VerifierKey } from '../notes/verifier-key.ts'
import { textOfUtf8 } from '../text/bytes.ts'
import type { Folder } from './folder.ts'

/** Reads a text file of a pack; undefined if it is missing or not UTF-8. */
export type ReadText = (path: string) => Promise<string | undefined>

/** A reader of text files of a pack; `there` are the paths of its regular files. */
export const textsOf =
  (folder: Folder, there: ReadonlySet<string>): ReadText =>
  async (path) =>
    there.has(path) ? textOfUtf8(await folder.whole(path)) : undefined

const keysOfPack = (hashing: Hashing, source: string): readonly VerifierKey[] =>
  source.split('\n').flatMap((line) => parseVerifierKey(hashing, line) ?? [])

/** The keys that checkpoints of a pack are checked with: the auditor's, or those in the pack if none were given. */
export const knownKeys = async (
  hashing: Hashing,
  evidence: AuditorEvidence,
  origin: string,
  read: ReadText,
  findings: Findings,
): Promise<KnownKeys> => {
  const endsText = await read('key-ends')
  const ends = evidence.ends ?? parseEndedKeys(hashing, endsText ?? '') ?? []
  const given = [...evidence.keys, ...(evidence.policy?.logs ?? [])]
  if (given.length > 0) {
    const quorum = evidence.policy?.quorum ?? { kind: 'none' }
    return { origin, keys: unique(given), ends, quorum }
  }
  const detail = 'no key was given: signatures were checked with the keys in the pack itself'
  findings.add('authentic', 'KeysOfPack', detail)
  const keys = unique(keysOfPack(hashing, (await read('keys')) ?? ''))
  const policy = parsePolicy(hashing, (await read('policy')) ?? '')
  return { origin, keys, ends, quorum: policy?.quorum ?? { kind: 'none' } }
}

const unique = (keys: readonly VerifierKey[]): readonly VerifierKey[] => [
  ...new Map(keys.map((key) => [key.text, key])).values(),
]

/** All checkpoints that may be trusted, of the pack and of the auditor. */
export const trustedCheckpoints = async (
  hashing: Hashing,
  evidence: AuditorEvidence,
  known: KnownKeys,
  findings: Findings,
  ofPack: GivenText,
): Promise<readonly TrustedCheckpoint[]> => {
  const trusted: TrustedCheckpoint[] = []
  for (const text of [ofPack, ...evidence.checkpoints])
    trusted.push(...(await trustedOfFile(hashing, known, findings, text)))
  for (const line of evidence.minutes) trusted.push(...trustedMinute(line, known.origin, findings))
  return trusted
}
