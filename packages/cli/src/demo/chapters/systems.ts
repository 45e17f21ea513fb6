import { heading, paragraph, table } from '../text.ts'
import type { Proof, SystemCount } from '../twelve-systems.ts'

const columns = [
  { head: 'No', align: 'right' },
  { head: 'System', align: 'left' },
  { head: 'Events', align: 'right' },
  { head: 'Needs', align: 'right' },
  { head: 'State', align: 'left' },
  { head: 'Newest proof', align: 'left' },
] as const

const newestOf = (proofs: readonly Proof[]): string => {
  const [newest] = proofs
    .flatMap(({ type, newest: position }) => (position === null ? [] : [{ type, position }]))
    .toSorted((one, other) => other.position - one.position)
  return newest === undefined ? '' : `${newest.type} at ${newest.position}`
}

const rowOf = ({ number, title, events, proofs, missing }: SystemCount): readonly string[] => [
  String(number),
  title,
  String(events),
  `${proofs.filter(({ events: found }) => found > 0).length}/${proofs.length}`,
  missing.length > 0 ? 'FAILED' : 'works',
  newestOf(proofs),
]

/** The twelve systems of the minutes, each with the events that prove it. */
export const systemsChapter = (systems: readonly SystemCount[]): string =>
  [
    heading(26, 'The twelve systems of the minutes, each with the events that prove it works'),
    table(columns, systems.map(rowOf)),
    ...systems.flatMap(({ number, title, missing }) =>
      missing.map((what) => paragraph(`✗ ${number} ${title}: missing ${what}`)),
    ),
    paragraph(
      'Each need is a kind of event, in its own streams; all are listed with their newest positions in systems.json.',
    ),
  ].join('')
