import { heading, paragraph, table } from '../text.ts'
import type { SystemCount } from '../twelve-systems.ts'

const columns = [
  { head: 'No', align: 'right' },
  { head: 'System', align: 'left' },
  { head: 'Events', align: 'right' },
  { head: 'State; of those begun, what is to come', align: 'left' },
] as const

const stateOf = ({ missing, toCome }: SystemCount): string => {
  if (missing.length > 0) return 'FAILED: not recorded'
  return toCome === null ? 'works' : `begun: ${toCome}`
}

const rowOf = (system: SystemCount): readonly string[] => [
  String(system.number),
  system.title,
  String(system.events),
  stateOf(system),
]

/** The twelve systems of the minutes, counted from the ledger's own events. */
export const systemsChapter = (systems: readonly SystemCount[]): string =>
  [
    heading(19, 'The twelve systems of the minutes, counted from this ledger’s events'),
    table(columns, systems.map(rowOf)),
    ...systems.flatMap(({ number, title, missing }) =>
      missing.map((what) => paragraph(`✗ ${number} ${title}: missing ${what}`)),
    ),
  ].join('')
