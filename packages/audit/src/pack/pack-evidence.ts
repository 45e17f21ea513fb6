import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Checkpoint,
  describeCheckpointRefusal,
  type PolicyLog,
  parseCheckpoint,
  parseCheckpointLog,
  parseKeyEnds,
  parseNote,
  parseVerifierKey,
  type VerifierKey,
  verifyNote,
} from '@coflyfr/proof'
import { type Either, flatMap, isLeft, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import {
  type CheckpointEvidence,
  type Statement,
  trustedStatements,
} from '../verify/checkpoint-evidence.ts'
import type { Findings } from '../verify/findings.ts'
import type { PackManifest } from './pack-manifest.ts'
import { selectionStatement } from './selection-statement.ts'

const textOf = (root: string, path: string): Promise<string> =>
  readFile(join(root, path), 'utf8').catch(() => '')

const keysIn = (text: string): readonly VerifierKey[] =>
  text
    .split('\n')
    .map(parseVerifierKey)
    .flatMap((key) => (isLeft(key) ? [] : key.right))

/** The key as one that signs notes; none for a cosigner key, which signs no statements. */
const noteKey = (key: PolicyLog['key']): readonly VerifierKey[] => ('algorithm' in key ? [] : [key])

/** What an auditor brings to compare a pack with. */
export type EvidenceGiven = Partial<Omit<CheckpointEvidence, 'keyEnds'>> & {
  readonly keyEnds?: CheckpointEvidence['keyEnds'] | undefined
}

/** The keys to check signatures with, and the trusted checkpoints of the pack and of the auditor, text by text. */
export interface PackEvidence {
  readonly keys: readonly VerifierKey[]
  readonly texts: readonly (readonly Statement[])[]
}

/** The pack's own checkpoint must agree with the manifest. */
const checkOwn = (
  authentic: Findings,
  note: string,
  { origin, size, root }: PackManifest,
): void => {
  const own = pipe(
    parseNote(note),
    map(({ text }) => text),
    flatMap((text): Either<unknown, Checkpoint> => parseCheckpoint(text)),
  )
  // A text that is no checkpoint is reported where its signatures are checked.
  if (isLeft(own)) return
  const found = own.right
  const foundRoot = Buffer.from(found.root).toString('base64')
  if (found.origin === origin && found.size === size && foundRoot === root) return
  const detail = `the checkpoint says ${found.origin} ${found.size} ${foundRoot}, the manifest ${origin} ${size} ${root}`
  authentic.add({ code: 'ManifestDiffers', detail })
}

/**
 * Gathers the trusted checkpoints and keys of a pack and of the auditor. Without the auditor's keys or policy, the keys
 * in the pack itself are used, and a finding says so.
 */
export const packEvidence = async (
  authentic: Findings,
  root: string,
  manifest: PackManifest,
  given: EvidenceGiven,
): Promise<PackEvidence> => {
  const note = await textOf(root, 'checkpoint')
  const kept = manifest.kind === 'log' ? await textOf(root, 'checkpoints') : ''
  const isLast =
    kept.endsWith(`${note}\n`) && parseCheckpointLog(kept).records.at(-1)?.note === note
  const own = { source: 'checkpoints', text: isLast ? kept : `${kept}${note}\n` }
  const { checkpoints = [], minuted = [], keys: known = [], policy = null } = given
  const isTrusted = known.length > 0 || policy !== null
  const keys = isTrusted ? known : keysIn(await textOf(root, 'keys'))
  const ends = parseKeyEnds(await textOf(root, 'key-ends'))
  const keyEnds = given.keyEnds ?? (isLeft(ends) ? [] : ends.right)
  if (!isTrusted) {
    const detail = 'no key was given: signatures were checked with the keys in the pack itself'
    authentic.add({ code: 'KeysOfPack', detail })
  }
  checkOwn(authentic, note, manifest)
  const evidence = { checkpoints: [own, ...checkpoints], minuted, keys, policy, keyEnds }
  const signers = [...keys, ...(policy?.logs ?? []).flatMap(({ key }) => noteKey(key))]
  return { keys: signers, texts: trustedStatements(evidence, manifest.origin, authentic) }
}

/** Checks the signed statement of where a stream ends against the pack. */
export const checkStatement = async (
  authentic: Findings,
  root: string,
  { origin, size, root: rootText, stream, events }: PackManifest,
  keys: readonly VerifierKey[],
): Promise<void> => {
  if (stream === null) return
  const checkpoint = { origin, size, root: Buffer.from(rootText, 'base64') }
  const { count, sha256 } = events
  const expected = selectionStatement({ checkpoint, stream: stream.name, count, sha256 })
  const signed = verifyNote(await textOf(root, 'statement'), keys)
  const problem = isLeft(signed)
    ? `its signature: ${describeCheckpointRefusal(signed.left)}`
    : signed.right.text === expected
      ? null
      : 'the statement does not agree with the pack'
  if (problem !== null) authentic.add({ code: 'StatementDiffers', detail: problem })
}
