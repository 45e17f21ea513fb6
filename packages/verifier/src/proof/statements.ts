import type { Coverage } from './proved-log.ts'

const always = [
  'That what was recorded is true, or that whoever is named gave the command: who acts is as the application said.',
  'That nobody was shown another log: compare the checkpoint with one that you had before, such as one in published minutes.',
]

/** What the proof of an event does not prove. */
export const notProvedOfEvent: readonly string[] = [
  'That no other event stands in the log, before it or after it, that corrects or reverses it.',
  ...always,
]

/** What the proof of a refusal does not prove, as its file says it. */
export const notProvedOfRefusal: readonly string[] = [
  'What the command said: whoever checks it holds the command beside the file.',
  'That the command was refused rightly: the rule is named, and what it looked at is not kept.',
  ...always,
]

const ofStreams =
  'That no event was left out: of each stream that is named all events are here from the first one on, but that none of them goes on before the position that is asked about, and that no other stream counts, only the whole log shows. Make the proof with --cover log, or ask the ledger with explain.'

/** What the proof of a figure or a difference does not prove, as its file says it. */
export const notProvedOf = ({ kind }: Coverage): readonly string[] =>
  kind === 'log' ? always : [ofStreams, ...always]
