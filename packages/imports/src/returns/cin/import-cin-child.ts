import { canonicalJson, firstDayOf, isUpn, streamName } from '@coflyfr/core'
import type { ReturnParticulars } from '@coflyfr/privacy'
import { submitCommand } from '../../submit-command.ts'
import type { ChildIdentities, KnownChild } from '../child-identities.ts'
import { readCase } from '../read-case.ts'
import type { ReturnRequest } from '../return-request.ts'
import { type CinFault, faultAt } from './cin-fault.ts'
import { type CinGroup, fieldOf } from './cin-group.ts'
import { cinParticulars } from './cin-particulars.ts'
import { sexLetters } from './cin-structure.ts'
import type { CinTally } from './cin-tally.ts'
import { planChild } from './plan-child.ts'
import type { ReadGroup } from './read-group.ts'
import { rehearse } from './rehearsal.ts'
import type { CensusYear } from './rules/cin-rule.ts'
import { rulesBroken } from './rules/rules-broken.ts'

/** What the import of a child works with. */
export interface CinChildImport {
  readonly request: ReturnRequest
  readonly file: string
  readonly census: CensusYear
  readonly tally: CinTally
  readonly identities: ChildIdentities
  /** Numbers that more than one child of the file has: the authority's, and pupils'. */
  readonly twice: { readonly children: ReadonlySet<string>; readonly upns: ReadonlySet<string> }
}

const twiceFaults = ({ twice }: CinChildImport, child: CinGroup): readonly CinFault[] => [
  ...(twice.children.has(fieldOf(child, 'LAchildID'))
    ? [faultAt(child, 'LAchildID', 'each child of a census has a number of its own', '8510')]
    : []),
  ...(twice.upns.has(fieldOf(child, 'UPN'))
    ? [faultAt(child, 'UPN', 'each unique pupil number is that of one child', '1520')]
    : []),
]

const isOther = (recorded: string, given: string): boolean =>
  recorded !== '' && given !== '' && recorded !== given

/** The vault knows the child otherwise. */
const identityFaults = (
  child: CinGroup,
  known: KnownChild | null,
  { last }: CensusYear,
): readonly CinFault[] => {
  if (known === null) return []
  const { bornOn, upn } = known.particulars
  if (isOther(bornOn, fieldOf(child, 'PersonBirthDate')))
    return [faultAt(child, 'PersonBirthDate', 'expected the day of birth that the vault has', null)]
  if (bornOn !== '' && bornOn <= last && fieldOf(child, 'PersonBirthDate') === '')
    return [faultAt(child, 'PersonBirthDate', 'the vault has a day of birth of this child', null)]
  return isUpn(upn) && isUpn(fieldOf(child, 'UPN')) && upn !== fieldOf(child, 'UPN')
    ? [faultAt(child, 'UPN', 'expected the unique pupil number that the vault has', null)]
    : []
}

/** Letters of sex as the digits that events have. */
const withDigits = (child: CinGroup): CinGroup => {
  const sex = fieldOf(child, 'Sex')
  return { ...child, cells: { ...child.cells, Sex: sexLetters[sex] ?? sex } }
}

/** Imports one child of a census, as a whole or not at all. */
export const importCinChild = async (
  context: CinChildImport,
  { group: read, faults, unkept }: ReadGroup,
): Promise<void> => {
  const { request, file, census, tally, identities } = context
  const rejected = (child: CinGroup, found: readonly CinFault[]): void => {
    for (const fault of found) tally.reject({ file, ...fault })
    tally.count({ child, standing: null, changed: null, assumed: [], unkept: [] })
  }
  if (faults.length > 0) return rejected(read, faults)
  const looked = rulesBroken(read, census)
  for (const query of looked.queries) tally.query({ file, ...query })
  const broken = [...looked.faults, ...twiceFaults(context, read)]
  if (broken.length > 0) return rejected(read, broken)

  const child = withDigits(read)
  const [number, upn, born] = [
    fieldOf(child, 'LAchildID'),
    fieldOf(child, 'UPN'),
    fieldOf(child, 'PersonBirthDate'),
  ]
  const known = identities.find(number, upn, born)
  const other = identityFaults(child, known, census)
  if (other.length > 0) return rejected(child, other)
  const subject = known?.subject ?? request.newKey()
  const state = await readCase(request.environment.store, subject)
  const planned = planChild(child, subject, census.year, state)
  if (planned.conflicts.length > 0) return rejected(child, planned.conflicts)
  const refused = await rehearse(request, streamName('case', subject), planned.commands)
  if (refused !== null)
    return rejected(child, [faultAt(refused.planned.from, null, refused.rule, refused.code)])

  for (const query of planned.notes) tally.query({ file, ...query })
  const isNewToVault = await identified(context, subject, known, cinParticulars(child, known))
  for (const { command, effectiveOn, data } of planned.commands) {
    const commandId = `cin-${request.environment.uuid()}`
    const answer = await submitCommand(request, { command, effectiveOn, data, commandId })
    // It was accepted a moment ago: another writer has come between.
    if (answer.outcome === 'refused')
      return rejected(child, [faultAt(child, null, answer.rule, null)])
  }
  const changed = new Set(planned.commands.map(({ from }) => from))
  if (isNewToVault) changed.add(child)
  const standing = known === null ? 'new' : 'known'
  tally.count({ child, standing, changed, assumed: planned.assumed, unkept })
}

/** Gives a new child a key, and puts into the vault what it does not have yet; whether there was anything. */
const identified = async (
  { request, identities, census }: CinChildImport,
  subject: string,
  known: KnownChild | null,
  particulars: ReturnParticulars,
): Promise<boolean> => {
  if (known !== null && canonicalJson(known.particulars) === canonicalJson(particulars))
    return false
  const registering = { ...request, actor: request.registrar }
  const submitted = async (command: string, data: Readonly<Record<string, unknown>>) => {
    const effectiveOn = firstDayOf(census.year)
    const made = { command, effectiveOn, data: { subject, ...data } }
    const commandId = `cin-${request.environment.uuid()}`
    const answer = await submitCommand(registering, { ...made, commandId })
    if (answer.outcome === 'refused')
      throw new TypeError(`Cannot put a child into the vault: ${answer.rule}`)
  }
  if (known === null) await submitted('CreateSubjectKey', {})
  await submitted('KeepReturnParticulars', { particulars })
  const identity = identityOf(particulars)
  const before = known === null ? {} : identityOf(known.particulars)
  if (canonicalJson(identity) !== canonicalJson(before)) await submitted('RecordIdentity', identity)
  identities.keep({ subject, particulars })
  return true
}

const identityOf = ({ bornOn, upn }: ReturnParticulars): Readonly<Record<string, string>> => ({
  ...(bornOn === '' ? {} : { bornOn }),
  ...(isUpn(upn) ? { upn } : {}),
})
