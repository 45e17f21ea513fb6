/**
 * What may happen in a case about a child's voice, written again from the documents of the field and not from the
 * sources: a list of what was done, searched from scratch for every try.
 */
export interface VoiceTry {
  readonly command: string
  readonly on: string
  readonly data: Readonly<Record<string, unknown>>
}

/** The commands that this model knows. */
export const commandsOfVoices: readonly string[] = [
  'AgreeOutcome',
  'MeasureOutcome',
  'ReviewOutcome',
  'CloseOutcome',
  'OfferAdvocacy',
  'TakeUpAdvocacy',
  'DeclineAdvocacy',
  'RecordVoice',
  'RecordNotHeard',
  'RecordActivity',
  'RecordAccommodation',
  'RecordHomelessness',
  'RecordEducation',
]

/** Two scales: on that day the first got a second version, and the other was retired. */
export const changedOn = '2023-07-01'

const scoresOf: Readonly<Record<string, readonly string[]>> = {
  's1/1': ['1', '2', '3', '4'],
  's1/2': ['0', '2', '4', '6', '8'],
  's2/1': ['-1', '-0.5', '0', '0.5', '1'],
}

type Done = readonly VoiceTry[]

const find = (done: Done, command: string, field: string, value: unknown): VoiceTry | undefined =>
  done.find((one) => one.command === command && one.data[field] === value)

const scaleFault = ({ command, on, data }: VoiceTry): string | null => {
  if (command !== 'AgreeOutcome' && command !== 'MeasureOutcome') return null
  const scores = scoresOf[`${data['scale']}/${data['version']}`]
  if (data['scale'] === 's3') return 'NoSuchScale'
  if (scores === undefined || (data['version'] === 2 && on < changedOn)) return 'NoSuchScaleVersion'
  const given = [data['score'], data['target'], (data['baseline'] as { score?: string })?.score]
  if (command === 'AgreeOutcome') {
    if (data['scale'] === 's2' && on >= changedOn) return 'ScaleIsRetired'
    if (data['scale'] === 's1' && data['version'] === 1 && on >= changedOn)
      return 'ScaleVersionReplaced'
    if (data['domain'] === 'rights') return 'DomainNotOnScale'
  }
  return given.some((score) => score !== undefined && !scores.includes(String(score)))
    ? 'ScoreOffScale'
    : null
}

const outcomeFault = (done: Done, one: VoiceTry): string | null => {
  const { command, on, data } = one
  if (command === 'AgreeOutcome') {
    if (find(done, command, 'outcome', data['outcome'])) return 'DuplicateReference'
    return String(data['reviewOn']) > on ? null : 'NextReviewNotLater'
  }
  const agreed = find(done, 'AgreeOutcome', 'outcome', data['outcome'])
  if (agreed === undefined) return 'NoSuchOutcome'
  const closed = find(done, 'CloseOutcome', 'outcome', data['outcome'])
  if (command === 'MeasureOutcome') {
    if (data['scale'] !== agreed.data['scale']) return 'ScaleMixed'
    if (data['version'] !== agreed.data['version']) return 'ScaleVersionMixed'
  }
  if (command === 'ReviewOutcome' && find(done, command, 'review', data['review']))
    return 'DuplicateReference'
  if (on < agreed.on) return 'DatedBeforePreviousStep'
  if (closed !== undefined && (command === 'CloseOutcome' || on > closed.on))
    return 'OutcomeIsClosed'
  if (command === 'MeasureOutcome')
    return 'score' in data === 'noScore' in data ? 'ScoreOrReasonNeeded' : null
  if (command === 'ReviewOutcome')
    return String(data['nextReviewOn']) > on ? null : 'NextReviewNotLater'
  return null
}

/** The days on which the child is looked after; the last day counts. */
export interface InCare {
  readonly from: string
  readonly to: string
}

const isInCare = ({ from, to }: InCare, on: string): boolean => on >= from && on <= to

const offerFault = (done: Done, { command, on, data }: VoiceTry, inCare: InCare) => {
  const offered = find(done, 'OfferAdvocacy', 'offer', data['offer'])
  if (command === 'OfferAdvocacy') {
    if (offered !== undefined) return 'DuplicateReference'
    if (on < String(data['entitledOn'])) return 'OfferedBeforeEntitled'
    const isEntitled = isInCare(inCare, String(data['entitledOn']))
    return data['entitlement'] === 'looked-after' && !isEntitled ? 'NotLookedAfterThen' : null
  }
  if (offered === undefined) return 'NoSuchOffer'
  const answers = done.filter((one) => one.data['offer'] === data['offer'])
  if (answers.some((one) => one.command === 'TakeUpAdvocacy')) return 'AdvocacyIsTakenUp'
  const last = answers.at(-1)
  if (command === 'DeclineAdvocacy' && last?.command === command) return 'AdvocacyIsDeclined'
  return last !== undefined && on < last.on ? 'DatedBeforePreviousStep' : null
}

/** The same day some years later; no try is on a 29 February. */
const yearsLater = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

const leavingFault = (done: Done, { command, on, data }: VoiceTry, inCare: InCare) => {
  const at = command === 'RecordEducation' ? 'stage' : 'after'
  const isKnown = done.some((one) => one.command === command && one.data[at] === data[at])
  if (command === 'RecordEducation') {
    if (!isInCare(inCare, on)) return 'NotLookedAfterThen'
    return isKnown ? 'FactIsRecorded' : null
  }
  if (on < inCare.to) return 'HasNotLeftCare'
  if (command === 'RecordHomelessness') return null
  const years = data['after'] === '12-months' ? 1 : 2
  if (on < yearsLater(inCare.to, years)) return 'TooSoonAfterLeaving'
  return isKnown ? 'FactIsRecorded' : null
}

const leavingCommands = [
  'RecordActivity',
  'RecordAccommodation',
  'RecordHomelessness',
  'RecordEducation',
]

/** The refusal that a try must get, or null if it must succeed. */
export const expected = (done: Done, one: VoiceTry, inCare: InCare): string | null => {
  if (leavingCommands.includes(one.command)) return leavingFault(done, one, inCare)
  if (one.command.endsWith('Outcome')) return scaleFault(one) ?? outcomeFault(done, one)
  if (one.command.endsWith('Advocacy')) return offerFault(done, one, inCare)
  const isKnown = done.some(
    ({ command, data }) =>
      ['RecordVoice', 'RecordNotHeard'].includes(command) && data['voice'] === one.data['voice'],
  )
  return isKnown ? 'DuplicateReference' : null
}
