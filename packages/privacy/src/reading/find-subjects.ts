import {
  type EventStore,
  exactObject,
  type JsonValue,
  type Recorded,
  type Sealed,
  type Vault,
} from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { IdentityRecorded } from '../subject/events.ts'
import { queryFields } from '../subject/identity-fields.ts'

/** Codec of what is looked for: one field or more, in clear. */
export const IdentityQuery = exactObject('IdentityQuery', {}, queryFields)

/** What is looked for; a person must fit every field given. */
export type IdentityQuery = t.TypeOf<typeof IdentityQuery>

type QueryField = keyof typeof queryFields

/** In the order in which they are compared: those that fit the most people last. */
const fieldNames: readonly QueryField[] = ['nhsNumber', 'upn', 'bornOn', 'name']

/** Digests of the fields that can be looked for, as each person's identity was told last. */
type Identities = Map<string, Map<QueryField, Sealed>>

const identitiesIn = async (store: EventStore): Promise<Identities> => {
  const identities: Identities = new Map()
  for await (const batch of store.readAll({ types: [IdentityRecorded.type] }))
    for (const event of batch) note(identities, event)
  return identities
}

const note = (identities: Identities, { data }: Recorded): void => {
  if (!IdentityRecorded.data.is(data)) return
  const known = identities.get(data.subject) ?? new Map<QueryField, Sealed>()
  for (const field of fieldNames) {
    const sealed = data[field]
    if (sealed !== null) known.set(field, sealed)
  }
  identities.set(data.subject, known)
}

/** The words of a name in small letters, without accents and punctuation. */
const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const fits = (field: QueryField, wanted: string, value: JsonValue): boolean => {
  if (typeof value !== 'string') return false
  if (field !== 'name') return value === wanted
  const [words, wantedWords] = [new Set(wordsOf(value)), wordsOf(wanted)]
  // A name without a letter, such as a hyphen, fits nobody: it would otherwise fit everybody.
  return wantedWords.length > 0 && wantedWords.every((word) => words.has(word))
}

/**
 * The keys of the people whom a query fits: numbers and dates to the letter, names by their words. Each identity is
 * opened to be compared, and only its key is returned; to read it, use `readSealed`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { randomBytes } from 'node:crypto'
 * import { memoryStore, memoryVault } from '@coflyfr/core'
 * import { findSubjects } from '@coflyfr/privacy'
 *
 * const clock = () => 1
 * const store = memoryStore({ origin: 'council.example/ledger', clock })
 * const vault = memoryVault({ clock, random: randomBytes })
 * assert.deepEqual(await findSubjects(store, vault, { name: 'Anna Example' }), [])
 * ```
 */
export const findSubjects = async (
  store: EventStore,
  vault: Vault,
  query: IdentityQuery,
): Promise<readonly string[]> => {
  const found: string[] = []
  const asked = fieldNames.filter((field) => query[field] !== undefined)
  if (asked.length === 0) return found
  for (const [subject, known] of await identitiesIn(store)) {
    if (await isThem(vault, query, asked, { subject, known })) found.push(subject)
  }
  return found.sort()
}

const isThem = async (
  vault: Vault,
  query: IdentityQuery,
  asked: readonly QueryField[],
  { subject, known }: { readonly subject: string; readonly known: Map<QueryField, Sealed> },
): Promise<boolean> => {
  for (const field of asked) {
    const [sealed, wanted] = [known.get(field), query[field]]
    if (sealed === undefined || wanted === undefined) return false
    const opened = await vault.unseal(subject, sealed)
    if (isLeft(opened) || !fits(field, wanted, opened.right.value)) return false
  }
  return true
}
