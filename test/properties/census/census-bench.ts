import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandCatalogue, type FinancialYear } from '@coflyfr/core'
import { type CinSummary, cinReturn, importCin } from '@coflyfr/imports'
import { outcomesCommands } from '@coflyfr/outcomes'
import { placesOfParticulars, privacyCommands, ReturnParticulars } from '@coflyfr/privacy'
import { isRight } from 'fp-ts/lib/Either.js'
import { peopleLedger } from '../../support/people-ledger.ts'

/** A ledger in memory that takes censuses and writes them. */
export interface CensusBench {
  readonly imports: (text: string) => Promise<CinSummary>
  readonly returns: (year: FinancialYear) => Promise<string>
  readonly size: () => Promise<number>
}

/** Opens one. */
export type OpenCensusBench = () => Promise<CensusBench>

const folder = mkdtempSync(join(tmpdir(), 'coflyfr-census-'))

process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

let files = 0

/** A ledger of nothing, with a vault. */
export const censusBench: OpenCensusBench = async () => {
  const { store, vault, environment } = await peopleLedger()
  const definitions = commandCatalogue(outcomesCommands, privacyCommands())
  return {
    size: async () => (await store.head()).size,
    imports: async (text) => {
      const path = join(folder, `census-${(files += 1)}.xml`)
      writeFileSync(path, text)
      const summary = await importCin({
        path,
        year: null,
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
      const { text } = await cinReturn(store, year, source, async (subject) => {
        const place = places.get(subject)
        if (place === undefined) return null
        const opened = await vault.unseal(place.sealedFor, place.sealed)
        return isRight(opened) && ReturnParticulars.is(opened.right.value)
          ? opened.right.value
          : null
      })
      return text
    },
  }
}
