import type { DomainEvent, Recorded, Refusal } from '@coflyfr/core'

/** `VirementProposed` as a reader says it: "virement proposed". */
const inWords = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase()

const valueText = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? `${part} pence` : part))

/** The fields of an object as a list: `reference V1; amount 10.00`. */
const fieldsText = (fields: unknown): string =>
  typeof fields === 'object' && fields !== null
    ? Object.entries(fields)
        .map(([name, value]) => `${inWords(name)} ${valueText(value)}`)
        .join('; ')
    : valueText(fields)

const withFields = (sentence: string, fields: unknown): string => {
  const text = fieldsText(fields)
  return text === '' ? sentence : `${sentence}: ${text}`
}

const byText = (actor: unknown): string =>
  typeof actor === 'object' && actor !== null && 'id' in actor && 'role' in actor
    ? ` by ${actor.id}, ${actor.role},`
    : ''

/** "virement proposed by u-1, finance-officer, from 2023-09-19: reference V1". */
export const eventText = (event: DomainEvent | Recorded): string => {
  const actor = 'actor' in event ? event.actor : null
  return withFields(`${inWords(event.type)}${byText(actor)} from ${event.effectiveOn}`, event.data)
}

/** The sentence of a command; one that is no ledger command is shown as its fields. */
export const commandText = (command: unknown): string => {
  if (typeof command !== 'object' || command === null || !('command' in command)) {
    return fieldsText(command)
  }
  const { command: name, actor, effectiveOn, data } = command as Readonly<Record<string, unknown>>
  return withFields(`${inWords(String(name))}${byText(actor)} from ${effectiveOn}`, data)
}

/** "refused, same person twice: person u-1". */
export const refusalText = ({ tag, ...data }: Refusal): string =>
  withFields(`refused, ${inWords(tag)}`, data)

/** One step of a scenario: its word, then each sentence on a line of its own. */
export const stepText = (word: string, sentences: readonly string[]): string =>
  `${word} ${(sentences.length === 0 ? ['nothing'] : sentences).join('\n  and ')}`
