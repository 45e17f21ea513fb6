import fc from 'fast-check'

/** One row of a drawn file; its content decides the outcome it must have. */
export interface DrawnRow {
  readonly is: 'posting' | 'garbage' | 'badDate' | 'subtotal' | 'other' | 'blank'
  readonly costCentre: string
  readonly reference: string
  readonly day: string
  readonly pence: bigint
  /** The number of a way of writing an amount. */
  readonly style: number
}

/** A drawn file and how it is written. */
export interface DrawnFile {
  readonly rows: readonly DrawnRow[]
  readonly delimiter: ',' | ';' | '\t' | '|'
  readonly lineEnd: '\n' | '\r\n'
  readonly bom: boolean
}

// Few values, so that there are many twins and overlaps.
const rows: fc.Arbitrary<DrawnRow> = fc.record({
  is: fc.oneof(
    { weight: 8, arbitrary: fc.constant('posting' as const) },
    { weight: 3, arbitrary: fc.constantFrom('garbage', 'badDate', 'subtotal', 'other', 'blank') },
  ),
  costCentre: fc.constantFrom('C1', 'C2'),
  reference: fc.constantFrom('T1', 'T2', 'T"3', 'T,4;5'),
  day: fc.constantFrom('2022-04-01', '2022-08-15', '2023-03-31'),
  pence: fc.oneof(fc.constantFrom(-100n, 0n, 1n, 123_456_789n), fc.bigInt(-9999n, 9999n)),
  style: fc.nat(6),
})

/** Files of up to a dozen rows. */
export const drawnFiles: fc.Arbitrary<DrawnFile> = fc.record({
  rows: fc.array(rows, { maxLength: 12 }),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
})

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** An amount in one of the ways that ledgers write it. */
const written = (pence: bigint, style: number): string => {
  const isNegative = pence < 0n
  const digits = String(isNegative ? -pence : pence).padStart(3, '0')
  const plain = `${digits.slice(0, -2)}.${digits.slice(-2)}`
  const comma = `${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`
  const ways = isNegative
    ? [
        `-${plain}`,
        `(${comma})`,
        `${plain}-`,
        `-£${comma}`,
        `(£${comma})`,
        `${comma} CR`,
        `\u2212${plain}`,
      ]
    : [plain, comma, `£${comma}`, ` ${plain} `, `${plain} DR`, `+${plain}`, `Â£${comma}`]
  return ways[style] ?? plain
}

const quoted = (field: string, { delimiter }: DrawnFile): string =>
  /["\r\n]/.test(field) || field.includes(delimiter) ? `"${field.replaceAll('"', '""')}"` : field

const fieldsOf = ({
  is,
  costCentre,
  reference,
  day,
  pence,
  style,
}: DrawnRow): readonly string[] => {
  const amount = written(pence, style)
  switch (is) {
    case 'posting':
      return [costCentre, 'Agency', reference, day, amount]
    case 'garbage':
      return [costCentre, 'Agency', reference, day, 'n/a']
    case 'badDate':
      return [costCentre, 'Agency', reference, '2022-02-30', amount]
    case 'subtotal':
      return [costCentre, 'Total', '', '', amount]
    case 'other':
      return ['C9', 'Agency', reference, day, amount]
    case 'blank':
      return ['', '', '', '', '']
  }
}

const header = ['CC', 'Account', 'Ref', 'Date', 'Amount']

/** The text of a drawn file. */
export const textOf = (file: DrawnFile): string => {
  const lines = [header, ...file.rows.map(fieldsOf)].map((fields) =>
    fields.map((field) => quoted(field, file)).join(file.delimiter),
  )
  return `${file.bom ? '\ufeff' : ''}${lines.join(file.lineEnd)}${file.lineEnd}`
}

/** What identifies a posting. */
export const keyOf = ({ costCentre, reference, day, pence }: DrawnRow): string =>
  `${costCentre} ${reference} ${day} ${pence}`
