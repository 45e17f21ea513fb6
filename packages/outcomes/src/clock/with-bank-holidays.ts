import type { BankHolidays } from './bank-holidays.ts'

/** A table with the days of another one put in place of its own; the two meet or overlap. */
export const withBankHolidays = (known: BankHolidays, published: BankHolidays): BankHolidays => {
  const { from, upTo, source } = published
  const kept = known.days.filter((day) => day < from || day > upTo)
  const [first = from] = [known.from, from].sort()
  const last = [known.upTo, upTo].sort().at(-1) ?? upTo
  return {
    source: `${known.source}; ${source}`,
    from: first,
    upTo: last,
    days: [...kept, ...published.days].sort(),
  }
}
