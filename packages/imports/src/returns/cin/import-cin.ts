import { basename } from 'node:path'
import { type FinancialYear, financialYearOf, firstDayOf } from '@coflyfr/core'
import { withScratch } from '../../scratch.ts'
import { childIdentities } from '../child-identities.ts'
import type { ReturnRequest } from '../return-request.ts'
import { sealedTexts } from '../sealed-texts.ts'
import { referenceDateOf } from './census-header.ts'
import { type CinSummary, cinTally } from './cin-tally.ts'
import { importCinChild } from './import-cin-child.ts'
import { readCensus } from './read-census.ts'
import { readGroup } from './read-group.ts'
import type { CensusYear } from './rules/cin-rule.ts'
import type { XmlElement } from './xml/xml-element.ts'
import { xmlProblem } from './xml/xml-problem.ts'

/** A census, and the ledger and vault to import it into. Its year is that of its reference date. */
export interface CinRequest extends Omit<ReturnRequest, 'paths' | 'year'> {
  readonly path: string
  /** The year that the caller expects; null to take the file's. */
  readonly year: FinancialYear | null
}

/** What is known about a file once it has been read to its end. */
interface Surveyed {
  readonly census: CensusYear
  readonly twice: { readonly children: ReadonlySet<string>; readonly upns: ReadonlySet<string> }
}

const textOf = (child: XmlElement, name: string): string =>
  child.children
    .find((one) => one.name === 'ChildIdentifiers')
    ?.children.find((one) => one.name === name)
    ?.text.trim() ?? ''

/**
 * Reads the whole file once before anything is recorded, so that one that is cut off or not well formed changes
 * nothing.
 */
const survey = async ({ path, year: expected }: CinRequest): Promise<Surveyed> => {
  const seen = { children: new Set<string>(), upns: new Set<string>() }
  const twice = { children: new Set<string>(), upns: new Set<string>() }
  const see = (kind: keyof typeof seen, text: string): void => {
    if (text === '') return
    if (seen[kind].has(text)) twice[kind].add(text)
    seen[kind].add(text)
  }
  let census: CensusYear | null = null
  for await (const part of readCensus(path)) {
    if (part.kind === 'header') {
      const last = referenceDateOf(path, part.element)
      const year = financialYearOf(last)
      if (expected !== null && expected !== year)
        throw xmlProblem(
          path,
          part.element.place,
          `expected the census of ${expected}, found that of ${year}`,
        )
      census = { year, first: firstDayOf(year), last }
    } else {
      see('children', textOf(part.element, 'LAchildID'))
      see('upns', textOf(part.element, 'UPN'))
    }
  }
  if (census === null) throw xmlProblem(path, null, 'expected a <Header>')
  return { census, twice }
}

/**
 * Imports a census of children in need: each child's referrals, and the work under them, become commands about the
 * case, in the order of their days; who the child is goes only into the vault. A child with any fault is rejected as a
 * whole. The file is read as a stream, one child at a time; importing it again changes nothing.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { importCin, ImportFault } from '@coflyfr/imports'
 *
 * const unusable = (fault: unknown): boolean => fault instanceof ImportFault
 * assert.equal(unusable(new ImportFault('Cannot read "census.xml": it is empty')), true)
 * assert.equal(typeof importCin, 'function')
 * ```
 */
export const importCin = (request: CinRequest): Promise<CinSummary> =>
  withScratch(async (scratch) => {
    const { path, onRejection, onRow, environment, vault } = request
    const { census, twice } = await survey(request)
    const tally = cinTally(onRejection)
    const identities = await childIdentities(environment.store, vault, scratch, sealedTexts())
    const given: ReturnRequest = { ...request, paths: [path], year: census.year }
    const context = { request: given, file: basename(path), census, tally, identities, twice }
    for await (const part of readCensus(path)) {
      if (part.kind === 'header') continue
      onRow()
      await importCinChild(context, readGroup('Child', part.element, `Child[${part.number}]`))
    }
    return tally.summary(census.last)
  })
