import { streamName } from '@coflyfr/core'
import { submitCommand } from '../../submit-command.ts'
import type { ChildIdentities, KnownChild } from '../child-identities.ts'
import {
  correctionText,
  type GivenIdentity,
  identityRule,
  type OtherIdentity,
  otherIdentity,
  twoChildrenRule,
} from '../other-identity.ts'
import { readCase } from '../read-case.ts'
import { registerChild } from '../register-child.ts'
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
  /** Numbers that more than one child of the file has: the authority's, and unique pupil numbers. */
  readonly twice: { readonly children: ReadonlySet<string>; readonly upns: ReadonlySet<string> }
}

const twiceFaults = ({ twice }: CinChildImport, child: CinGroup): readonly CinFault[] => [
  ...(twice.children.has(fieldOf(child, 'LAchildID'))
    ? [faultAt(child, 'LAchildID', 'each child in the census must have a different number', '8510')]
    : []),
  ...(twice.upns.has(fieldOf(child, 'UPN'))
    ? [faultAt(child, 'UPN', 'a unique pupil number must belong to one child only', '1520')]
    : []),
]

const identityIn = (child: CinGroup): GivenIdentity => ({
  bornOn: fieldOf(child, 'PersonBirthDate'),
  upn: fieldOf(child, 'UPN'),
  formerUpn: fieldOf(child, 'FormerUPN'),
})

/** The child whom the ledger knows, and what a correction would change about its identity. */
interface Identified {
  readonly known: KnownChild | null
  readonly other: OtherIdentity | null
  readonly faults: readonly CinFault[]
}

const elementOf = { bornOn: 'PersonBirthDate', upn: 'UPN' } as const

/** Finds the child. It is a fault if the vault has another identity of it, unless the import corrects. */
const identified = (
  { request, census, identities }: CinChildImport,
  child: CinGroup,
): Identified => {
  const given = identityIn(child)
  const known = identities.find(fieldOf(child, 'LAchildID'), given.upn, given.bornOn)
  if (known === null) return { known, other: null, faults: [] }
  if (identities.isOfAnother(known.subject, given.upn, given.bornOn))
    return { known, other: null, faults: [faultAt(child, 'UPN', twoChildrenRule, null)] }
  const { bornOn } = known.particulars
  const other = otherIdentity(known.particulars, given)
  if (other !== null && !request.corrects) {
    const fault = faultAt(child, elementOf[other], identityRule(other, 'LAchildID'), null)
    return { known, other, faults: [fault] }
  }
  const isUnsaid = bornOn !== '' && bornOn <= census.last && given.bornOn === ''
  const rule = 'the vault has a date of birth for this child'
  return { known, other, faults: isUnsaid ? [faultAt(child, 'PersonBirthDate', rule, null)] : [] }
}

/** Turns letters of sex into the digits that events use. */
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
  const { known, other, faults: otherwise } = identified(context, child)
  if (otherwise.length > 0) return rejected(child, otherwise)
  const subject = known?.subject ?? request.newKey()
  const state = await readCase(request.environment.store, subject)
  const planned = planChild(child, subject, census.year, state)
  if (planned.conflicts.length > 0) return rejected(child, planned.conflicts)
  const refused = await rehearse(request, streamName('case', subject), planned.commands)
  if (refused !== null)
    return rejected(child, [faultAt(refused.planned.from, null, refused.rule, refused.code)])

  const registered = await registerChild(request, identities, {
    subject,
    known,
    particulars: cinParticulars(child, known),
    effectiveOn: census.first,
    ...(other === null
      ? {}
      : { correction: correctionText(other, `The census of ${census.year}`) }),
  })
  if ('outcome' in registered)
    return rejected(child, [faultAt(child, 'LAchildID', registered.rule, null)])
  for (const query of planned.notes) tally.query({ file, ...query })
  for (const { command, effectiveOn, data } of planned.commands) {
    const commandId = `cin-${request.environment.uuid()}`
    const answer = await submitCommand(request, { command, effectiveOn, data, commandId })
    // It was accepted in the rehearsal: another writer has come between.
    if (answer.outcome === 'refused')
      return rejected(child, [faultAt(child, null, answer.rule, null)])
  }
  const changed = new Set(planned.commands.map(({ from }) => from))
  if (registered.isNewToVault) changed.add(child)
  const standing = known === null ? 'new' : other === null ? 'known' : 'corrected'
  tally.count({ child, standing, changed, assumed: planned.assumed, unkept })
}
