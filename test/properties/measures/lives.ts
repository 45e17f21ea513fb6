import fc from 'fast-check'

/** Days are counted from 1 April 2021; lives span two and a half years. */
export const lastDay = 900

/** Something with a beginning and an end; `isTold` if the end was recorded with the beginning. */
export interface Stretch {
  readonly on: number
  readonly end: number | null
  readonly isTold: boolean
}

/** One stay of a looked-after child under one legal status in one placement. */
export interface Stay {
  readonly on: number
  readonly begins: 'S' | 'L' | 'P'
  readonly legalStatus: 'V2' | 'C2' | 'V4'
  readonly placementType: 'U1' | 'U6' | 'P1' | 'K2'
  readonly location: 'in-authority' | 'elsewhere-in-wales' | 'outside-wales' | null
}

/** Everything that happened in one case. */
export interface Life {
  readonly contacts: readonly {
    readonly on: number
    readonly decided: number | null
    readonly outcome: 'information-advice-assistance' | 'early-help' | 'assessment'
    /** Whether the decision was recorded and voided. */
    readonly isVoided: boolean
  }[]
  readonly handoffs: readonly { readonly on: number; readonly isVoided: boolean }[]
  readonly crossReferrals: readonly number[]
  readonly stepsUp: readonly number[]
  readonly stepsDown: readonly number[]
  readonly requests: readonly Stretch[]
  readonly referrals: readonly { readonly on: number; readonly isAgain: boolean }[]
  readonly assessments: readonly Stretch[]
  readonly plans: readonly Stretch[]
  readonly discussions: readonly number[]
  readonly enquiries: readonly Stretch[]
  readonly conferences: readonly number[]
  /** One after the other. */
  readonly registrations: readonly Stretch[]
  /** One after the other; `end` is that of the last. */
  readonly stays: readonly Stay[]
  readonly careEnd: { readonly on: number; readonly reason: 'E4A' | 'E8' } | null
  readonly schools: readonly { readonly on: number; readonly isTransition: boolean }[]
  /** Dentist or doctor. */
  readonly health: readonly { readonly on: number; readonly isDentist: boolean }[]
  readonly breaks: readonly { readonly on: number; readonly nights: number }[]
  readonly leaving: readonly {
    readonly on: number
    readonly about: 'KS2' | 'KS4' | '12-months' | '24-months' | 'home' | 'homeless'
    readonly isGood: boolean
  }[]
  /** The order in which things were recorded. */
  readonly order: number
}

const anyDay = fc.nat(lastDay)
const few = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  fc.array(value, { maxLength: 3 })

const stretch = (isTold: fc.Arbitrary<boolean>): fc.Arbitrary<Stretch> =>
  fc.tuple(anyDay, fc.option(fc.nat(200)), isTold).map(([on, length, told]) => ({
    on,
    end: length === null ? null : on + length,
    isTold: told && length !== null,
  }))

/** Stretches that do not overlap: each begins some days after the last ended. */
const oneByOne: fc.Arbitrary<readonly Stretch[]> = few(fc.tuple(fc.nat(500), fc.nat(250))).chain(
  (gaps) =>
    fc.boolean().map((goesOn) => {
      let day = 0
      return gaps.map(([gap, length], index) => {
        const on = day + gap
        day = on + length
        const isOpen = goesOn && index === gaps.length - 1
        return { on, end: isOpen ? null : day, isTold: false }
      })
    }),
)

const stay = fc.record({
  legalStatus: fc.constantFrom('V2', 'C2', 'V4'),
  placementType: fc.constantFrom('U1', 'U6', 'P1', 'K2'),
  location: fc.constantFrom('in-authority', 'elsewhere-in-wales', 'outside-wales', null),
}) satisfies fc.Arbitrary<Omit<Stay, 'on' | 'begins'>>

const care = fc
  .record({
    first: anyDay,
    stays: fc.array(fc.tuple(fc.integer({ min: 1, max: 150 }), fc.constantFrom('L', 'P'), stay), {
      maxLength: 5,
    }),
    ending: fc.option(fc.constantFrom('E4A', 'E8')),
  })
  .map(({ first, stays, ending }): Pick<Life, 'stays' | 'careEnd'> => {
    let on = first
    const line = stays.map(([length, next, said], index): Stay => {
      const one = { ...said, on, begins: index === 0 ? ('S' as const) : (next as 'L' | 'P') }
      on += length
      return one
    })
    const careEnd = line.length === 0 || ending === null ? null : { on, reason: ending }
    return { stays: line, careEnd }
  })

const contact = fc
  .record({
    on: anyDay,
    after: fc.option(fc.nat(6)),
    outcome: fc.constantFrom('information-advice-assistance', 'early-help', 'assessment'),
    isVoided: fc.boolean(),
  })
  .map(({ on, after, outcome, isVoided }) => ({
    on,
    decided: after === null ? null : on + after,
    outcome,
    isVoided: isVoided && after !== null,
  })) satisfies fc.Arbitrary<Life['contacts'][number]>

const never = fc.constant(false)

/** Lives of children as councils record them, including what was recorded late or wrongly. */
export const lives: fc.Arbitrary<readonly Life[]> = fc.array(
  fc
    .tuple(
      fc.record({
        contacts: few(contact),
        handoffs: few(fc.record({ on: anyDay, isVoided: fc.boolean() })),
        crossReferrals: few(anyDay),
        stepsUp: few(anyDay),
        stepsDown: few(anyDay),
        requests: few(stretch(never)),
        referrals: few(fc.record({ on: anyDay, isAgain: fc.boolean() })),
        assessments: few(stretch(never)),
        plans: few(stretch(fc.boolean())),
        discussions: few(anyDay),
        enquiries: few(stretch(fc.boolean())),
        conferences: few(anyDay),
        registrations: oneByOne,
        schools: few(fc.record({ on: anyDay, isTransition: fc.boolean() })),
        health: few(fc.record({ on: anyDay, isDentist: fc.boolean() })),
        breaks: few(fc.record({ on: anyDay, nights: fc.integer({ min: 1, max: 27 }) })),
        leaving: fc.uniqueArray(
          fc.record({
            on: anyDay,
            about: fc.constantFrom('KS2', 'KS4', '12-months', '24-months', 'home', 'homeless'),
            isGood: fc.boolean(),
          }),
          // Two answers on one day would leave open which is the latest.
          { maxLength: 5, selector: ({ on, about }) => `${on} ${about}` },
        ),
        order: fc.nat(),
      }),
      care,
    )
    .map(([life, looked]) => ({ ...life, ...looked })),
  { minLength: 1, maxLength: 6 },
)
