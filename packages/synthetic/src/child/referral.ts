import { chosenShares } from '../chosen-shares.ts'
import { probabilityOf, publishedShares } from '../published-shares.ts'
import { carePlan } from './care-plan.ts'
import { type Child, give, nextReference } from './child.ts'
import type { ContactTaken } from './contact.ts'
import { handOff } from './handoffs.ts'
import { lookedAfter } from './looked-after.ts'
import { protection } from './protection.ts'

const referralSources: Readonly<Record<string, string>> = {
  police: '6',
  school: '2A',
  health: '3A',
  family: '1A',
  'council-service': '5A',
  public: '1D',
  'voluntary-sector': '8',
  housing: '4',
  other: '8',
}

const ethnicities = [
  ['WBRI', 86],
  ['WOTH', 3],
  ['MWBC', 2],
  ['MWAS', 2],
  ['MOTH', 1],
  ['BAFR', 1],
  ['AOTH', 1],
  ['ABAN', 1],
  ['NOBT', 3],
] as const

const needs = [
  ['N1', 58],
  ['N5', 16],
  ['N4', 8],
  ['N2', 6],
  ['N3', 5],
  ['N6', 4],
  ['N8', 3],
] as const

const languages = [
  ['en', 88],
  ['cy', 6],
  ['en-cy', 4],
  ['other', 2],
] as const

const assessmentFactors = ['1A', '2B', '3B', '4B', '8B', '15A', '17A', '18B', '19B', '21'] as const

const lastWorkingDayOnTime = 42

/** Takes a referral from its acceptance to the closure of the case; returns the day of the closure. */
export const referral = (
  child: Child,
  kind: 'assessment' | 'strategy',
  { contact, source, decidedOn }: ContactTaken,
): number => {
  const { random, calendar } = child
  const reference = nextReference(child, 'R')
  const need = random.weighted(needs)
  const about = { contact, need, source: referralSources[source] ?? '8' }
  const accepted = kind === 'strategy' ? 'report-of-concern' : 'care-and-support'
  give(child, decidedOn, 'AcceptReferral', { referral: reference, kind: accepted, ...about })
  record(child, decidedOn)
  const allocation = allocate(child, decidedOn)
  handOff(child, decidedOn, 'assessment', 'step-up')
  const done = { reference, need, acceptedOn: decidedOn }
  const assessed = assess(child, done)
  const isProtected = kind === 'strategy' ? protection(child, done) : null
  const helpedUntil = help(child, { ...done, ...assessed }, isProtected)
  const until = Math.max(assessed.completedOn, isProtected?.endedOn ?? 0, helpedUntil)
  const closedOn = calendar.workingDayFrom(until + random.between(1, 12))
  give(child, closedOn, 'EndAllocation', { allocation: reallocate(child, allocation, closedOn) })
  const reason = helpedUntil > assessed.completedOn ? 'RC7' : 'RC8'
  const closure = { referral: reference, reason, proposedBy: child.worker.id }
  give(child, closedOn, 'CloseCase', closure, child.manager)
  return closedOn
}

const record = (child: Child, day: number): void => {
  if (child.isRecorded) return
  child.isRecorded = true
  const { random, birthMonth } = child
  give(child, day, 'RecordChild', {
    sex: random.pick(['1', '2']),
    ethnicity: random.weighted(ethnicities),
    unaccompanied: random.chance(0.01),
    birth: { status: 'born', month: birthMonth },
    language: random.weighted(languages),
  })
}

interface Allocated {
  readonly allocation: string
  readonly on: number
}

const allocate = (child: Child, on: number): Allocated => {
  const allocation = nextReference(child, 'W')
  const worker = { allocation, worker: child.worker.id, team: 'assessment', reason: 'FCONTA' }
  give(child, on, 'AllocateCase', worker, child.manager)
  return { allocation, on }
}

const longDays = 150

/** Half the children who stay long see another worker come. */
const reallocate = (child: Child, { allocation, on }: Allocated, closedOn: number): string => {
  const { random } = child
  if (closedOn - on < longDays || !random.chance(0.5)) return allocation
  const next = nextReference(child, 'W')
  const day = on + random.between(60, closedOn - on - 10)
  const worker = { allocation: next, worker: `worker-${random.between(61, 90)}` }
  const why = { team: 'locality', reason: random.pick(['LEFTRL', 'ORGRST', 'MANAGE']) }
  give(child, day, 'ReallocateCase', { ...worker, ...why }, child.manager)
  return next
}

interface UnderReferral {
  readonly reference: string
  readonly need: string
  readonly acceptedOn: number
}

const assess = (child: Child, { reference, acceptedOn }: UnderReferral) => {
  const { random, calendar } = child
  const assessment = nextReference(child, 'A')
  const startedOn = calendar.addWorkingDays(acceptedOn, random.between(0, 2))
  const onTime = random.chance(probabilityOf(publishedShares.assessmentsOnTime))
  const working = onTime
    ? random.between(12, lastWorkingDayOnTime)
    : random.between(lastWorkingDayOnTime + 1, 75)
  const completedOn = calendar.addWorkingDays(acceptedOn, working)
  const hasPlan = random.chance(chosenShares.plansOfAssessments)
  const outcome = hasPlan ? 'eligible-needs' : random.pick(['no-further-action', 'early-help'])
  const factors = [random.pick(assessmentFactors)]
  const seenAlone = random.chance(0.8)
  const kind = { assessment, referral: reference, kind: 'proportionate' }
  give(child, startedOn, 'StartAssessment', kind)
  const found = { assessment, outcome, factors, childSeen: true, seenAlone }
  give(child, completedOn, 'CompleteAssessment', found)
  return { assessment, completedOn, hasPlan }
}

/** Plans and being looked after, after the assessment; returns the last day. */
const help = (
  child: Child,
  done: UnderReferral & ReturnType<typeof assess>,
  protectedAs: ReturnType<typeof protection> | null,
): number => {
  const { random } = child
  const isRegistered = protectedAs?.isRegistered ?? false
  const share = isRegistered
    ? chosenShares.lookedAfterOfRegistered
    : chosenShares.lookedAfterOfOthers
  const isLookedAfter = random.chance(share)
  const until = isLookedAfter
    ? lookedAfter(child, done.need, done.completedOn + random.between(1, 60))
    : 0
  if (!done.hasPlan && !isLookedAfter) return until
  return Math.max(until, carePlan(child, done, Math.max(until, protectedAs?.endedOn ?? 0)))
}
