import type { CitedDecision, DecidedAgain, ReplayedEvent, StateChange } from '@coflyfr/audit'
import type { JsonObject, JsonValue } from '@coflyfr/core'
import { groupedDigits } from '@coflyfr/reports'
import { isJsonObject } from './is-json-object.ts'

/** Longest text of a value on a line; `--format json` has all of it. */
const valueMax = 160

/** How many changes of an event are printed. */
const changesMax = 12

const isAmount = (text: string): boolean => /^-?\d+\.\d\d$/.test(text)

/** A key of several parts, such as a cost centre and a subjective; those that are not given are left out. */
const placeText = (key: string): string =>
  key
    .split('\n')
    .filter((one) => one !== '')
    .join(' · ')

const flat = (value: JsonValue): string => {
  if (value === null) return 'none'
  if (typeof value === 'string') return isAmount(value) ? groupedDigits(value) : value
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(part).join('; ')
  const fields = Object.entries(value).map(([name, one]) => `${placeText(name)} ${part(one)}`)
  return fields.length === 0 ? 'empty' : fields.join(', ')
}

const part = (value: JsonValue): string =>
  typeof value === 'object' && value !== null ? `(${flat(value)})` : flat(value)

const cut = (text: string, lengthMax: number): string =>
  text.length > lengthMax ? `${text.slice(0, lengthMax)}…` : text

const short = (text: string): string => cut(text, valueMax)

/** What an event says may be longer: its reason is a sentence. */
const saidMax = 400

const shortSaid = (text: string): string => cut(text, saidMax)

const line = (label: string, text: string): string => `  ${label.padEnd(9)} ${text}\n`

const changeText = ({ path, kind, before, after }: StateChange): string => {
  const place = path.length === 0 ? 'state' : path.map(placeText).join(' › ')
  switch (kind) {
    case 'added':
      return `${place}: + ${short(flat(after))}`
    case 'removed':
      return `${place}: − ${short(flat(before))}`
    case 'changed':
      return `${place}: ${short(flat(before))} → ${short(flat(after))}`
  }
}

const changesText = ({ changes, changesLeftOut }: ReplayedEvent): string => {
  if (changes.length === 0) return line('changed', 'nothing in the state of its stream')
  const telling = changes.filter(({ kind, after }) => kind !== 'added' || after !== null)
  const shown = telling.slice(0, changesMax)
  const more = telling.length - shown.length + changesLeftOut
  const lines = shown.map((change, number) =>
    line(number === 0 ? 'changed' : '', changeText(change)),
  )
  return `${lines.join('')}${more > 0 ? line('', `and ${more} more places`) : ''}`
}

const decisionText = ({ by, decision, decidedOn, onRecord }: CitedDecision): string =>
  `${by}: ${decision} (${decidedOn}${onRecord === false ? ', not on record' : ''})`

const againText = (again: DecidedAgain): string => {
  switch (again.outcome) {
    case 'same':
      return 'decided again with the same outcome'
    case 'refused':
      return `DECIDED AGAIN IT IS REFUSED: ${short(flat(again.refusal))}`
    case 'differs':
      return `DECIDED AGAIN IT DIFFERS: ${short(again.difference)}`
    case 'not-decided':
      return `not decided again: ${again.reason}`
  }
}

const objectsIn = (value: JsonValue | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : []

const textIn = (value: JsonObject, field: string): string => {
  const found = value[field]
  return typeof found === 'string' ? flat(found) : 'none'
}

/** A rule with the figures that it held against a limit: what counted so far, what was asked, what was left. */
const limitText = (limit: JsonObject): string =>
  limit['limit'] === null
    ? `no limit; so far ${textIn(limit, 'total')}, asked ${textIn(limit, 'asked')}`
    : 'total' in limit
      ? `${textIn(limit, 'of')}: limit ${textIn(limit, 'limit')}, so far ${textIn(limit, 'total')}, asked ${textIn(limit, 'asked')}, headroom ${textIn(limit, 'headroom')}`
      : `limit ${textIn(limit, 'limit')}, tested ${textIn(limit, 'amount')}, headroom ${textIn(limit, 'headroom')}`

const rulesOf = (rationale: JsonValue): readonly string[] => {
  if (!isJsonObject(rationale)) return []
  const { chosen = null } = rationale
  const rows = objectsIn(rationale['rows']).filter(({ rule }) => rule === chosen)
  const route = rows.flatMap((row) => [
    `route "${textIn(row, 'rule')}", approved by ${textIn(row, 'approver')}`,
    ...objectsIn(row['limits']).map((limit) => `  ${limitText(limit)}`),
  ])
  const checks = objectsIn(rationale['checks'])
  const counted = checks.flatMap((check) => {
    const limits = objectsIn(check['limits'])
    if (limits.length === 0) return []
    return [
      `${textIn(check, 'rule')}: ${textIn(check, 'verdict')}`,
      ...limits.map((limit) => `  ${limitText(limit)}`),
    ]
  })
  const plain = checks.length - checks.filter(({ limits }) => objectsIn(limits).length > 0).length
  const others =
    plain === 0 ? [] : [`${plain} ${plain === 1 ? 'other rule' : 'other rules'} looked at`]
  return [...route, ...counted, ...others]
}

const listed = (label: string, texts: readonly string[]): string =>
  texts.map((text, number) => line(number === 0 ? label : '', text)).join('')

/** Fields that say least to a reader stand last. */
const isHash = (name: string): boolean => name === 'contentHash'

/** How many members of a list are told in full. */
const membersMax = 6

const fieldText = ([name, value]: readonly [string, JsonValue]): string =>
  Array.isArray(value) && value.length > membersMax
    ? `${name} ${value.length} of them`
    : `${name} ${part(value)}`

/** What an event says: its own fields, those that are empty left out and long lists counted. */
const saidText = (data: JsonValue): readonly string[] => {
  if (!isJsonObject(data)) return [short(flat(data))]
  const told = Object.entries(data).filter(
    ([name, value]) =>
      value !== null && !isHash(name) && !(Array.isArray(value) && value.length === 0),
  )
  const plain = told.filter(([, value]) => typeof value !== 'object').map(fieldText)
  const lists = told.filter(([, value]) => typeof value === 'object').map(fieldText)
  return [plain.join(' · '), ...lists].filter((text) => text !== '').map(shortSaid)
}

/** One event of history for people: what it said, why it came about, and what it changed. */
export const replayedText = (replayed: ReplayedEvent): string => {
  const { event, command, decidedAgain, rationale, decisions } = replayed
  const { position, type, stream, revision, effectiveOn, recordedAt, actor, commandId } = event
  const given = command === null ? commandId : `${command.name} ${commandId}`
  return [
    `${position}  ${type}  ${stream}@${revision}  effective ${effectiveOn}, recorded ${recordedAt}\n`,
    line('by', `${actor.id} (${actor.role})`),
    listed('said', saidText(event.data)),
    line('command', `${given}: ${againText(decidedAgain)}`),
    listed('rules', rulesOf(rationale)),
    listed('decisions', decisions.map(decisionText)),
    changesText(replayed),
  ].join('')
}
