import { type Leg, virementContentHash } from '@coflyfr/budget'
import { firstDayOf, lastDayOf, type PlainDate } from '@coflyfr/core'
import { formatPounds } from '@coflyfr/money'
import { headsOf, legsOf } from './legs-of.ts'
import { type PublishedVirement, readVirements } from './read-virements.ts'

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
  executive: { id: 'democratic-services', role: 'cabinet' },
  proposer: { id: 'finance-officer-1', role: 'finance-officer' },
  poster: { id: 'finance-officer-2', role: 'finance-officer' },
} as const

/** What every head is opened with; the appendices print no budgets. */
const illustrativeBudget = '1000000.00'

const line = (
  [command, commandId]: readonly [string, string],
  actor: CommandLine['actor'],
  { effectiveOn, meeting }: { readonly effectiveOn: string; readonly meeting: string },
  data: unknown,
): CommandLine => ({
  command,
  commandId,
  actor,
  effectiveOn,
  recordedAt: `${meeting}T12:00:00Z`,
  data,
})

/** A budget moves in its own year; the meeting of July 2003 looked back at the year before. */
const effectiveOn = ({ year, meeting }: PublishedVirement): PlainDate =>
  meeting > lastDayOf(year) ? lastDayOf(year) : meeting

const decisionOf = (meeting: string): string => `Council Executive ${meeting}, virement appendix`

const budgetOf = (virements: readonly PublishedVirement[]): CommandLine | null => {
  const [first] = virements
  if (first === undefined) return null
  const heads = new Map(
    virements
      .flatMap(headsOf)
      .map(([, head]) => [`${head.costCentre}/${head.subjective}`, head] as const),
  )
  const lines = [...heads.values()].map((head) => ({
    ...head,
    kind: head.subjective === 'Income' ? 'income' : 'expenditure',
    amount: head.subjective === 'Income' ? `-${illustrativeBudget}` : illustrativeBudget,
  }))
  const { year, meeting } = first
  const decision = `Budget ${year}, every amount illustrative`
  const dates = { effectiveOn: firstDayOf(year), meeting }
  const data = { financialYear: year, lines, decision }
  return line(['ApproveBudget', `budget-${year}`], actors.council, dates, data)
}

const meetingLines = (meeting: string): readonly CommandLine[] => {
  const dates = { effectiveOn: meeting, meeting }
  const at = { body: 'cabinet', meeting, item: 'virements' }
  const give = (command: string, data: unknown) =>
    line([command, `${command.toLowerCase()}-${meeting}`], actors.executive, dates, data)
  return [
    give('HoldMeeting', { body: 'cabinet', meeting, attendance: ['Council Executive'] }),
    give('TableItem', { ...at, title: 'Virements', presentedBy: 'Finance' }),
    give('RecordDecision', {
      ...at,
      reference: decisionOf(meeting),
      verb: 'approved',
      resolution: 'The virements of the appendix',
    }),
  ]
}

const wire = (legs: readonly Leg[]) =>
  legs.map((leg) => ({ ...leg, amount: formatPounds(leg.amount) }))

/** A blank kind is one-off, and so is the correction: neither says that it reaches into later years. */
const kindOf = ({ type }: PublishedVirement): 'permanent' | 'one-off' | 'technical' =>
  type === 'permanent' || type === 'technical' ? type : 'one-off'

const idOf = ({ reference }: PublishedVirement, step: string): string =>
  `${reference.replace('#', '-')}-${step}`

const virementLines = (virement: PublishedVirement): readonly CommandLine[] => {
  const { reference, year: financialYear, meeting, reason } = virement
  const legs = legsOf(virement)
  const document = { reference, financialYear, kind: kindOf(virement), reason, legs }
  const dates = { effectiveOn: effectiveOn(virement), meeting }
  const key = { reference, financialYear }
  const proposal = { ...document, legs: wire(legs) }
  const approval = {
    ...key,
    by: 'cabinet',
    decision: decisionOf(meeting),
    decidedOn: meeting,
    contentHash: virementContentHash(document),
  }
  return [
    line(['ProposeVirement', idOf(virement, 'propose')], actors.proposer, dates, proposal),
    line(['ApproveVirement', idOf(virement, 'approve')], actors.executive, dates, approval),
    line(['PostVirement', idOf(virement, 'post')], actors.poster, dates, key),
  ]
}

/** Grants received raise both sides: no virement, though the appendix lists them (DOMAIN R12). */
const grantLines = (virement: PublishedVirement): readonly CommandLine[] => {
  const { reference, year: financialYear, meeting, reason } = virement
  const data = {
    financialYear,
    reference,
    grantor: 'not printed (illustrative)',
    reason,
    legs: wire(legsOf(virement)),
    decision: decisionOf(meeting),
  }
  const dates = { effectiveOn: effectiveOn(virement), meeting }
  return [line(['ReceiveSpecificGrant', idOf(virement, 'receive')], actors.poster, dates, data)]
}

const linesOf = (virement: PublishedVirement): readonly CommandLine[] =>
  virement.type === 'grant' ? grantLines(virement) : virementLines(virement)

const executiveLine = ({ meeting }: PublishedVirement): CommandLine =>
  line(
    ['EstablishBody', 'executive'],
    actors.executive,
    { effectiveOn: '2000-01-01', meeting },
    {
      body: 'cabinet',
      name: 'Council Executive',
      kind: 'cabinet',
      terms: 'Approves virements between services or portfolios, or above £50,000',
      chair: 'Leader (illustrative)',
      reportsTo: [],
    },
  )

/** Every command of the example, meeting by meeting; a year's budget stands before its first virement. */
const commandsOf = (csv: string): readonly CommandLine[] => {
  const virements = readVirements(csv)
  const byYear = Map.groupBy(virements, ({ year }) => year)
  const budgets = [...byYear.values()].map(budgetOf).filter((budget) => budget !== null)
  const byMeeting = [...Map.groupBy(virements, ({ meeting }) => meeting)]
  const meetings = byMeeting.flatMap(([meeting, listed]) => [
    ...budgets.filter(({ recordedAt }) => recordedAt.startsWith(meeting)),
    ...meetingLines(meeting),
    ...listed.flatMap(linesOf),
  ])
  return [...virements.slice(0, 1).map(executiveLine), ...meetings]
}

/** The commands as the file has them, one JSON object a line. */
export const ndjsonOf = (csv: string): string =>
  commandsOf(csv)
    .map((command) => `${JSON.stringify(command)}\n`)
    .join('')
