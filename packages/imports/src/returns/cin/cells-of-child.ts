import type { Placed, PlainDate } from '@coflyfr/core'
import type { CaseEvent } from '@coflyfr/outcomes/events'
import { codesInOrder } from './codes-in-order.ts'

/**
 * What the events of a case say about a child on a day, as cells of the census. What was recorded first also holds for
 * the days before it.
 */
export const cellsOfChild = (
  facts: readonly Placed<CaseEvent>[],
  on: PlainDate,
): Readonly<Record<string, string>> => {
  let known = { Sex: '', Ethnicity: '', Disabilities: '', UPNunknown: '', PersonDeathDate: '' }
  const tell = ({ type, data, effectiveOn }: Placed<CaseEvent>): void => {
    if (type === 'BirthRecorded') known = { ...known, Sex: data.sex }
    if (type === 'DeathRecorded') known = { ...known, PersonDeathDate: effectiveOn }
    if (type !== 'ChildRecorded' && type !== 'ChildAmended') return
    known = {
      ...known,
      Sex: data.sex ?? known.Sex,
      Ethnicity: data.ethnicity ?? known.Ethnicity,
      Disabilities:
        data.disabilities === null ? known.Disabilities : codesInOrder('Child', data.disabilities),
      UPNunknown: data.noPupilNumber ?? known.UPNunknown,
    }
  }
  const recorded = facts.find(({ type }) => type === 'ChildRecorded')
  if (recorded !== undefined) tell(recorded)
  const dated = facts
    .filter(({ effectiveOn }) => effectiveOn <= on)
    .map((fact, at) => ({ fact, at }))
    .sort((one, other) =>
      one.fact.effectiveOn === other.fact.effectiveOn
        ? one.at - other.at
        : one.fact.effectiveOn < other.fact.effectiveOn
          ? -1
          : 1,
    )
  for (const { fact } of dated) tell(fact)
  return known
}
