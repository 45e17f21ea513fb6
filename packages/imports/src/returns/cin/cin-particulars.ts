import { type PlainDate, PlainDateText } from '@coflyfr/core'
import type { ReturnParticulars } from '@coflyfr/privacy'
import type { KnownChild } from '../child-identities.ts'
import { type CinGroup, fieldOf } from './cin-group.ts'

const isReason = (upn: string): boolean => /^UN\d$/.test(upn)

/** What a census says about who a child is, on top of what is known already. */
export const cinParticulars = (given: CinGroup, known: KnownChild | null): ReturnParticulars => {
  const cell = (field: string): string => fieldOf(given, field)
  const before = known?.particulars
  const [child, born] = [cell('LAchildID'), cell('PersonBirthDate')]
  const upn = cell('UPN') || cell('UPNunknown') || (before?.upn ?? '')
  const formerUpn = cell('FormerUPN') || (before?.formerUpn ?? '')
  // The expected day stays beside the day of birth: the return of an earlier year has to give it.
  const expectedOn =
    (born === '' ? cell('ExpectedPersonBirthDate') : '') || (before?.expectedOn ?? '')
  return {
    child: before?.child ?? child,
    bornOn: PlainDateText.is(born) ? born : (before?.bornOn ?? ''),
    upn,
    motherBornOn: before?.motherBornOn ?? '',
    postcodes: before?.postcodes ?? {},
    censusChild: child,
    ...(formerUpn === '' ? {} : { formerUpn }),
    ...(expectedOn === '' ? {} : { expectedOn }),
  }
}

/** Who a child is according to the vault, as cells of the census whose year ends on a day. */
export const cellsOfParticulars = (
  who: ReturnParticulars,
  last: PlainDate,
): Readonly<Record<string, string>> => {
  const isBorn = who.bornOn !== '' && who.bornOn <= last
  const isNumber = who.upn !== '' && !isReason(who.upn)
  return {
    LAchildID: who.censusChild ?? who.child,
    UPN: isNumber ? who.upn : '',
    FormerUPN: who.formerUpn ?? '',
    ...(who.upn === '' ? {} : { UPNunknown: isNumber ? '' : who.upn }),
    PersonBirthDate: isBorn ? who.bornOn : '',
    ExpectedPersonBirthDate: isBorn ? '' : (who.expectedOn ?? who.bornOn),
  }
}
