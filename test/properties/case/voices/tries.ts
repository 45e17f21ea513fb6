import fc from 'fast-check'
import type { VoiceTry } from './model.ts'

/** Days of 2023. */
const days = fc
  .integer({ min: 0, max: 300 })
  .map((day) => new Date(Date.UTC(2023, 2, 1) + day * 86_400_000).toISOString().slice(0, 10))

/** Days before, in and up to three years after the child's time in care. */
const longDays = fc
  .integer({ min: 0, max: 1100 })
  .map((day) => new Date(Date.UTC(2023, 2, 1) + day * 86_400_000).toISOString().slice(0, 10))

const pick = <Value>(...values: readonly Value[]) => fc.constantFrom(...values)

const version = pick(1, 1, 2)
const scale = pick('s1', 's1', 's1', 's2', 's3')
const score = pick('1', '2', '4', '0', '0.5', '3')
const outcome = pick('o1', 'o2', 'o3')
const offer = pick('a1', 'a2')
const sealed = { sealed: '0f'.repeat(32) }
const rater = pick('self', 'worker')

type Data = fc.Arbitrary<Readonly<Record<string, unknown>>>

const kinds: Readonly<Record<string, Data>> = {
  AgreeOutcome: fc.record(
    {
      outcome,
      domain: pick('home', 'home', 'home', 'rights'),
      statement: fc.constant(sealed),
      language: fc.constant('cy'),
      status: pick('proposed', 'active'),
      scale,
      version,
      target: score,
      reviewOn: days,
      baseline: fc.record({ rater, score }),
    },
    {
      requiredKeys: [
        'outcome',
        'domain',
        'statement',
        'language',
        'status',
        'scale',
        'version',
        'target',
        'reviewOn',
      ],
    },
  ),
  MeasureOutcome: fc.record(
    { outcome, scale, version, rater, score, noScore: fc.constant('declined') },
    { requiredKeys: ['outcome', 'scale', 'version', 'rater'] },
  ),
  ReviewOutcome: fc.record({
    outcome,
    review: pick('r1', 'r2', 'r3'),
    status: pick('active', 'on-hold'),
    nextReviewOn: days,
  }),
  CloseOutcome: fc.record({ outcome, status: pick('achieved', 'not-achieved') }),
  OfferAdvocacy: fc.record({
    offer,
    entitlement: pick('looked-after', 'child-protection'),
    entitledOn: days,
    language: fc.constant('cy'),
  }),
  TakeUpAdvocacy: fc.record({ offer }),
  DeclineAdvocacy: fc.record({ offer, reason: fc.constant('not-wanted-now') }),
  RecordVoice: fc.record({
    voice: pick('h1', 'h2'),
    occasion: fc.constant('visit'),
    method: fc.constant('writing'),
    language: fc.constant('cy'),
    languageOffered: fc.boolean(),
    words: fc.constant(sealed),
  }),
  RecordNotHeard: fc.record({
    voice: pick('h1', 'h2'),
    occasion: fc.constant('visit'),
    reason: fc.constant('declined'),
  }),
}

const after = pick('12-months', '24-months')

const leavingKinds: Readonly<Record<string, Data>> = {
  RecordActivity: fc.record({ after, activity: pick('training', 'none') }),
  RecordAccommodation: fc.record({
    after,
    accommodation: fc.constant('supported'),
    suitable: fc.boolean(),
  }),
  RecordHomelessness: fc.record({ homelessness: fc.constant('rough-sleeping') }),
  RecordEducation: fc.record({ stage: pick('KS2', 'KS4'), achieved: fc.boolean() }),
}

const triesOf = (all: Readonly<Record<string, Data>>, on: fc.Arbitrary<string>) =>
  Object.entries(all).map(([command, data]) =>
    fc.record({ command: fc.constant(command), on, data }),
  )

/** Commands about a child's voice in any order; most are refused by some rule. */
export const voiceTries: fc.Arbitrary<readonly VoiceTry[]> = fc.array(
  fc.oneof(...triesOf(kinds, days), ...triesOf(leavingKinds, longDays)),
  { minLength: 10, maxLength: 60, size: 'max' },
)
