import type { LedgerEvent } from '../event.ts'
import { isDate } from '../text/dates.ts'
import { roles } from '../text/forms.ts'
import { plainEnd } from '../text/plain-canonical.ts'

/** An envelope as its preimage spells it; its texts are parts of it. */
export interface PlainEnvelope extends Omit<LedgerEvent, 'actor' | 'context' | 'data'> {
  readonly actorId: string
  readonly role: string
  /** The texts of context and data, as they are hashed. */
  readonly context: string
  readonly data: string
}

// A text of visible ASCII without escapes and without white space at either end.
const text = '[!#-[\\]-~](?:[ !#-[\\]-~]*[!#-[\\]-~])?'
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
const stream = '[a-z]+(?:-[A-Za-z0-9][A-Za-z0-9._-]*)?'
const whole = '0|[1-9][0-9]{0,14}'
const read = `\\{"revision":(?:-1|${whole}),"stream":"${stream}"\\}`

const beforeData = new RegExp(
  `^\\{"actor":\\{"id":"(${text})","role":"([a-z0-9-]+)"\\},"causationId":(?:null|"(${uuid})"),"commandHash":"([0-9a-f]{64})","commandId":"([!#-[\\]-~]+)","context":(\\[(?:${read}(?:,${read})*)?\\]),"correlationId":"(${text})","data":`,
)

const afterData = new RegExp(
  `,"effectiveOn":"([0-9]{4}-[0-9]{2}-[0-9]{2})","id":"(${uuid})","recordedAt":"(([0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{6}Z)","revision":(${whole}),"schemaVersion":([1-9][0-9]{0,14}),"stream":"(${stream})","type":"(${text})"\\}$`,
  'y',
)

const at = (found: RegExpExecArray, group: number): string => found[group] ?? ''

const openObject = 0x7b
const textMax = 4_000
const nameMax = 200

/** Neighbouring events are of few days: the last one is not looked at again. */
const daysAlike = (): ((day: string) => boolean) => {
  let known = ''
  return (day) => {
    if (day === known) return true
    if (!isDate(day)) return false
    known = day
    return true
  }
}

const isDay = daysAlike()

const isDayOfRecord = daysAlike()

const isOfLedger = (day: string): boolean => day >= '1970' && day < '2200' && isDayOfRecord(day)

const fits = (envelope: PlainEnvelope): boolean => {
  const { actorId, role, commandId, context, correlationId, stream, type } = envelope
  return (
    actorId.length <= textMax &&
    correlationId.length <= textMax &&
    type.length <= textMax &&
    commandId.length <= nameMax &&
    stream.length <= nameMax &&
    // Longer lists of what was read are looked at the long way.
    context.length <= nameMax &&
    roles.has(role)
  )
}

/**
 * Reads a preimage that is spelt as almost all are: without escapes outside of letters. Undefined says nothing but that it is
 * to be looked at the long way; whatever is read here would be read alike there.
 */
export const readPlainly = (preimage: string): PlainEnvelope | undefined => {
  const start = beforeData.exec(preimage)
  if (start === null || !preimage.isWellFormed()) return undefined
  const from = start[0].length
  if (preimage.charCodeAt(from) !== openObject) return undefined
  const dataEnd = plainEnd(preimage, from, 2)
  if (dataEnd < 0) return undefined
  afterData.lastIndex = dataEnd
  const end = afterData.exec(preimage)
  if (end === null) return undefined
  const [effectiveOn, recordedOn] = [at(end, 1), at(end, 4)]
  if (!isDay(effectiveOn) || !isOfLedger(recordedOn)) return undefined
  const envelope = {
    actorId: at(start, 1),
    role: at(start, 2),
    causationId: start[3] ?? null,
    commandHash: at(start, 4),
    commandId: at(start, 5),
    context: at(start, 6),
    correlationId: at(start, 7),
    data: preimage.slice(from, dataEnd),
    effectiveOn,
    id: at(end, 2),
    recordedAt: at(end, 3),
    revision: Number(at(end, 5)),
    schemaVersion: Number(at(end, 6)),
    stream: at(end, 7),
    type: at(end, 8),
  }
  return fits(envelope) ? envelope : undefined
}
