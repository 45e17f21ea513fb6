import { plainDate } from '@coflyfr/core'
import { catalogueCommands, walesMeasures } from '@coflyfr/outcomes/measures'
import { anEpisode, aReferral } from '../outcomes/a-case.ts'
import { type Given, scenario } from '../outcomes/ledger.ts'
import { made } from './making.ts'

type Data = Readonly<Record<string, unknown>>
type Asked = NonNullable<Parameters<typeof made>[2]>

const head: Given = { by: 'u-8', role: 'head-of-service' }

/** A council in memory: it takes commands and makes reports. Every child has their own case. */
export const aCouncil = () => {
  const { store, record, refusal } = scenario()
  let cases = 0

  /** A child with nothing on record, and what can be done in their case. */
  const child = () => {
    cases += 1
    const pseudonym = `c${String(cases).padStart(7, '0')}`
    const inCase = (on: string, command: string, data: Data, given: Given = {}) =>
      record(command, { case: pseudonym, ...data }, { ...given, on })
    const contact = (on: string) =>
      inCase(on, 'ReceiveContact', { contact: 'k1', source: 'school', team: 'front-door' })
    return {
      inCase,
      contact,
      refer: async (on: string) => {
        await contact(on)
        await inCase(on, 'AcceptReferral', { ...aReferral, referral: 'f1' })
      },
      discuss: (on: string) =>
        inCase(on, 'HoldStrategyDiscussion', {
          discussion: 'd1',
          referral: 'f1',
          form: 'meeting',
          outcome: 'joint-enquiry',
        }),
      enquire: (on: string, concludedOn: string) =>
        inCase(on, 'StartEnquiry', {
          enquiry: 'e1',
          referral: 'f1',
          discussion: 'd1',
          concludedOn,
          outcome: 'not-substantiated',
        }),
      register: async (on: string) => {
        const conference = { conference: 'c1', referral: 'f1', chair: 'iro-1' }
        await inCase(on, 'HoldInitialConference', { ...conference, decision: 'register' })
        const registration = { registration: 'g1', conference: 'c1', signedBy: 'iro-1' }
        await inCase(on, 'RegisterChild', { ...registration, categories: ['NEG'] })
      },
      deregister: (on: string) =>
        inCase(on, 'DeregisterChild', { registration: 'g1', reason: 'other' }),
      plan: (on: string) =>
        inCase(on, 'AgreeCareAndSupportPlan', {
          plan: 'p1',
          referral: 'f1',
          kind: 'care-and-support',
        }),
      lookAfter: (on: string, more: Data = {}) => {
        const period = { period: 'l1', episode: 'x1', ...anEpisode, proposedBy: 'u-6', ...more }
        return inCase(on, 'StartLookedAfterPeriod', period, head)
      },
    }
  }

  /** Records measures of the shipped catalogue in the ledger. */
  const define = async (...codes: readonly string[]) => {
    const commands = catalogueCommands(walesMeasures(), {
      id: 'u-5',
      role: 'performance-officer',
    })
    for (const { command, data, effectiveOn } of commands)
      if (codes.includes(data.measure)) await record(command, data, { on: effectiveOn })
  }

  /** Publishes a reading for a period; for a stock, on a day of it. */
  const publish = (on: string, measure: string, period: string, figures: Data) =>
    record(
      'PublishReading',
      { measure, period, completeness: 'complete', source: 'Published', ...figures },
      { on },
    )

  return {
    store,
    record,
    refusal,
    child,
    define,
    publish,
    report: (name: string, asked: Asked = {}) => made(store, name, asked),
    /** The report as of a day, without anything that took effect later. */
    reportOn: (day: string, name: string, asked: Asked = {}) =>
      made(store, name, { at: { asOf: plainDate(day), knownAt: null }, ...asked }),
  }
}

/** Calls `act` this many times, one after another. */
export const times = async (count: number, act: (number: number) => Promise<unknown>) => {
  for (let number = 0; number < count; number += 1) await act(number)
}
