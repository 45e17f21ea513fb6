import { budgetEvents } from '@coflyfr/budget/events'
import { type EventCatalogue, type EventReader, ledgerEvents } from '@coflyfr/core'
import { governanceEvents } from '@coflyfr/governance/events'
import { outcomesEvents } from '@coflyfr/outcomes/events'
import { privacyEvents } from '@coflyfr/privacy/events'
import { formsOf } from './codec-fields.ts'
import { fieldsTables } from './fields-table.ts'
import { generated, kindsOfValue, page } from './markdown.ts'
import { commentBefore } from './source-comments.ts'

const chapters: readonly (readonly [string, EventCatalogue])[] = [
  ['Ledger', ledgerEvents],
  ['Governance', governanceEvents],
  ['Finance', budgetEvents],
  ['Outcomes', outcomesEvents],
  ['Privacy', privacyEvents],
]

const section = ({ type, schemaVersion, data }: EventReader): string => {
  const meaning = commentBefore(new RegExp(String.raw`export const ${type} = defineEvent\(`))
  if (meaning === null) throw new Error(`No comment says what the event ${type} means`)
  return page(
    `### ${type}`,
    `${meaning} Schema version ${schemaVersion}.`,
    ...fieldsTables(formsOf(data)),
  ).trim()
}

/** Every type of event. */
export const eventTypes: readonly string[] = chapters.flatMap(([, events]) => [...events.keys()])

/** `docs/reference/events.md` */
export const eventsPage = (): string =>
  page(
    generated,
    '# Events',
    'Each event is stored in the log with its envelope: `stream`, `revision`, `id`, `type`, `schemaVersion`, `effectiveOn`, `recordedAt`, `actor`, `commandId`, `commandHash`, `correlationId`, `causationId`, `context` and `data`. All of these are hashed. The tables list the fields of `data`.',
    kindsOfValue,
    ...chapters.flatMap(([title, events]) => [`## ${title}`, ...[...events.values()].map(section)]),
  )
