import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { type Instant, instantOfMicroseconds } from '../instant.ts'
import { nodeCrypto } from '../node-crypto.ts'
import { textsOf } from './texts-of.ts'
import type { BegunErasure, SealedFor, Trace, Unsettled, ValueToKeep, Vault } from './vault.ts'

interface KeptValue {
  readonly subject: string
  readonly value: ValueToKeep
  readonly sealedFor: SealedFor
  readonly keptAt: Instant
  readonly isSettled: boolean
}

const keyBytes = 32

const groupOf = ({ stream, commandId, commandHash }: SealedFor): string =>
  [stream, commandId, commandHash].join('\n')

const unsettledIn = (values: readonly KeptValue[]): readonly Unsettled[] =>
  [...Map.groupBy(values, ({ sealedFor }) => groupOf(sealedFor)).values()].flatMap((group) =>
    group.slice(0, 1).map(({ sealedFor }) => ({
      ...sealedFor,
      sealed: group.map(({ value }) => value.sealed),
    })),
  )

const macOf = (key: Uint8Array, text: string): string =>
  nodeCrypto().createHmac('sha256', key).update(text).digest('hex')

const valuesOf = (kept: ReadonlyMap<string, KeptValue>, subject: string): readonly KeptValue[] =>
  [...kept.values()].filter((one) => one.subject === subject)

const standingOf = (key: Uint8Array | 'erased' | undefined): 'has-key' | 'no-key' | 'erased' => {
  if (key === undefined) return 'no-key'
  return key === 'erased' ? 'erased' : 'has-key'
}

const tracesOfKey = (key: Uint8Array | 'erased' | undefined): readonly Trace[] =>
  key === undefined || key === 'erased' ? [] : [{ kind: 'key', bytes: key }]

const tracesOf = ({ salt, canonicalValue }: ValueToKeep): readonly Trace[] => [
  { kind: 'salt', bytes: salt },
  ...textsOf(JSON.parse(canonicalValue)).map((text) => ({
    kind: 'text' as const,
    bytes: Buffer.from(text),
  })),
]

/** Erasures under way, each by its command. */
const erasuresOf = (
  clock: () => number,
  destroy: (subject: string) => void,
): Pick<Vault, 'beginErasure' | 'begunErasures' | 'carryOutErasure' | 'giveUpErasure'> => {
  const begun = new Map<string, BegunErasure>()
  return {
    beginErasure: async (erasing) => {
      const begunAt = instantOfMicroseconds(clock())
      begun.set(groupOf(erasing), { begunAt, ...begun.get(groupOf(erasing)), ...erasing })
    },
    begunErasures: async () => [...begun.values()],
    carryOutErasure: async (erasing) => {
      for (const subject of erasing.subjects) destroy(subject)
      begun.delete(groupOf(erasing))
    },
    giveUpErasure: async (erasing) => void begun.delete(groupOf(erasing)),
  }
}

/**
 * A whole vault in memory, for tests and trials: held to the same contract suite as the one on disk, and the shortest
 * answer to "what must a vault do?". Nothing is encrypted, because nothing outlives the process.
 *
 * @param settings `clock` tells the microseconds since 1970; `random` gives that many random bytes: the keys
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { randomBytes } from 'node:crypto'
 * import { memoryVault } from '@coflyfr/core'
 *
 * const vault = memoryVault({ clock: () => Date.now() * 1000, random: randomBytes })
 * assert.equal(await vault.standing('7f3a9b21'), 'no-key')
 * ```
 */
export const memoryVault = ({
  clock,
  random,
}: {
  readonly clock: () => number
  readonly random: (bytes: number) => Uint8Array
}): Vault => {
  const keys = new Map<string, Uint8Array | 'erased'>()
  const kept = new Map<string, KeptValue>()

  const keyOf = (subject: string, missingKey: 'make' | 'leave') => {
    const found = keys.get(subject) ?? null
    if (found === 'erased') return left({ tag: 'SubjectErased', subject } as const)
    if (found !== null || missingKey === 'leave') return right(found)
    const made = random(keyBytes)
    keys.set(subject, made)
    return right(made)
  }

  const destroy = (subject: string): void => {
    keys.set(subject, 'erased')
    for (const { value } of valuesOf(kept, subject)) kept.delete(value.sealed.sealed)
  }

  return {
    macs: async (subject, texts, missingKey) => {
      const key = keyOf(subject, missingKey)
      if (isLeft(key)) return key
      const { right: made } = key
      if (made === null) return right(null)
      return right(texts.map((text) => macOf(made, text)))
    },
    keep: async (subject, values, sealedFor) => {
      const key = keyOf(subject, 'make')
      if (isLeft(key)) return key
      const keptAt = instantOfMicroseconds(clock())
      for (const value of values) {
        const { sealed } = value.sealed
        if (!kept.has(sealed))
          kept.set(sealed, { subject, value, sealedFor, keptAt, isSettled: false })
      }
      return right(null)
    },
    unseal: async (subject, { sealed }) => {
      const key = keyOf(subject, 'leave')
      if (isLeft(key)) return key
      const found = kept.get(sealed)
      if (found?.subject !== subject) return left({ tag: 'NotInVault', subject, sealed })
      const { salt, canonicalValue } = found.value
      return right({ salt, value: JSON.parse(canonicalValue) })
    },
    unsettled: async (before) =>
      unsettledIn([...kept.values()].filter((one) => !one.isSettled && one.keptAt < before)),
    settle: async (settled) => {
      for (const { sealed } of settled) {
        const found = kept.get(sealed)
        if (found !== undefined) kept.set(sealed, { ...found, isSettled: true })
      }
    },
    discard: async (discarded) => {
      for (const { sealed } of discarded) kept.delete(sealed)
    },
    standing: async (subject) => standingOf(keys.get(subject)),
    destroyKey: async (subject) => destroy(subject),
    traces: async (subject) => {
      const values = valuesOf(kept, subject).flatMap(({ value }) => tracesOf(value))
      return [...tracesOfKey(keys.get(subject)), ...values]
    },
    ...erasuresOf(clock, destroy),
    [Symbol.asyncDispose]: async () => {},
  }
}
