import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { ImportFault, type ImportMap, parseMap, readPostings } from '@coflyfr/imports'
import { addPence, type Pence, zeroPence } from '@coflyfr/money'
import {
  type Extract,
  type ReconciliationLine,
  type RejectedRow,
  textsKeptOnce,
} from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type CliContext, userPath } from './cli-context.ts'
import { fieldFaults } from './field-faults.ts'
import { importUsageFault } from './import-usage-fault.ts'
import { jsonFromText } from './json-from-text.ts'
import { readText } from './read-text.ts'
import { UsageFault } from './usage-fault.ts'

/** Reads the map of a general ledger's extract. */
export const readActualsMap = async (context: CliContext, file: string): Promise<ImportMap> => {
  const map = parseMap(jsonFromText(file, await readText(context, file)))
  if (isLeft(map)) throw fieldFaults(file, map.left)
  if (map.right.kind === 'actuals') return map.right
  throw new UsageFault(`${file}: kind: expected "actuals", found "${map.right.kind}"`)
}

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

const rowsOf = async (
  path: string,
  map: ImportMap,
  onRow: () => void,
): Promise<Omit<Extract, 'hash'>> => {
  const kept = textsKeptOnce()
  const lines: ReconciliationLine[] = []
  const rejected: RejectedRow[] = []
  let [filteredLines, filteredAmount]: [number, Pence] = [0, zeroPence]
  for await (const row of readPostings(path, map)) {
    onRow()
    switch (row.outcome) {
      case 'posting':
        lines.push(kept({ id: `${row.line}`, ...row.posting }))
        break
      case 'rejected':
        rejected.push({ ...row.rejection })
        break
      case 'filtered':
        filteredLines += 1
        filteredAmount = addPence(filteredAmount, row.amount ?? zeroPence)
        break
    }
  }
  return { lines, rejected, filtered: { lines: filteredLines, amount: filteredAmount } }
}

/** Reads an extract by its map; a file that cannot be used at all is the user's fault. */
export const readExtract = async (
  context: CliContext,
  file: string,
  { map, mapFile }: { readonly map: ImportMap; readonly mapFile: string },
  onRow: () => void,
): Promise<Extract> => {
  const path = userPath(context, file)
  try {
    const rows = await rowsOf(path, map, onRow)
    return { hash: await hashOf(path), ...rows }
  } catch (fault) {
    throw fault instanceof ImportFault
      ? importUsageFault(context, fault, { files: [file], map: mapFile })
      : fault
  }
}
