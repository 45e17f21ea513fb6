import type { Language } from '@coflyfr/reports'

const months = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  cy: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
} as const satisfies Record<Language, readonly string[]>

/** A date such as `2023-09-30` in words, `30 September 2023`; other text as it is. */
export const dateInWords = (date: string, language: Language): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const name = months[language][Number(month) - 1]
  return name === undefined ? date : `${Number(day)} ${name} ${year}`
}

/** An instant in words, to the second, in universal time. */
export const instantInWords = (instant: string, language: Language): string => {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})/.exec(instant) ?? []
  return date === undefined ? instant : `${dateInWords(date, language)} ${time} UTC`
}
