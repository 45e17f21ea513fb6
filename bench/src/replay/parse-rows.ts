import { DatabaseSync } from 'node:sqlite'
import { cachePaths } from '../data/cache-paths.ts'
import { type Measurement, timed } from '../measured.ts'
import { sixReports, typesOf } from './report-folds.ts'

/** Rows in a page. Like `store.scan`, it reads pages by position, and rows as arrays. */
const pageRows = 1_000

/** Positions that a filtered page goes through. */
const pagePositions = 20_000

const parse =
  (condition: string, ...parameters: readonly string[]): Measurement =>
  async ({ cache, seed, events }) => {
    const { ledger } = cachePaths(cache, { events, seed })
    const database = new DatabaseSync(ledger, { readOnly: true })
    database.exec('PRAGMA cache_size = -32000')
    const page = database.prepare(
      `SELECT position, data FROM events WHERE position > ? AND position <= ? ${condition}
        ORDER BY position LIMIT ${pageRows}`,
      { returnArrays: true },
    )
    let parsed = 0
    const timing = await timed(() => {
      for (let after = -1; after < events - 1; ) {
        const end = Math.min(after + pagePositions, events - 1)
        // The table is STRICT: an INTEGER and a TEXT.
        const rows = page.all(after, end, ...parameters) as unknown as readonly [number, string][]
        for (const [, data] of rows) {
          if (JSON.parse(data) !== undefined) parsed += 1
        }
        after = rows.length < pageRows ? end : rows.at(-1)![0]
      }
    })
    database.close()
    return { events: parsed, ...timing, facts: {} }
  }

/** The bare parse of the ledger's own rows: SELECT of the column `data`, JSON.parse of every one, nothing else. */
export const parseAllRows: Measurement = parse('')

/** The same for only the rows that one of the six reports folds: the strictest baseline. */
export const parseReportedRows: Measurement = parse(
  'AND type_id IN (SELECT id FROM types WHERE name IN (SELECT value FROM json_each(?)))',
  JSON.stringify(typesOf(sixReports)),
)
