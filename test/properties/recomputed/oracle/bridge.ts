import { type Answer, counted, type Fact, type Question, stoppedAt, sum } from './facts.ts'
import { keyOf, type Movement, movementsOf, type parts } from './heads.ts'
import { figuresOf, groupsOf, namesOf, type Told } from './monitoring.ts'
import { placeOf } from './places.ts'

/** The step for each part of a revised budget. */
const steps: Readonly<Record<(typeof parts)[number], string>> = {
  originalBudget: 'original budget',
  virements: 'virement',
  technicalAdjustments: 'technical adjustment',
  grants: 'grant',
  supplementaryEstimates: 'supplementary estimate',
  reserveFunding: 'reserve funding',
  carriedIn: 'carried in',
}

/** A reserve by its name, with its id if another reserve has the same name. */
const reserveNamed = (facts: readonly Fact[], reserve: string): string => {
  const established = facts.filter(({ type }) => type === 'ReserveEstablished')
  const name = established.find(({ data }) => data.reserve === reserve)?.data.name
  if (name === undefined) return reserve
  const alike = new Set(
    established.filter(({ data }) => data.name === name).map(({ data }) => data.reserve),
  )
  return alike.size === 1 ? name : `${name} (${reserve})`
}

/** References are unique within a reserve and within a year, so one from elsewhere says where it is from. */
const referenceOf = (facts: readonly Fact[], { part, reference, by }: Movement): string | null => {
  if (part === 'reserveFunding') return `${reserveNamed(facts, by.data.reserve)} ${reference}`
  if (by.type === 'VirementCarried') return `${reference} of ${by.data.postedInYear}`
  return reference
}

/** From the original budget to the revised one: each group's movements, document by document, and its end. */
export const bridgeTold = (log: readonly Fact[], asked: Question): Told | null => {
  const question = { ...stoppedAt(asked), period: null }
  const { year, by } = question
  const isMoved = movementsOf(log, counted(log, asked)).some((one) => one.year === year)
  if (year === null || !isMoved) return null
  const figures = figuresOf(log, question) ?? []
  const facts = counted(log, question)
  const moved = movementsOf(log, facts)
    .filter((one) => one.year === year)
    .map((one) => ({
      ...one,
      ...{ costCentre: one.head.costCentre, subjective: one.head.subjective },
      ...placeOf(facts, year, one.head),
    }))
  const rows = groupsOf(
    figures.filter((line) => moved.some(({ head }) => keyOf(head) === keyOf(line))),
    by,
  ).flatMap((group): readonly Answer[] => {
    const names = Object.fromEntries(namesOf(by).map((name) => [name, group[0]?.[name] ?? null]))
    const own = moved.filter((one) => namesOf(by).every((name) => one[name] === names[name]))
    const documents = new Map<string, typeof own>()
    for (const one of own) {
      const key = JSON.stringify([one.part, referenceOf(facts, one)])
      documents.set(key, [...(documents.get(key) ?? []), one])
    }
    const revised = sum(group.map((line) => line.revised))
    return [
      ...[...documents.values()].map((document): Answer => {
        const [first] = document
        const days = document.map(({ by: { effectiveOn } }) => effectiveOn).sort()
        return {
          ...{ ...names, step: first === undefined ? null : steps[first.part] },
          ...{
            reference: first === undefined ? null : referenceOf(facts, first),
            on: days.at(-1) ?? null,
          },
          ...{
            amount: sum(document.map(({ amount }) => amount)),
            revisedBudget: null,
            check: null,
          },
        }
      }),
      {
        ...{ ...names, step: 'revised budget', reference: null, on: null, amount: null },
        ...{ revisedBudget: revised, check: 0n },
      },
    ]
  })
  const revised = sum(figures.map((line) => line.revised))
  return { rows, totals: { amount: revised, revisedBudget: revised, check: 0n } }
}
