import { dateFields, type EventTest, textFields } from '@coflyfr/audit'
import { InstantText, PlainDateText } from '@coflyfr/core'
import { parsePounds } from '@coflyfr/money'
import { isLeft } from 'fp-ts/lib/Either.js'
import { typedName } from './typed-name.ts'
import { UsageFault } from './usage-fault.ts'

const fields: readonly string[] = [...textFields, 'amount']

const isDateField = (field: string): field is (typeof dateFields)[number] =>
  dateFields.some((one) => one === field)

const isTextField = (field: string): field is (typeof textFields)[number] =>
  textFields.some((one) => one === field)

const form = 'expected FIELD=VALUE, FIELD>=VALUE or FIELD<=VALUE, such as amount>=100000'

const amountTest = (text: string, operator: '=' | '>=' | '<=', value: string): EventTest => {
  const amount = parsePounds(value)
  if (!isLeft(amount)) return { field: 'amount', operator, pence: amount.right }
  throw new UsageFault(
    `--where ${JSON.stringify(text)}: expected an amount in pounds such as 25000 or 25000.00, found ${JSON.stringify(value)}`,
  )
}

const isDateOrInstant = (value: string): boolean => PlainDateText.is(value) || InstantText.is(value)

const orderTest = (
  text: string,
  field: string,
  operator: '>=' | '<=',
  value: string,
): EventTest => {
  if (!isDateField(field))
    throw new UsageFault(
      `--where ${JSON.stringify(text)}: ${field} has no order; ${operator} is for ${[...dateFields, 'amount'].join(', ')}`,
    )
  const isOfField = field === 'effectiveOn' ? PlainDateText.is(value) : isDateOrInstant(value)
  if (isOfField) return { field, operator, value }
  throw new UsageFault(
    `--where ${JSON.stringify(text)}: expected a date such as 2023-11-15, found ${JSON.stringify(value)}`,
  )
}

/** One test of `--where`. A comma separates values of which any will do. */
export const eventTestGiven = (text: string): EventTest => {
  const [, field = '', operator = '', value = ''] = /^([A-Za-z]+)(>=|<=|=)(.+)$/su.exec(text) ?? []
  if (operator !== '=' && operator !== '>=' && operator !== '<=')
    throw new UsageFault(`--where: ${form}, found ${JSON.stringify(text)}`)
  if (field === 'amount') return amountTest(text, operator, value)
  if (!isTextField(field))
    throw new UsageFault(
      `--where ${JSON.stringify(text)}: there is no field ${typedName(field, fields)}; the fields are ${fields.join(', ')}`,
    )
  return operator === '='
    ? { field, operator, oneOf: value.split(',') }
    : orderTest(text, field, operator, value)
}
