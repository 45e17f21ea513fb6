import { PlainDateText } from '@coflyfr/core'
import type { ReturnParticulars } from '@coflyfr/privacy'
import type { KnownChild } from '../child-identities.ts'
import { type CinGroup, fieldOf } from './cin-group.ts'

const isReason = (upn: string): boolean => /^UN\d$/.test(upn)

/** What a census says of who a child is, laid over what is known already. */
export const cinParticulars = (given: CinGroup, known: KnownChild | null): ReturnParticulars => {
  const cell = (field: string): string => fieldOf(given, field)
  const before = known?.particulars
  const [child, born] = [cell('LAchildID'), cell('PersonBirthDate')]
  const upn = cell('UPN') || cell('UPNunknown')
  const [formerUpn, expectedOn] = [cell('FormerUPN'), cell('ExpectedPersonBirthDate')]
  return {
    child: before?.child ?? child,
    bornOn: PlainDateText.is(born) ? born : (before?.bornOn ?? ''),
    upn: upn === '' ? (before?.upn ?? '') : upn,
    motherBornOn: before?.motherBornOn ?? '',
    postcodes: before?.postcodes ?? {},
    ...(before !== undefined && before.child !== child ? { censusChild: child } : {}),
    ...(formerUpn === '' ? {} : { formerUpn }),
    ...(expectedOn === '' ? {} : { expectedOn }),
  }
}

/** What the vault says of who a child is, as the census writes it. */
export const cellsOfParticulars = (who: ReturnParticulars): Readonly<Record<string, string>> => ({
  LAchildID: who.censusChild ?? who.child,
  FormerUPN: who.formerUpn ?? '',
  PersonBirthDate: who.bornOn,
  ExpectedPersonBirthDate: who.expectedOn ?? '',
  ...(who.upn === ''
    ? { UPN: '' }
    : isReason(who.upn)
      ? { UPN: '', UPNunknown: who.upn }
      : { UPN: who.upn, UPNunknown: '' }),
})
