import { englandAndWalesBankHolidays, type Limit, walesTimescales } from '@coflyfr/outcomes/clocks'
import { generated, page, table } from './markdown.ts'

type Timescale = (typeof walesTimescales)[number]
type Step = Timescale['steps'][number]

const limitText = ({ count, unit }: Limit): string => {
  const words = unit.replace('-', ' ')
  return `${count} ${count === 1 ? words.slice(0, -1) : words}`
}

const stepText = ({ limit, aim, legsUpTo, monthsUpTo, after }: Step): string => {
  const conditions = [
    ...(legsUpTo === undefined ? [] : [`up to run ${legsUpTo}`]),
    ...(monthsUpTo === undefined ? [] : [`in the first ${monthsUpTo} months`]),
    ...(after === undefined ? [] : [`after \`${after}\``]),
    ...(aim === undefined ? [] : [`expected within ${limitText(aim)}`]),
  ]
  return [limitText(limit), ...conditions].join(', ')
}

const marks = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')

const rowOf = (timescale: Timescale): readonly string[] => {
  const { clock, title, provision, from, to, ends, steps, startsAtAge, metBefore } = timescale
  const start = startsAtAge === undefined ? marks(from) : `${marks(from)}; at age ${startsAtAge}`
  return [
    `\`${clock}\``,
    `${title.en} · ${title.cy}`,
    steps.map(stepText).join('; else '),
    start,
    `${marks(to)}${metBefore === true ? ', also before' : ''}`,
    marks(ends),
    provision,
  ]
}

/** `docs/reference/timescales.md` */
export const timescalesPage = (): string =>
  page(
    generated,
    '# Timescales',
    'A clock runs from a mark to a mark: what the events of a case mean to it. These timescales are in force where a council has set none of its own with `SetTimescales`; a clock goes by those that were in force on the day it started, run by run. The [guide](../guides/clocks.md) tells how they are read and changed.',
    'Each run takes the first limit whose conditions hold. All of these count from the day after the start (`startDay: day-0`). Where a limit in days, weeks, months or years ends on no working day, the deed is due on the working day before (`nonWorkingDay: previous`), because nothing in these provisions extends it, and it is in time up to the end itself. A month that is too short ends a limit on its own last day.',
    table(
      ['clock', 'duty', 'limit', 'from', 'met by', 'stopped by', 'provision'],
      walesTimescales.map(rowOf),
    ),
    '## Bank holidays',
    `Working days are Monday to Friday but for the bank holidays of England and Wales: ${englandAndWalesBankHolidays.source}. \`PublishBankHolidays\` adds further years, or one more day. Beyond the last day that is published a clock is \`undetermined\`; nothing is guessed.`,
  )
