import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandCatalogue, type EventStore, type FinancialYear, memoryStore } from '@coflyfr/core'
import { type CinSummary, cinReturn, importCin } from '@coflyfr/imports'
import { outcomesCommands } from '@coflyfr/outcomes'
import { placesOfParticulars, privacyCommands, ReturnParticulars } from '@coflyfr/privacy'
import { isRight } from 'fp-ts/lib/Either.js'
import { peopleLedger } from '../../support/people-ledger.ts'

/** A ledger in memory that imports and writes censuses. */
export interface CensusBench {
  readonly imports: (text: string) => Promise<CinSummary>
  readonly returns: (year: FinancialYear) => Promise<string>
  readonly size: () => Promise<number>
  /** Breaks off after that many appends; null for never. */
  readonly cutAfter: (appends: number | null) => void
}

/** Opens a bench. */
export type OpenCensusBench = () => Promise<CensusBench>

const folder = mkdtempSync(join(tmpdir(), 'coflyfr-census-'))

process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

let files = 0

/** An empty ledger with a vault. */
export const censusBench: OpenCensusBench = async () => {
  let left: number | null = null
  let microseconds = Date.parse('2024-01-01T00:00:00Z') * 1000
  const whole = memoryStore({
    origin: 'council.example/people',
    clock: () => (microseconds += 1000),
  })
  const appendToStream: EventStore['appendToStream'] = (...given) => {
    if (left !== null && (left -= 1) < 0) throw new Error('cut off')
    return whole.appendToStream(...given)
  }
  const { store, vault, environment } = await peopleLedger({ store: { ...whole, appendToStream } })
  const definitions = commandCatalogue(outcomesCommands, privacyCommands())
  return {
    cutAfter: (appends) => {
      left = appends
    },
    size: async () => (await store.head()).size,
    imports: async (text) => {
      const path = join(folder, `census-${(files += 1)}.xml`)
      writeFileSync(path, text)
      const summary = await importCin({
        path,
        year: null,
        corrects: false,
        actor: { id: 'import', role: 'head-of-service' },
        registrar: { id: 'import', role: 'records-officer' },
        environment,
        vault,
        definitions,
        newKey: () => randomBytes(16).toString('hex'),
        settle: async () => undefined,
        onRow: () => undefined,
        onRejection: () => undefined,
      })
      rmSync(path)
      return summary
    },
    returns: async (year) => {
      const places = await placesOfParticulars(store)
      const source = { authority: '201', software: 'Coflyfr', release: '1' }
      const { pieces } = await cinReturn(store, year, source, async (subject) => {
        const place = places.get(subject)
        if (place === undefined) return null
        const opened = await vault.unseal(place.sealedFor, place.sealed)
        return isRight(opened) && ReturnParticulars.is(opened.right.value)
          ? opened.right.value
          : null
      })
      return Buffer.concat(pieces).toString()
    },
  }
}
