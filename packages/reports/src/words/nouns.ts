import type { WelshForms } from './counted.ts'

/** The nouns that notes count. */
export const nouns = {
  line: {
    one: '1 llinell',
    two: '2 linell',
    few: '3 llinell',
    many: '6 llinell',
    other: '# o linellau',
  },
  otherLine: {
    one: '1 llinell arall',
    two: '2 linell arall',
    few: '3 llinell arall',
    many: '6 llinell arall',
    other: '# o linellau eraill',
  },
  posting: {
    one: '1 postiad',
    two: '2 bostiad',
    few: '3 phostiad',
    many: '6 phostiad',
    other: '# o bostiadau',
  },
  head: {
    one: '1 pennawd',
    two: '2 bennawd',
    few: '3 phennawd',
    many: '6 phennawd',
    other: '# o benawdau',
  },
  otherHead: {
    one: '1 pennawd arall',
    two: '2 bennawd arall',
    few: '3 phennawd arall',
    many: '6 phennawd arall',
    other: '# o benawdau eraill',
  },
  otherForecast: {
    one: '1 rhagolwg arall',
    two: '2 ragolwg arall',
    few: '3 rhagolwg arall',
    many: '6 rhagolwg arall',
    other: '# o ragolygon eraill',
  },
  decision: {
    one: '1 penderfyniad',
    two: '2 benderfyniad',
    few: '3 phenderfyniad',
    many: '6 phenderfyniad',
    other: '# o benderfyniadau',
  },
  day: {
    one: '1 diwrnod',
    two: '2 ddiwrnod',
    few: '3 diwrnod',
    many: '6 diwrnod',
    other: '# diwrnod',
  },
} as const satisfies Readonly<Record<string, WelshForms>>
