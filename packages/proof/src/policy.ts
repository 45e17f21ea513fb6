import { Buffer } from 'node:buffer'
import { type Either, flatMap, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { type CosignerKey, parseCosignerKey } from './cosigner-key.ts'
import type { KeyRefusal } from './key-refusal.ts'
import { type PolicyLine, policyLines } from './policy-lines.ts'
import type { ListedTwice, MalformedLine, PolicyFormatRefusal } from './policy-refusal.ts'
import { parseVerifierKey, type VerifierKey } from './verifier-key.ts'
import { parseWholeNumber } from './whole-number.ts'

/** A log whose checkpoints are accepted. One that uses ML-DSA-44 signs as a cosigner does. */
export interface PolicyLog {
  readonly key: VerifierKey | CosignerKey
  readonly url: string | null
}

/** A witness, with its name in the policy. */
export interface PolicyWitness {
  readonly name: string
  readonly key: CosignerKey
  /** Where it accepts checkpoints (C2SP tlog-witness, submission prefix). */
  readonly url: string | null
}

/** Who must have seen a checkpoint. */
export type Quorum =
  | { readonly kind: 'none' }
  | { readonly kind: 'witness'; readonly name: string }
  | {
      readonly kind: 'group'
      readonly name: string
      /** How many of the members are enough. */
      readonly threshold: number
      readonly members: readonly Quorum[]
    }

/** Whose checkpoints to accept, and which witnesses must have seen them (C2SP tlog-policy). */
export interface Policy {
  readonly logs: readonly PolicyLog[]
  readonly witnesses: readonly PolicyWitness[]
  readonly quorum: Quorum
}

/** The policy as read so far. */
interface Draft {
  readonly logs: PolicyLog[]
  readonly witnesses: PolicyWitness[]
  readonly named: Map<string, Quorum>
  readonly members: Set<string>
  quorum: Quorum | null
}

type LineVerdict = Either<PolicyFormatRefusal, void>

const noneName = 'none'

/**
 * Reads a trust policy (C2SP tlog-policy). Refuses {@link PolicyFormatRefusal}, with the line.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { parsePolicy } from '@coflyfr/proof'
 *
 * const policy = parsePolicy(`# what our auditors trust
 * log example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k
 * witness remora remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2
 * quorum remora
 * `)
 * assert.ok(isRight(policy) && policy.right.witnesses[0]?.name === 'remora')
 * ```
 */
export const parsePolicy = (source: string | Uint8Array): Either<PolicyFormatRefusal, Policy> =>
  pipe(
    policyLines(source),
    flatMap((lines): Either<PolicyFormatRefusal, Policy> => {
      const draft: Draft = {
        logs: [],
        witnesses: [],
        named: new Map(),
        members: new Set(),
        quorum: null,
      }
      for (const line of lines) {
        const taken = take(draft, line)
        if (isLeft(taken)) return taken
      }
      const { logs, witnesses, quorum } = draft
      return quorum === null ? left({ tag: 'NoQuorumLine' }) : right({ logs, witnesses, quorum })
    }),
  )

const take = (draft: Draft, line: PolicyLine): LineVerdict => {
  switch (line.words[0]) {
    case 'log':
      return takeLog(draft, line)
    case 'witness':
      return takeWitness(draft, line)
    case 'group':
      return takeGroup(draft, line)
    case 'quorum':
      return takeQuorum(draft, line)
    default:
      return left(malformed(line, 'log, witness, group or quorum'))
  }
}

const malformed = ({ line, found }: PolicyLine, expected: string): MalformedLine => ({
  tag: 'MalformedLine',
  line,
  expected,
  found,
})

const twice = (line: PolicyLine, what: ListedTwice['what'], found: string): LineVerdict =>
  left({ tag: 'ListedTwice', line: line.line, what, found })

const hasKey = (
  listed: readonly { readonly key: VerifierKey | CosignerKey }[],
  key: VerifierKey | CosignerKey,
): boolean => listed.some((other) => Buffer.compare(other.key.publicKey, key.publicKey) === 0)

/** A log signs notes (type 1) or, with ML-DSA-44, whole trees (type 6). Ed25519 cosignatures are only for witnesses. */
const logKey = (text: string): Either<KeyRefusal, VerifierKey | CosignerKey> => {
  const note = parseVerifierKey(text)
  if (!isLeft(note) || note.left.tag !== 'UnsupportedKeyType') return note
  const cosigner = parseCosignerKey(text)
  return isLeft(cosigner) || cosigner.right.algorithm === 'ml-dsa-44' ? cosigner : note
}

const takeLog = ({ logs }: Draft, line: PolicyLine): LineVerdict => {
  const [, text, url = null, ...more] = line.words
  if (text === undefined || more.length > 0) return left(malformed(line, 'log VKEY [URL]'))
  const key = logKey(text)
  if (isLeft(key)) return left({ tag: 'MalformedLineKey', line: line.line, reason: key.left })
  if (hasKey(logs, key.right)) return twice(line, 'log', text)
  logs.push({ key: key.right, url })
  return right(undefined)
}

const takeWitness = ({ witnesses, named }: Draft, line: PolicyLine): LineVerdict => {
  const [, name, text, url = null, ...more] = line.words
  if (name === undefined || text === undefined || name === noneName || more.length > 0) {
    return left(malformed(line, 'witness NAME VKEY [URL]'))
  }
  const key = parseCosignerKey(text)
  if (isLeft(key)) return left({ tag: 'MalformedLineKey', line: line.line, reason: key.left })
  if (hasKey(witnesses, key.right)) return twice(line, 'witness', text)
  if (named.has(name)) return twice(line, 'name', name)
  witnesses.push({ name, key: key.right, url })
  named.set(name, { kind: 'witness', name })
  return right(undefined)
}

const takeGroup = ({ named, members }: Draft, line: PolicyLine): LineVerdict => {
  const [, name, enough = '', ...listed] = line.words
  const threshold =
    enough === 'all' ? listed.length : enough === 'any' ? 1 : parseWholeNumber(enough)
  const isPossible = threshold !== undefined && threshold >= 1 && threshold <= listed.length
  if (name === undefined || name === noneName || !isPossible) {
    return left(malformed(line, 'group NAME all|any|K NAME…, K from 1 to the number of names'))
  }
  if (named.has(name)) return twice(line, 'name', name)
  const found: Quorum[] = []
  for (const member of listed) {
    const known = named.get(member)
    if (known === undefined) return left({ tag: 'UnknownName', line: line.line, found: member })
    if (members.has(member)) return twice(line, 'group member', member)
    members.add(member)
    found.push(known)
  }
  named.set(name, { kind: 'group', name, threshold, members: found })
  return right(undefined)
}

const takeQuorum = (draft: Draft, line: PolicyLine): LineVerdict => {
  const [, name, ...more] = line.words
  if (name === undefined || more.length > 0) return left(malformed(line, 'quorum NAME'))
  if (draft.quorum !== null) return twice(line, 'quorum', name)
  const quorum: Quorum | undefined = name === noneName ? { kind: 'none' } : draft.named.get(name)
  if (quorum === undefined) return left({ tag: 'UnknownName', line: line.line, found: name })
  draft.quorum = quorum
  return right(undefined)
}

/** Whether enough witnesses saw a checkpoint. `seenBy` has their names in the policy. */
export const isQuorum = (quorum: Quorum, seenBy: ReadonlySet<string>): boolean => {
  if (quorum.kind === 'none') return true
  if (quorum.kind === 'witness') return seenBy.has(quorum.name)
  return quorum.members.filter((member) => isQuorum(member, seenBy)).length >= quorum.threshold
}
