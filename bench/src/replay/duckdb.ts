import { cachePaths } from '../data/cache-paths.ts'
import { type Measurement, timed } from '../measured.ts'
import { loadPeer } from '../peers/load-peer.ts'

/** The part of `@duckdb/node-api` that is measured. */
interface DuckDb {
  readonly DuckDBInstance: {
    readonly create: (path: string) => Promise<{ readonly connect: () => Promise<Connection> }>
  }
}

interface Connection {
  readonly run: (sql: string) => Promise<unknown>
  readonly runAndReadAll: (sql: string) => Promise<{ readonly getRows: () => readonly unknown[] }>
}

/** The part of the six reports in a few queries: budgets by head, virements by step, drawdowns by reserve, readings. */
const queries = [
  `SELECT leg.costCentre, leg.subjective, SUM(CAST(leg.amount AS DECIMAL(18, 2)))
    FROM (SELECT unnest(CAST(json_extract(data, '$.legs') AS STRUCT(costCentre VARCHAR, subjective VARCHAR, amount VARCHAR)[])) AS leg
      FROM events WHERE type = 'VirementPosted') GROUP BY ALL`,
  `SELECT type, json_extract_string(data, '$.financialYear'), COUNT(*) FROM events WHERE type LIKE 'Virement%' GROUP BY ALL`,
  `SELECT json_extract_string(data, '$.reserve'), SUM(CAST(json_extract_string(data, '$.amount') AS DECIMAL(18, 2)))
    FROM events WHERE type = 'DrawdownPosted' GROUP BY ALL`,
  `SELECT stream, COUNT(*), MAX(effectiveOn) FROM events WHERE stream LIKE 'measure-%' GROUP BY ALL`,
]

/** DuckDB: loads the lines of the log into a table in memory and runs four queries, on every core. */
export const duckDbFromLines: Measurement = async ({ cache, seed, events }) => {
  const { lines } = cachePaths(cache, { events, seed })
  let rows = 0
  const timing = await timed(async () => {
    const instance = await loadPeer<DuckDb>('@duckdb/node-api').DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    await connection.run(
      `CREATE TABLE events AS SELECT * FROM read_json('${lines}', format = 'newline_delimited',
        columns = {type: 'VARCHAR', stream: 'VARCHAR', effectiveOn: 'VARCHAR', data: 'JSON'})`,
    )
    for (const query of queries) rows += (await connection.runAndReadAll(query)).getRows().length
  })
  return { events, ...timing, facts: { rows } }
}
