import { type Given, scenario } from './ledger.ts'

type Data = Readonly<Record<string, unknown>>

/** A ledger in memory with one case that has a contact on record; its commands leave out the pseudonym of the case. */
export const aCase = async () => {
  const { record, refusal, isMalformed, typesIn, idOf } = scenario()
  const ids = { case: '7f3a9b21' }
  const inCase = {
    /** Carries out a command on a day and returns the data of its event. */
    on: async (day: string, command: string, data: Data, given: Given = {}) => {
      const [event = {}] = await record(command, { ...ids, ...data }, { on: day, ...given })
      return event
    },
    /** The refusal of a command on a day. */
    refusedOn: (day: string, command: string, data: Data, given: Given = {}) =>
      refusal(command, { ...ids, ...data }, { on: day, ...given }),
    isMalformed: (command: string, data: Data) => isMalformed(command, { ...ids, ...data }),
    types: () => typesIn('case-7f3a9b21'),
    idOf: (type: string) => idOf('case-7f3a9b21', type),
    referred: (day: string, referral: string, more: Data = {}) =>
      inCase.on(day, 'AcceptReferral', { ...aReferral, referral, ...more }),
  }
  await inCase.on('2023-01-02', 'ReceiveContact', {
    contact: 'k1',
    source: 'school',
    team: 'front-door',
  })
  return inCase
}

/** A referral from a school, without its reference. */
export const aReferral = { kind: 'care-and-support', source: '2A' } as const

/** An episode with foster carers by agreement with the parents, without its references. */
export const anEpisode = { legalStatus: 'V2', need: 'N1', placementType: 'U6' } as const
