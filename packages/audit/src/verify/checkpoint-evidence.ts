import {
  type Checkpoint,
  type CheckpointRefusal,
  describeCheckpointRefusal,
  type KeyEnd,
  type Policy,
  type PolicyRefusal,
  parseCheckpointLog,
  parseNote,
  type VerifierKey,
  verifyByPolicy,
  verifyCheckpoint,
} from '@coflyfr/proof'
import { type Either, isLeft, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { FindingCode } from './finding.ts'
import type { Findings } from './findings.ts'

/** A text with checkpoints: one signed checkpoint, or a checkpoint file as it is kept beside a ledger. */
export interface CheckpointText {
  /** The name of the text in findings: its path. */
  readonly source: string
  readonly text: string
}

/** What an auditor brings to compare the log with. */
export interface CheckpointEvidence {
  readonly checkpoints: readonly CheckpointText[]
  /** Checkpoints as printed in minutes: unsigned, and only as trustworthy as the minutes. */
  readonly minuted: readonly Checkpoint[]
  readonly keys: readonly VerifierKey[]
  /** Keys of the ledger that ended: their signatures on larger trees do not count. */
  readonly keyEnds: readonly KeyEnd[]
  /** The policy that a signed checkpoint must meet, instead of `keys`; null to use the keys. */
  readonly policy: Policy | null
}

/** A checkpoint that may be trusted. */
export interface Statement {
  /** The text that holds it, with the line if that holds several. */
  readonly source: string
  readonly checkpoint: Checkpoint
}

/**
 * The checkpoints that may be trusted, in the order of each text. Problems with the others are added to the findings.
 */
export const trustedStatements = (
  { checkpoints, minuted, ...trust }: CheckpointEvidence,
  origin: string,
  findings: Findings,
): readonly (readonly Statement[])[] => {
  const isKeyless = trust.policy === null && trust.keys.length === 0
  const unsigned: string[] = []
  const trusted = (texts: readonly SignedText[]): readonly Statement[] => {
    const read = texts.map(({ source, note }) => ({
      source,
      note,
      verified: verifiedBy(trust, note, origin),
    }))
    const statements = read.flatMap(({ source, verified }): readonly Statement[] =>
      isLeft(verified) ? [] : [{ source, checkpoint: verified.right }],
    )
    for (const { source, note, verified } of read) {
      if (!isLeft(verified)) continue
      if (isKeyless && verified.left.tag === 'NoKnownSignature') {
        unsigned.push(source)
        continue
      }
      const isCovered = verified.left.tag === 'NoQuorum' && isReachedBy(statements, note)
      const code = isCovered ? 'BelowQuorum' : codeOf(verified.left)
      findings.add({ code, detail: `${source}: ${describeCheckpointRefusal(verified.left)}` })
    }
    return statements
  }
  const spoken = minuted.flatMap((checkpoint): readonly Statement[] => {
    const source = `minuted size ${checkpoint.size}`
    if (checkpoint.origin === origin) return [{ source, checkpoint }]
    findings.add({
      code: 'WrongOrigin',
      detail: `${source}: it is of the ledger ${checkpoint.origin}`,
    })
    return []
  })
  const written = checkpoints.map((text) => trusted(signedTexts(text, findings)))
  if (unsigned.length > 0) {
    const others = unsigned.length > 1 ? ` and ${unsigned.length - 1} more` : ''
    const detail = `no key is known: whose signature stands on ${unsigned[0]}${others} cannot be checked`
    findings.add({ code: 'UnknownKey', detail })
  }
  return [...written, ...spoken.map((statement) => [statement])]
}

/**
 * Whether a trusted checkpoint is at least as large: a ledger signs more often than it asks its witnesses, and what
 * they saw later covers this one.
 */
const isReachedBy = (statements: readonly Statement[], note: string): boolean => {
  const [record] = parseCheckpointLog(`${note}\n`).records
  return (
    record !== undefined &&
    statements.some(({ checkpoint }) => checkpoint.size >= record.checkpoint.size)
  )
}

/** Verifies a checkpoint by a policy, or by keys if there is none. */
export const verifiedBy = (
  { keys, keyEnds, policy }: Pick<CheckpointEvidence, 'keys' | 'keyEnds' | 'policy'>,
  note: string,
  origin: string,
): Either<CheckpointRefusal | PolicyRefusal, Checkpoint> =>
  policy === null
    ? verifyCheckpoint(note, keys, origin, keyEnds)
    : pipe(
        verifyByPolicy(note, { policy, origin, keyEnds }),
        map(({ checkpoint }) => checkpoint),
      )

interface SignedText {
  readonly source: string
  readonly note: string
}

const signedTexts = (
  { source, text }: CheckpointText,
  findings: Findings,
): readonly SignedText[] => {
  if (!isLeft(parseNote(text))) return [{ source, note: text }]
  const { records, unreadable } = parseCheckpointLog(text)
  for (const { line, reason } of unreadable) {
    findings.add({
      code: reason.tag === 'TornRecord' ? 'TornCheckpoint' : 'MalformedCheckpoint',
      detail: `${source}:${line}: ${describeCheckpointRefusal(reason)}`,
    })
  }
  return records.map(({ line, note }) => ({ source: `${source}:${line}`, note }))
}

const codeOf = (refusal: CheckpointRefusal | PolicyRefusal): FindingCode => {
  const { tag } = refusal
  switch (tag) {
    case 'KeyEnded':
      return refusal.kind === 'revoked' ? 'RevokedKey' : 'RetiredKey'
    case 'NoQuorum':
    case 'AlgorithmUnavailable':
      return tag
    case 'TooOld':
      return 'TreeShrank'
    case 'NoKnownSignature':
      return 'UnknownKey'
    case 'InvalidSignature':
    case 'AmbiguousKey':
    case 'WrongOrigin':
      return tag
    case 'NotUnicode':
    case 'ControlCharacter':
    case 'NoFinalNewline':
    case 'NoSignatures':
    case 'TooManySignatures':
    case 'MalformedSignature':
    case 'TooFewLines':
    case 'MalformedOrigin':
    case 'MalformedSize':
    case 'MalformedRoot':
    case 'MalformedExtension':
      return 'MalformedCheckpoint'
  }
}
