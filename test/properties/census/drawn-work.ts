import { addDays, daysBetween, type PlainDate, plainDate } from '@coflyfr/core'
import {
  englandAndWalesBankHolidays,
  workingCalendar,
  workingDayAfter,
} from '@coflyfr/outcomes/clocks'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { type Node, node, texts } from './xml-of.ts'

/** The referral that work is drawn for. */
export interface WorkDrawing {
  readonly first: PlainDate
  readonly last: PlainDate
  readonly on: PlainDate
  readonly closedOn: PlainDate | ''
  readonly reason: string
}

/** Work under a referral, by kind, and the day of a conference that followed no enquiry. */
export interface DrawnWork {
  readonly assessments: readonly Node[]
  readonly plans: readonly Node[]
  readonly enquiries: readonly Node[]
  readonly protection: readonly Node[]
  readonly conferenceOn: string
}

const factors =
  '1A 1B 1C 2A 2B 2C 3A 3B 3C 4A 4B 4C 5A 5B 5C 6A 6B 6C 7A 8A 8B 8C 8D 8E 8F 9A 10A 11A 12A 13A 14A 15A 16A 17A 18A 18B 18C 19A 19B 19C 20 22A 23A 24A'.split(
    ' ',
  )
const categories = ['NEG', 'PHY', 'SAB', 'EMO', 'MUL']

const calendar = workingCalendar(englandAndWalesBankHolidays)

const dueFrom = (discussedOn: PlainDate): string => {
  const due = workingDayAfter(calendar, discussedOn, 15)
  return isRight(due) ? due.right : ''
}

/** That day, or the Monday after it. */
const weekday = (day: PlainDate): PlainDate => {
  const number = (((daysBetween(mondayOf, day) % 7) + 7) % 7) - 4
  return number > 0 ? addDays(day, 3 - number) : day
}

const mondayOf = plainDate('2018-01-01')

const latest = (...days: readonly PlainDate[]): PlainDate => [...days].sort().at(-1) ?? mondayOf

/** Draws the work of one referral, each item on the days that are left. */
export const drawnWork = (gen: fc.GeneratorValue, drawing: WorkDrawing): DrawnWork => {
  const { first, last, on, closedOn, reason } = drawing
  const end = closedOn === '' ? last : closedOn
  const isOpen = closedOn === ''
  const one = <Value>(...values: readonly Value[]): Value => gen(fc.constantFrom, ...values)
  const between = (from: PlainDate, to: PlainDate): PlainDate =>
    addDays(from, gen(fc.integer, { min: 0, max: Math.max(0, daysBetween(from, to)) }))
  const isAfterAssessment = reason === 'RC8' || reason === 'RC9'

  const assessments: Node[] = []
  let begin = on
  for (let left = gen(fc.integer, { min: 0, max: 2 }); left > 0; left -= 1) {
    const start = between(begin, end)
    const isComplete = !isOpen || left > 1 || start < first || one(true, false)
    const completed = isComplete ? between(latest(start, first), end) : ''
    const found = gen(fc.subarray<string>, factors, { maxLength: 3 })
    const named = found.length === 0 ? one(['21'], []) : found
    assessments.push(
      node('Assessments', [
        ...texts({
          AssessmentActualStartDate: start,
          AssessmentInternalReviewDate: one<string>('', addDays(start, 10)),
          AssessmentAuthorisationDate: completed,
        }),
        node(
          'FactorsIdentifiedAtAssessment',
          isComplete ? named.map((code) => node('AssessmentFactors', code)) : [],
        ),
      ]),
    )
    if (completed !== '') begin = addDays(completed, 1)
    if (begin > end) break
  }

  const plans: Node[] = []
  const enquiries: Node[] = []
  const protection: Node[] = []
  let conferenceOn = ''
  let cursor = on
  const steps = isAfterAssessment ? 0 : gen(fc.integer, { min: 0, max: 3 })
  for (let step = 0; step < steps && cursor < end; step += 1) {
    const story = one('plan', 'enquiry', 'conference', 'direct', 'older')
    const from = latest(cursor, story === 'plan' ? cursor : first)
    const start = between(from, end)
    if (story === 'plan') {
      const isEnded = !isOpen || one(true, false)
      const ended = isEnded ? between(latest(start, first), end) : ''
      plans.push(node('CINPlanDates', texts({ CINPlanStartDate: start, CINPlanEndDate: ended })))
      if (ended === '') break
      cursor = ended
      continue
    }
    if (story === 'older') {
      const began = weekday(cursor)
      if (began >= first || protection.length > 0) continue
      const ended = register(began, true)
      if (ended === null) break
      cursor = addDays(ended, 1)
      continue
    }
    if (story === 'direct' && conferenceOn === '') {
      const held = weekday(start)
      if (held < first || held >= end) continue
      conferenceOn = held
      if (one(true, false)) {
        cursor = addDays(held, 1)
        continue
      }
      const ended = register(held, false)
      if (ended === null) break
      cursor = addDays(ended, 1)
      continue
    }
    const discussed = latest(on, addDays(start, -gen(fc.integer, { min: 0, max: 9 })))
    const target = dueFrom(discussed)
    if (story === 'enquiry') {
      const isRequired = isOpen && one(true, false)
      enquiries.push(enquiryOf(start, target, '', isRequired ? 'false' : 'true'))
      if (isRequired) break
      // It is taken to end when the next begins, so nothing else can be on its first day.
      cursor = addDays(start, 1)
      continue
    }
    const held = weekday(between(start, end))
    if (held >= end || held === conferenceOn || held < first) continue
    enquiries.push(enquiryOf(start, target, held, 'false'))
    cursor = addDays(held, 1)
    if (story === 'direct' || one(true, false)) continue
    const ended = register(held, false)
    if (ended === null) break
    cursor = addDays(ended, 1)
  }
  return { assessments, plans, enquiries, protection, conferenceOn }

  /** Draws a plan from a day on; returns the day it ended, or null if it is open. */
  function register(began: PlainDate, isOlder: boolean): PlainDate | null {
    const isEnded = !isOpen || one(true, false)
    const ended = isEnded ? between(latest(addDays(began, 1), first), end) : null
    const until = ended ?? last
    const reviews: Node[] = []
    let review = began
    for (let left = gen(fc.integer, { min: 0, max: 3 }); left > 0; left -= 1) {
      review = weekday(addDays(review, gen(fc.integer, { min: 1, max: 90 })))
      if (review > until) break
      reviews.push(node('Reviews', texts({ CPPreviewDate: review })))
    }
    protection.push(
      node('ChildProtectionPlans', [
        ...texts({
          CPPstartDate: began,
          CPPendDate: ended ?? '',
          InitialCategoryOfAbuse: one(...categories),
          LatestCategoryOfAbuse: one(...categories),
          NumberOfPreviousCPP: one('0', '1', '12'),
        }),
        ...reviews,
      ]),
    )
    return isOlder && ended === null ? null : ended
  }
}

const enquiryOf = (start: string, target: string, held: string, notRequired: string): Node =>
  node(
    'Section47',
    texts({
      S47ActualStartDate: start,
      InitialCPCtarget: target,
      DateOfInitialCPC: held,
      ICPCnotRequired: notRequired,
    }),
  )
