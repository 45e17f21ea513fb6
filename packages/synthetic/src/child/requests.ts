import { type Child, give, nextReference } from './child.ts'

const services = [
  ['family-support', 44],
  ['edge-of-care', 16],
  ['emotional-wellbeing', 22],
  ['young-carers', 6],
  ['substance-misuse', 12],
] as const

/** Services that another sends families on to. */
const specialists = ['parenting', 'mental-health', 'domestic-abuse'] as const

/** Days of waiting, with how many of a hundred. */
const waits: readonly (readonly [readonly [least: number, most: number], number])[] = [
  [[3, 21], 45],
  [[22, 56], 35],
  [[57, 150], 20],
]

/** Half the plans ask for a service; the family waits, now and then to be sent on, until it begins. */
export const requestService = (child: Child, agreedOn: number, endedOn: number): void => {
  const { random, calendar } = child
  if (!random.chance(0.5)) return
  const request = nextReference(child, 'S')
  give(child, agreedOn, 'RequestService', { request, service: random.weighted(services) })
  const [least, most] = random.weighted(waits)
  const startedOn = calendar.workingDayFrom(agreedOn + random.between(least, most))
  const sentOn = calendar.workingDayFrom(agreedOn + random.between(1, least))
  if (startedOn >= endedOn) return
  if (random.chance(0.2)) {
    give(child, sentOn, 'CrossRefer', { request, toService: random.pick(specialists) })
  }
  give(child, startedOn, 'StartService', { request })
}
