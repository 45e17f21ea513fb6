import type { Hashing } from '../hashing.ts'
import { sayingLines } from './ended-keys.ts'
import { parseVerifierKey, type VerifierKey } from './verifier-key.ts'

/** Whose cosignatures are enough: no one's, one witness's, or those of at least so many members of a group. */
export type Quorum =
  | { readonly kind: 'none' }
  | { readonly kind: 'witness'; readonly key: VerifierKey }
  | { readonly kind: 'group'; readonly least: number; readonly members: readonly Quorum[] }

/** A trust policy: the known log keys, and the witnesses that must have seen a checkpoint. */
export interface Policy {
  readonly logs: readonly VerifierKey[]
  readonly quorum: Quorum
}

const leastOf = (word: string, members: number): number | undefined => {
  if (word === 'any') return 1
  if (word === 'all') return members
  const least = Number(word)
  return /^[1-9]\d*$/.test(word) && least <= members ? least : undefined
}

interface Reading {
  readonly logs: VerifierKey[]
  readonly named: Map<string, Quorum>
  /** Those who are in a group already: nobody may be in two. */
  readonly grouped: Set<string>
  quorum: Quorum | undefined
}

const readGroup = (
  { named, grouped }: Reading,
  [name = '', word = '', ...names]: readonly string[],
): boolean => {
  const members = names.flatMap((member) => named.get(member) ?? [])
  const least = leastOf(word, members.length)
  const isSound = members.length === names.length && names.length > 0 && !named.has(name)
  if (!isSound || least === undefined || name === 'none') return false
  for (const member of names) {
    if (grouped.has(member)) return false
    grouped.add(member)
  }
  named.set(name, { kind: 'group', least, members })
  return true
}

const readLine = (hashing: Hashing, reading: Reading, line: string): boolean => {
  const [word, ...rest] = line.split(/[ \t]+/)
  const [first = '', second = ''] = rest
  if (word === 'log') {
    const key = parseVerifierKey(hashing, first)
    if (key === undefined || key.kind === 'cosignature') return false
    reading.logs.push(key)
    return true
  }
  if (word === 'witness') {
    const key = parseVerifierKey(hashing, second)
    if (key === undefined || key.kind === 'note') return false
    if (reading.named.has(first) || first === 'none') return false
    reading.named.set(first, { kind: 'witness', key })
    return true
  }
  if (word === 'group') return readGroup(reading, rest)
  if (word !== 'quorum' || reading.quorum !== undefined || rest.length !== 1) return false
  reading.quorum = first === 'none' ? { kind: 'none' } : reading.named.get(first)
  return reading.quorum !== undefined
}

/** Parses a policy (C2SP tlog-policy); undefined if it is malformed. */
export const parsePolicy = (hashing: Hashing, source: string): Policy | undefined => {
  const reading: Reading = { logs: [], named: new Map(), grouped: new Set(), quorum: undefined }
  const isSound = sayingLines(source).every((line) => readLine(hashing, reading, line.trim()))
  return isSound && reading.quorum !== undefined
    ? { logs: reading.logs, quorum: reading.quorum }
    : undefined
}
