import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { budgetCommands } from '@coflyfr/budget'
import { commandCatalogue, type FinancialYear, plainDate } from '@coflyfr/core'
import { governanceCommands } from '@coflyfr/governance'
import {
  contactsReturn,
  importContacts,
  importSsda903,
  parseMap,
  type ReturnSummary,
  ssda903Return,
  type WhoIs,
} from '@coflyfr/imports'
import { outcomesCommands } from '@coflyfr/outcomes'
import { placesOfParticulars, privacyCommands, ReturnParticulars } from '@coflyfr/privacy'
import { peopleLedger } from '../../support/people-ledger.ts'

/** The files of a return by name. */
export type Files = Readonly<Record<string, string>>

/** A ledger in memory that imports files and writes them back. */
interface ReturnsBench {
  readonly imports: (files: Files) => Promise<ReturnSummary>
  readonly returns: () => Promise<Files>
  /** How many events the log has. */
  readonly size: () => Promise<number>
}

/** Opens a bench, as shipped or with a planted defect. */
export type OpenReturns = () => Promise<ReturnsBench>

const folder = mkdtempSync(join(tmpdir(), 'coflyfr-returns-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

const definitions = commandCatalogue(
  governanceCommands,
  budgetCommands,
  outcomesCommands,
  privacyCommands(),
)

const written = (files: Files): readonly string[] =>
  Object.entries(files).map(([name, text]) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  })

const openLedger = async () => {
  const { store, vault, environment } = await peopleLedger()
  const common = {
    vault,
    environment,
    definitions,
    registrar: { id: 'import', role: 'records-officer' },
    newKey: () => `a${crypto.randomUUID().replaceAll('-', '').slice(1)}`,
    settle: async () => undefined,
    onRow: () => undefined,
    onRejection: () => undefined,
  } as const
  const whoIs: WhoIs = async (subject) => {
    const place = (await placesOfParticulars(store)).get(subject)
    if (place === undefined) return null
    const opened = await vault.unseal(place.sealedFor, place.sealed)
    if (opened._tag === 'Left') return null
    const { value } = opened.right
    return ReturnParticulars.is(value) ? value : null
  }
  return { store, common, whoIs, size: async () => (await store.head()).size }
}

/** Contacts and referrals of one file, with columns named as the fields. */
export const contactsBench =
  (map: object): OpenReturns =>
  async () => {
    const { store, common, whoIs, size } = await openLedger()
    const parsed = parseMap(map)
    if (parsed._tag === 'Left') throw new Error(JSON.stringify(parsed.left))
    return {
      size,
      imports: async (files) => {
        const [path = ''] = written(files)
        const actor = { id: 'import', role: 'team-manager' } as const
        return importContacts({ ...common, path, map: parsed.right, actor })
      },
      returns: async () => {
        let contacts = ''
        const days = { from: plainDate('2000-01-01'), to: plainDate('2030-01-01') }
        for await (const { text } of contactsReturn(store, days, whoIs)) contacts += text
        return { 'contacts.csv': contacts }
      },
    }
  }

/** The files of a year's SSDA903. */
export const ssda903Bench =
  (year: FinancialYear, corrects = false): OpenReturns =>
  async () => {
    const { store, common, whoIs, size } = await openLedger()
    return {
      size,
      imports: (files) =>
        importSsda903({
          ...common,
          paths: written(files),
          year,
          corrects,
          actor: { id: 'import', role: 'head-of-service' },
        }),
      returns: async () => {
        const { files } = await ssda903Return(store, year, whoIs)
        return Object.fromEntries(files)
      },
    }
  }
