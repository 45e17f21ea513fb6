import { drawdownContentHash } from '@coflyfr/budget'
import { type FinancialYear, firstDayOf, lastDayOf } from '@coflyfr/core'
import { absPence, formatPounds, type Pence, zeroPence } from '@coflyfr/money'
import { type PrintedReserve, type PrintedYear, readStatement } from './read-statement.ts'

/** One line of the command file. */
interface CommandLine {
  readonly command: string
  readonly commandId: string
  readonly actor: { readonly id: string; readonly role: string }
  readonly effectiveOn: string
  readonly recordedAt: string
  readonly data: unknown
}

const actors = {
  council: { id: 'democratic-services', role: 'council' },
  requester: { id: 'finance-officer-1', role: 'finance-officer' },
  section151: { id: 'section-151-officer', role: 'section-151-officer' },
  poster: { id: 'finance-officer-2', role: 'finance-officer' },
} as const

/** The head that every drawdown goes to; the statement prints none. */
const head = { costCentre: 'Services', subjective: 'all' } as const

const illustrativeBudget = '10000000.00'

const statement = 'Reserves statement, outturn 2011/12, Appendix D'

const line = (
  [command, commandId]: readonly [string, string],
  actor: CommandLine['actor'],
  effectiveOn: string,
  data: unknown,
): CommandLine => ({
  command,
  commandId,
  actor,
  effectiveOn,
  recordedAt: `${effectiveOn}T12:00:00Z`,
  data,
})

/** The name as a reserve's id. */
export const reserveId = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '')

const purposeOf = (name: string): string => `${name} (the purpose is illustrative)`

const establishLine = ({ name, years: [first] }: PrintedReserve): CommandLine => {
  const reserve = reserveId(name)
  return line(['EstablishReserve', `establish-${reserve}`], actors.council, '2011-04-01', {
    reserve,
    name,
    purpose: purposeOf(name),
    openingBalance: formatPounds(first?.opening ?? zeroPence),
    openedOn: '2011-04-01',
    decision: statement,
  })
}

const budgetLine = (year: FinancialYear): CommandLine =>
  line(['ApproveBudget', `budget-${year}`], actors.council, firstDayOf(year), {
    financialYear: year,
    lines: [{ directorate: 'Services', ...head, kind: 'expenditure', amount: illustrativeBudget }],
    decision: `Budget ${year}, illustrative`,
  })

/** The statement was printed in 2012: what it says of later years is planned. */
const reasonOf = (year: FinancialYear): string =>
  year === '2011-12' ? 'Movement of the year' : 'Planned movement of the year'

const contributionLine = (reserve: string, year: FinancialYear, amount: Pence): CommandLine =>
  line(['ContributeToReserve', `${reserve}-${year}`], actors.poster, lastDayOf(year), {
    reserve,
    reference: year,
    amount: formatPounds(amount),
    reason: reasonOf(year),
    decision: statement,
  })

const drawdownLines = (
  reserve: string,
  purpose: string,
  year: FinancialYear,
  amount: Pence,
): readonly CommandLine[] => {
  const on = lastDayOf(year)
  const key = { reserve, reference: year }
  const asked = { ...key, financialYear: year, to: head, purpose, reason: reasonOf(year) }
  const contentHash = drawdownContentHash({ ...asked, amount })
  const request = { ...asked, amount: formatPounds(amount) }
  const approval = { ...key, by: 'section-151-officer', decision: statement, contentHash }
  const id = `${reserve}-${year}`
  return [
    line(['RequestDrawdown', `${id}-request`], actors.requester, on, request),
    line(['ApproveDrawdown', `${id}-approve`], actors.section151, on, approval),
    line(['PostDrawdown', `${id}-post`], actors.poster, on, key),
  ]
}

const movementLines = (
  { name }: PrintedReserve,
  { year, movement }: PrintedYear,
): readonly CommandLine[] => {
  if (movement === null || movement === 0n) return []
  const reserve = reserveId(name)
  return movement > 0n
    ? [contributionLine(reserve, year, movement)]
    : drawdownLines(reserve, purposeOf(name), year, absPence(movement))
}

/** Every command of the example, year by year. */
const commandsOf = (csv: string): readonly CommandLine[] => {
  const reserves = readStatement(csv)
  const years = [...new Set(reserves.flatMap((reserve) => reserve.years.map(({ year }) => year)))]
  const movements = years.flatMap((year) => [
    budgetLine(year),
    ...reserves.flatMap((reserve) =>
      reserve.years
        .filter((printed) => printed.year === year)
        .flatMap((printed) => movementLines(reserve, printed)),
    ),
  ])
  return [...reserves.map(establishLine), ...movements]
}

/** The commands as the file has them, one JSON object a line. */
export const ndjsonOf = (csv: string): string =>
  commandsOf(csv)
    .map((command) => `${JSON.stringify(command)}\n`)
    .join('')
