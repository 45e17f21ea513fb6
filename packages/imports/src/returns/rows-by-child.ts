import type { Scratch } from '../scratch.ts'
import type { SealedTexts } from './sealed-texts.ts'

/** Collects the rows of a file and hands them back child by child, with only one child's rows in memory at a time. */
export interface RowsByChild<Row> {
  readonly add: (child: string, row: Row) => void
  /** The rows of each child, the children in the order of their first rows. */
  readonly children: () => Generator<readonly Row[]>
}

/** Gathers rows by child in a scratch file, where nothing says who a child is. */
export const rowsByChild = <Row>(scratch: Scratch, { nameOf, seal, open }: SealedTexts) => {
  scratch.exec(`
    CREATE TABLE child (name TEXT PRIMARY KEY, child INTEGER) WITHOUT ROWID;
    CREATE TABLE child_row (child INTEGER, number INTEGER, sealed BLOB, PRIMARY KEY (child, number)) WITHOUT ROWID`)
  const known = scratch.prepare('SELECT child FROM child WHERE name = ?')
  const name = scratch.prepare('INSERT INTO child VALUES (?, ?)')
  const insert = scratch.prepare('INSERT INTO child_row VALUES (?, ?, ?)')
  const ofChild = scratch.prepare('SELECT sealed FROM child_row WHERE child = ? ORDER BY number')
  let children = 0
  let number = 0
  const numberOf = (child: string): number => {
    const hashed = nameOf(child)
    const found = known.get(hashed)
    if (found !== undefined) return Number(found['child'])
    children += 1
    name.run(hashed, children)
    return children
  }
  const rowOf = ({ sealed }: Record<string, unknown>): Row => {
    // `add` wrote what is read here; anything else is a bug.
    if (!(sealed instanceof Uint8Array))
      throw new TypeError('The scratch file does not hold what was put into it')
    return JSON.parse(open(sealed))
  }
  const gathered: RowsByChild<Row> = {
    add: (child, row) => {
      number += 1
      insert.run(numberOf(child), number, seal(JSON.stringify(row)))
    },
    children: function* () {
      for (let child = 1; child <= children; child += 1) yield ofChild.all(child).map(rowOf)
    },
  }
  return gathered
}
