import type { JsonValue } from '@coflyfr/core'
import { isJsonObject } from '../is-json-object.ts'
import type { PersonEntry } from './person-entry.ts'

/** Everything on record about a person, and the point of the log that it was taken at. */
export interface PersonRecord {
  readonly origin: string
  readonly subject: string
  readonly merged: readonly string[]
  /** The log as it stood before the readings of this very answer. */
  readonly size: number
  readonly entries: readonly PersonEntry[]
  /** Sealed fields that were opened, each with an event of its own. */
  readonly opened: number
  /** Sealed fields whose key was destroyed, or that the vault does not hold. */
  readonly closed: number
}

type Language = 'en' | 'cy'

interface Words {
  readonly title: string
  readonly keys: string
  readonly events: (count: number) => string
  readonly opened: (count: number) => string
  readonly closed: (count: number) => string
  readonly recorded: string
  readonly others: string
  readonly yes: string
  readonly no: string
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Everything on record about a person',
    keys: 'Keys',
    events: (count) => `Events: ${count}, in date order`,
    opened: (count) => `Sealed fields opened, each reading recorded: ${count}`,
    closed: (count) => `Sealed fields that are destroyed or missing: ${count}`,
    recorded: 'recorded',
    others:
      'The identities of other people are not shown. Names of events and fields are those of the ledger.',
    yes: 'yes',
    no: 'no',
  },
  cy: {
    title: 'Popeth sydd ar gofnod am berson',
    keys: 'Allweddi',
    events: (count) => `Digwyddiadau: ${count}, yn nhrefn eu dyddiad`,
    opened: (count) => `Meysydd dan sêl a agorwyd, a phob darlleniad wedi’i gofnodi: ${count}`,
    closed: (count) => `Meysydd dan sêl a ddinistriwyd neu sydd ar goll: ${count}`,
    recorded: 'cofnodwyd',
    others:
      'Ni ddangosir pwy yw pobl eraill. Enwau’r llyfr cyfrifon yw enwau digwyddiadau a meysydd.',
    yes: 'ydy',
    no: 'nac ydy',
  },
}

/** Fields with something in them, each on a line: `statement  I was seven, not six`. */
const linesOf = (
  name: string,
  value: JsonValue,
  told: Pick<Words, 'yes' | 'no'>,
): readonly string[] => {
  if (value === null) return []
  if (typeof value === 'boolean') return [`  ${name}  ${value ? told.yes : told.no}\n`]
  if (!Array.isArray(value) && !isJsonObject(value)) return [`  ${name}  ${String(value)}\n`]
  return Object.entries(value).flatMap(([part, item]) =>
    linesOf(name === '' ? part : `${name}.${part}`, item, told),
  )
}

const entryText = (entry: PersonEntry, language: Language): string => {
  const { effectiveOn, recordedAt, position, type, role, data } = entry
  const told = words[language]
  const head = `${effectiveOn}  ${type}  (${role}, ${told.recorded} ${recordedAt.slice(0, 10)}, ${position})\n`
  return `${head}${linesOf('', data, told).join('')}`
}

/** Everything on record about a person as text. */
export const personText = (record: PersonRecord, language: Language): string => {
  const { origin, subject, merged, entries, opened, closed } = record
  const told = words[language]
  return [
    `${told.title}\n${origin}\n`,
    `${told.keys}: ${[subject, ...merged].join(', ')}\n`,
    `${told.events(entries.length)}\n${told.opened(opened)}\n`,
    closed === 0 ? '' : `${told.closed(closed)}\n`,
    `${told.others}\n\n`,
    entries.map((entry) => entryText(entry, language)).join('\n'),
  ].join('')
}
