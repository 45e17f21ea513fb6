import { type CinFault, faultAt } from '../cin-fault.ts'
import { allGroups, type CinGroup, codesIn, fieldOf, groupsOf } from '../cin-group.ts'
import { cinFieldsOf } from '../cin-structure.ts'
import { childRules } from './child-rules.ts'
import { type CensusYear, type CinRule, type CinScope, isQuery } from './cin-rule.ts'
import { protectionRules } from './protection-rules.ts'
import { referralRules } from './referral-rules.ts'
import { workRules } from './work-rules.ts'

/** Every rule that the import itself checks. */
export const ownRules: readonly CinRule[] = [
  ...childRules,
  ...referralRules,
  ...workRules,
  ...protectionRules,
]

/** The rules that a child breaks: faults reject it, queries only ask. */
export interface RulesBroken {
  readonly faults: readonly CinFault[]
  readonly queries: readonly CinFault[]
}

/** Checks a child against every rule. */
export const rulesBroken = (child: CinGroup, census: CensusYear): RulesBroken => {
  const faults: CinFault[] = []
  const queries: CinFault[] = []
  const look = (group: CinGroup, referral: CinGroup): void => {
    const cell = (field: string): string => fieldOf(group, field)
    const scope: CinScope = { group, referral, child, census, cell }
    for (const rule of ownRules) {
      if (rule.group !== group.name || !rule.breaks(scope)) continue
      const found = faultAt(group, rule.field, rule.text, rule.code)
      if (isQuery(rule)) queries.push(found)
      else faults.push(found)
    }
    for (const inner of group.groups) look(inner, group.name === 'CINdetails' ? group : referral)
  }
  look({ ...child, groups: [] }, child)
  for (const referral of groupsOf(child, 'CINdetails')) look(referral, referral)
  return { faults, queries }
}

/**
 * The rules broken by values that are missing or not in the census's lists. An import checks them as it reads; a return
 * that is written from events has to be checked by itself.
 */
export const valuesBroken = (child: CinGroup): readonly CinFault[] =>
  allGroups(child).flatMap((group) =>
    cinFieldsOf(group.name).flatMap((field) => {
      const { name, cell, code = null } = field
      const values = field.kind === 'list' ? codesIn(group, name) : [fieldOf(group, name)]
      const isRequired = field.kind === 'field' && field.isRequired === true
      const isWrong = values.some((value) =>
        value === '' ? isRequired : cell.read(value) === null,
      )
      return isWrong ? [faultAt(group, name, `expected ${cell.expected}`, code)] : []
    }),
  )
