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
    'A clock runs from one mark to another; a mark is what an event of a case means to the clock. These timescales apply unless a council has set its own with `SetTimescales`. Each run of a clock uses the timescales in force on the day it started. The [guide](../guides/clocks.md) explains how to read and change them.',
    'Each run takes the first limit whose conditions hold. All of these count from the day after the start (`startDay: day-0`). If a limit in days, weeks, months or years ends on a non-working day, the due day is the working day before (`nonWorkingDay: previous`), because nothing in these provisions extends the limit; anything done up to the end of the limit itself is still in time. If a month is too short, a limit ends on its last day.',
    table(
      ['clock', 'duty', 'limit', 'from', 'met by', 'stopped by', 'provision'],
      walesTimescales.map(rowOf),
    ),
    '## Bank holidays',
    `Working days are Monday to Friday except for the bank holidays of England and Wales: ${englandAndWalesBankHolidays.source}. \`PublishBankHolidays\` adds further years, or an extra day. Beyond the last published day a clock is \`undetermined\`; nothing is guessed.`,
  )
