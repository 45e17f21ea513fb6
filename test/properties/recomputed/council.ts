import { type Office, pounds } from './office.ts'

/** The years that have or may get a budget. */
export const years = ['2022-23', '2023-24', '2024-25'] as const

const line = (
  path: string,
  costCentre: string,
  subjective: string,
  amount: bigint,
  more: object = {},
) => {
  const [directorate = '', service = ''] = path.split('>')
  const kind = { kind: 'expenditure', ...more }
  return { directorate, service, costCentre, subjective, ...kind, amount: pounds(amount * 100n) }
}

const income = { kind: 'income' }
const capital = { fund: 'capital' }
const fixed = { controllable: false }

/** Heads of four services: one cost centre in two services, names with slashes, income, capital, a savings target. */
const linesOf = (children: string) => [
  line(`Social>${children}`, 'Placements', 'fees', 900_000n),
  line(`Social>${children}`, 'Placements', 'agency', 250_000n),
  line(`Social>${children}`, 'Fostering', 'all', 400_000n),
  line(`Social>${children}`, 'Shared', 'children', 60_000n),
  line(`Social>${children}`, 'Contributions', 'all', -120_000n, income),
  line(`Social>${children}`, 'Target', 'all', -50_000n),
  line('Social>Adults', 'Shared', 'adults', 80_000n),
  line('Social>Adults', 'Care', 'all', 1_000_000n),
  line('Social>Adults', 'Client fees', 'all', -200_000n, income),
  line('Schools/Youth>Schools', 'A/B', 'c', 300_000n),
  line('Schools/Youth>Schools', 'A', 'B/c', 100_000n),
  line('Corporate>Corporate', 'Contingency', 'all', 500_000n),
  line('Corporate>Corporate', 'Recharges', 'all', 70_000n, fixed),
  line('Corporate>Assets', 'Works', 'all', 600_000n, capital),
  line('Corporate>Assets', 'Roof', 'all', 40_000n, capital),
]

/** The name of the children's service in each year; it may change in the last. */
const childrenIn = (year: string, isRenamed: boolean): string =>
  isRenamed && year === '2024-25' ? 'Families' : 'Children'

/** Council sets a year's budget, that of 2023-24 on an earlier day; a head may be dropped from it. */
export const approveBudget = async (
  office: Office,
  year: string,
  { isRenamed = false, dropped = '', includes = [] as readonly string[] } = {},
): Promise<void> => {
  const lines = linesOf(childrenIn(year, isRenamed)).filter((one) => one.costCentre !== dropped)
  const on = `${year.slice(0, 4)}-03-01`
  const data = { financialYear: year, lines, decision: `Council ${on}`, includes: [...includes] }
  const decided = year === '2023-24' ? { decidedOn: '2023-02-22' } : {}
  await office.give('ApproveBudget', 'clerk council', on, { ...data, ...decided })
}

/** The heads of the budgets, and one that no budget has. */
export const heads = linesOf('Children').map(({ costCentre, subjective, service }) => ({
  costCentre,
  subjective,
  service,
}))

/** What else postings may be on: no head at all, and a subjective without a budget. */
export const strays = [
  { costCentre: 'Nowhere', subjective: 'all' },
  { costCentre: 'Placements', subjective: 'taxis' },
  { costCentre: 'Nowhere', subjective: 'refunds' },
]

/** The reserves; the last may be set up on some day. */
export const reserves = ['placements', 'winter', 'general', 'late'] as const

/** Sets up the reserves that exist from the beginning. */
export const establishReserves = async (office: Office): Promise<void> => {
  for (const [index, reserve] of reserves.slice(0, 3).entries()) {
    const said = { reserve, name: `Reserve ${reserve}`, purpose: `purpose ${index % 2}` }
    const opening = { openingBalance: pounds(150_000_000n), openedOn: '2023-04-01' }
    const data = { ...said, ...opening, decision: 'Cabinet 4', reviewBy: '2024-06-30' }
    await office.give('EstablishReserve', 'clerk cabinet', '2023-04-01', data)
  }
}
