import type {
  CheckedEventProof,
  CheckedProof,
  DifferenceProof,
  FigureProof,
  RefusalProof,
} from '@coflyfr/audit'
import { CommandRefused, type JsonValue } from '@coflyfr/core'
import { cellText, plainTable, reports } from '@coflyfr/reports'
import CliTable from 'cli-table3'
import { eventText } from './event-text.ts'

type Asked = Pick<FigureProof, 'report' | 'parameters'>

const shown = ({ report, parameters }: Asked, field: string, value: JsonValue): string => {
  if (value === null) return '–'
  const columns = reports.get(report)?.columns(parameters) ?? []
  const column = columns.find((one) => one.field === field) ?? { kind: 'text' as const }
  return cellText(column, value, 'en')
}

const pointText = (asOf: string | null, position: number): string =>
  `as known at position ${position}${asOf === null ? '' : `, effective up to ${asOf}`}`

const actorsOf = ({ events }: Pick<FigureProof, 'events'>): ReadonlyMap<number, string> =>
  new Map(
    events.map(({ event }) => [event.position, `${event.actor.id} (${event.actor.role})`] as const),
  )

const figureText = (proof: FigureProof): string => {
  const { report, parameters, row, column, value, parts, events } = proof
  const { asOf, knownAt } = parameters.at
  const actors = actorsOf(proof)
  const table = new CliTable({
    ...plainTable,
    head: ['Position', 'Event', 'Effective', 'Recorded by', 'Change', 'Value'],
    colAligns: ['right', 'left', 'left', 'left', 'right', 'right'],
  })
  for (const part of parts) {
    const { position, type, effectiveOn, change } = part
    const by = actors.get(position) ?? ''
    const said = [change, part.value].map((one) => shown(proof, column, one))
    table.push([position, type, effectiveOn, by, ...said])
  }
  const heading = `${report}, ${row}, ${column}: ${shown(proof, column, value)}, ${pointText(asOf, knownAt)}`
  return `${heading}\n\n${table.toString()}\n\nMade of ${events.length} events in the file\n`
}

/** How many events a line names; the total of a year may have thousands. */
const namedMax = 6

const behindText = (parts: DifferenceProof['cells'][number]['explanations']): string => {
  const named = parts.slice(0, namedMax).map(({ position, type }) => position ?? type)
  const more = parts.length - named.length
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const differenceText = (proof: DifferenceProof): string => {
  const { report, from, to, cells, events } = proof
  const table = new CliTable({
    ...plainTable,
    head: ['Row', 'Column', 'From', 'To', 'Change', 'Events'],
    colAligns: ['left', 'left', 'right', 'right', 'right', 'left'],
  })
  for (const { row, column, explanations, ...cell } of cells) {
    const said = [cell.from, cell.to, cell.change].map((one) => shown(proof, column, one))
    table.push([row, column, ...said, behindText(explanations)])
  }
  const ends = [from, to].map(({ asOf, position }) => pointText(asOf, position))
  return `${report}: ${ends.join('; and ')}\n\n${table.toString()}\n\nMade of ${events.length} events in the file\n`
}

const refusalText = ({ events, commandHash }: RefusalProof): string =>
  events
    .map(({ event }) => {
      if (!CommandRefused.data.is(event.data)) return `${event.type} is not a refusal\n`
      const { refusal, rule, role } = event.data
      const by = rule === null ? '' : ` by the rule ${rule}`
      return `The command of hash ${commandHash}\nwas refused as ${refusal}${by}, given as ${role}, at ${event.recordedAt}, position ${event.position}\n`
    })
    .join('')

const claimText = (checked: CheckedProof | CheckedEventProof): string => {
  switch (checked.kind) {
    case 'figure':
      return figureText(checked.proof)
    case 'difference':
      return differenceText(checked.proof)
    case 'refusal':
      return refusalText(checked.proof)
    case 'event':
      return eventText(checked.proof.event)
  }
}

/** A checked proof for people: what it claims, each check by itself, and what it does not prove. */
export const proofText = (checked: CheckedProof | CheckedEventProof): string => {
  const { checks, proof } = checked
  const lines = checks.map(({ check, asks, status, findings }) => {
    const told = findings.map((finding) => `      ${finding}\n`).join('')
    return `  ${status.padEnd(11)} ${check.padEnd(10)} ${asks}\n${told}`
  })
  const [origin = '', size = '', root = ''] = proof.checkpoint.split('\n')
  const not = proof.doesNotProve.map((one) => `  - ${one}\n`).join('')
  const key = proof.publicKey === null ? '' : `, key ${proof.publicKey}`
  return `${claimText(checked)}\n${lines.join('')}\nCheckpoint ${origin} ${size} ${root}${key}\n\nIt does not prove:\n${not}`
}
